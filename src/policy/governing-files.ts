import { covers } from './path-pattern.ts';

interface Rule {
  /** As CODEOWNERS has it, with upper and lower case told apart. */
  readonly pattern: string;
  readonly governs: boolean;
}

/**
 * What governs Staunch: the last rule that covers a path counts. Everything does that is not known to govern nothing:
 * a list of what decides, runs, or changes how git writes files to a disk would always lack a name. What people write
 * beside an incident lies next to it; a folder there could bring any name of any tool.
 */
export const GOVERNING: readonly Rule[] = [
  { pattern: '*', governs: true },
  { pattern: '/incidents/*.yaml', governs: false },
  { pattern: '/incidents/*.md', governs: false },
  { pattern: '/incidents/*/', governs: true },
];

/** The files that may come along with an incident, as people write it. */
export const BESIDE_INCIDENTS = GOVERNING.filter(({ governs }) => !governs).map(({ pattern }) =>
  pattern.replace('/', ''),
);

/** Files of each kind that governs, whether there is one or somebody would have to add it. */
export const EXAMPLES_THAT_GOVERN: readonly string[] = [
  // What Staunch may do, and who decides that.
  ...['policy/guardrails.yaml', '.github/workflows/apply.yml', 'CODEOWNERS', 'docs/CODEOWNERS'],
  ...['aws/staunch-apply.permissions.json', 'action.yml'],
  // The program, and what it is made from.
  ...['dist/cli.js', 'src/cli.ts', 'schemas/plan.schema.json', 'scripts/build.mjs', '.ci/run'],
  ...['test/docs.test.ts', 'node_modules/yaml/index.js', 'package.json', 'package-lock.json'],
  '.npmrc',
  // How git writes files to a disk, wherever they lie.
  ...['.gitattributes', '.gitmodules', 'incidents/.gitattributes', 'incidents/2026/.gitattributes'],
  // What a tool would take from the folder that it is started in, and what a workflow may upload.
  ...['incidents/package.json', 'incidents/2026/.npmrc', 'receipts/notes.txt'],
  'a-name-that-nobody-has-thought-of',
];

/**
 * The files of a pull request that no incident may come along with: whoever approves an incident in a hurry must
 * not approve another policy, or another program, with it.
 */
export function governingFiles(paths: readonly string[]): string[] {
  return paths.filter(
    (path) => GOVERNING.findLast(({ pattern }) => covers(pattern, path))?.governs ?? true,
  );
}
