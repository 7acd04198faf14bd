import type { Fact, Codeowners } from '../github/picture.ts';
import { BESIDE_INCIDENTS, EXAMPLES_THAT_GOVERN } from '../policy/governing-files.ts';
import { covers } from '../policy/path-pattern.ts';
import { checkOf, INIT, type Check } from './check.ts';

interface Governed {
  readonly folder: string;
  /** A file that stands for it. */
  readonly example: string;
  /** What a change of it by anybody would mean; where it may be absent, that is only worth a warning. */
  readonly missing: 'fail' | 'warn';
}

const GOVERNED: readonly Governed[] = [
  { folder: 'policy/', example: 'policy/guardrails.yaml', missing: 'fail' },
  { folder: '.github/', example: '.github/workflows/apply.yml', missing: 'fail' },
  { folder: 'aws/', example: 'aws/staunch-apply.permissions.json', missing: 'warn' },
  // Only where Staunch itself stands in the repository.
  { folder: 'dist/', example: 'dist/cli.js', missing: 'warn' },
];

const FIX =
  'Whoever administers the repository: write .github/CODEOWNERS anew with init and --force, and put lines of your own after its first.';

/** Judges whether what governs Staunch has owners. */
export function checkCodeowners(fact: Fact<Codeowners | undefined>): Check[] {
  const understood = checkOf('CODEOWNERS is understood by GitHub', fact, (file) => {
    if (file === undefined)
      return { outcome: 'fail', seen: 'there is no such file', fix: FIX, command: INIT };
    if (file.errors === 0) return { outcome: 'ok', seen: 'without errors' };
    const fix = 'Open the file on github.com: it marks the lines.';
    return { outcome: 'fail', seen: `${file.errors} lines in error, which do not count`, fix };
  });
  const covered = GOVERNED.map(({ folder, example, missing }) =>
    checkOf(`CODEOWNERS covers ${folder}`, fact, (file) => {
      const owners = ownersOf(file?.text ?? '', example);
      if (owners.length > 0) return { outcome: 'ok', seen: owners.join(' ') };
      return {
        outcome: missing,
        seen: 'anybody may approve a change of it',
        fix: FIX,
        command: INIT,
      };
    }),
  );
  return [understood, ...covered, checkRest(fact)];
}

// Names that must have owners before anybody adds a file of that name.
function checkRest(fact: Fact<Codeowners | undefined>): Check {
  const what = `CODEOWNERS covers everything but ${BESIDE_INCIDENTS.join(' and ')}`;
  return checkOf(what, fact, (file) => {
    const open = EXAMPLES_THAT_GOVERN.filter(
      (example) => ownersOf(file?.text ?? '', example).length === 0,
    );
    if (open.length === 0) return { outcome: 'ok', seen: 'it does' };
    return {
      outcome: 'fail',
      seen: `anybody may approve a change of ${open.join(', ')}`,
      fix: FIX,
      command: INIT,
    };
  });
}

/** Owners of a file: those of the last line that matches it. */
function ownersOf(text: string, path: string): string[] {
  const lines = text
    .split('\n')
    .map((line) =>
      line
        .replace(/(^|\s)#.*$/, '')
        .trim()
        .split(/\s+/),
    )
    .filter(([pattern = '']) => pattern !== '' && covers(pattern, path));
  return lines.at(-1)?.slice(1) ?? [];
}
