import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { init } from '../../src/commands/init.ts';
import { failingWith } from '../support/known-fault.ts';
import { recordedTerminal } from '../support/terminal.ts';

const OWNED = [
  'policy/guardrails.yaml',
  '.github/workflows/apply.yml',
  'dist/cli.js',
  'action.yml',
];
const UNOWNED = [
  '.ci/run',
  'src/ci/apply.ts',
  'schemas/plan.schema.json',
  'scripts/build.mjs',
  'node_modules/yaml/index.js',
  'receipts/2026-11-22-ci-deploy-key.json',
  'package.json',
  'package-lock.json',
  '.npmrc',
  'CODEOWNERS',
  'docs/CODEOWNERS',
  '.gitattributes',
  '.gitmodules',
];

/**
 * The owners of each path. CODEOWNERS has the patterns of .gitignore, and the last line that matches counts, so
 * git itself tells which line that is.
 */
function ownersOf(codeowners: string, paths: readonly string[]): Map<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'staunch-owners-'));
  const lines = codeowners.split('\n').map((line) => line.replace(/(^|\s)#.*$/, '').trim());
  const patterns = join(folder, 'patterns');
  writeFileSync(patterns, lines.map((line) => line.split(/\s+/)[0] ?? '').join('\n'));
  const git = (args: readonly string[], input = ''): string =>
    execFileSync('git', args, { cwd: folder, input, encoding: 'utf8' });
  git(['init', '--quiet']);
  const asked = ['check-ignore', '--verbose', '--non-matching', '--no-index', '--stdin'];
  const told = git(['-c', `core.excludesFile=${patterns}`, ...asked], paths.join('\n'));
  return new Map(
    told
      .trimEnd()
      .split('\n')
      .map((line): [string, string] => {
        const [rule = '', path = ''] = line.split('\t');
        const at = Number(/:(\d+):[^:]*$/.exec(rule)?.[1] ?? 0);
        return [path, (lines[at - 1] ?? '').split(/\s+/).slice(1).join(' ')];
      }),
  );
}

describe('what governs Staunch has owners after staunch init', () => {
  let owners: Map<string, string>;

  beforeAll(async () => {
    const out = mkdtempSync(join(tmpdir(), 'staunch-init-'));
    const options = {
      ...{ repo: 'acme/incidents', subjectPrefix: 'repo:acme@1/incidents@2', repositoryId: '2' },
      ...{ defaultBranch: 'main', partition: 'aws' as const, singleAccount: '111122223333' },
      ...{ owners: '@acme/security', approvals: 1, force: false, out },
    };
    expect(await init(options, { env: {} }, recordedTerminal())).toBe(0);
    const codeowners = readFileSync(join(out, '.github/CODEOWNERS'), 'utf8');
    owners = ownersOf(codeowners, [...OWNED, ...UNOWNED, 'incidents/x.yaml']);
  });

  it.each(OWNED)('%s', (path) => {
    expect(owners.get(path)).toBe('@acme/security');
  });

  it('and an incident has none: those who contain it need nobody else', () => {
    expect(owners.get('incidents/x.yaml')).toBe('');
  });

  it.fails.each(UNOWNED)('%s', (path) =>
    failingWith(/owners: expected '' to be '@acme\/security'/, () => {
      expect(owners.get(path), 'owners').toBe('@acme/security');
    })(),
  );
});
