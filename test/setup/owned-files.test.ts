import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { init } from '../../src/cli/commands/init.ts';
import { GOVERNING_PATHS, UNGOVERNED_PATHS } from '../policy/paths.ts';
import { recordedTerminal } from '../support/terminal.ts';

/**
 * The owners of each path: those of the last line of CODEOWNERS that covers it. Its patterns are those of .gitignore,
 * so git itself tells which paths a line covers, one line at a time: it would not look below a folder that an
 * earlier one covers.
 */
function ownersOf(codeowners: string, paths: readonly string[]): Map<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'staunch-owners-'));
  execFileSync('git', ['init', '--quiet'], { cwd: folder });
  const covered = (pattern: string): string[] => {
    const patterns = join(folder, 'patterns');
    writeFileSync(patterns, `${pattern}\n`);
    const asked = ['check-ignore', '--no-index', '--stdin'];
    const args = ['-c', `core.excludesFile=${patterns}`, '-c', 'core.ignoreCase=false', ...asked];
    const { stdout } = spawnSync('git', args, { cwd: folder, input: paths.join('\n') });
    return String(stdout).split('\n');
  };
  const lines = codeowners
    .split('\n')
    .map((line) => line.replace(/(^|\s)#.*$/, '').trim())
    .filter((line) => line !== '');
  const owners = lines.flatMap((line) => {
    const [pattern = '', ...names] = line.split(/\s+/);
    return covered(pattern).map((path) => [path, names.join(' ')] as const);
  });
  return new Map(owners);
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
    owners = ownersOf(codeowners, [...GOVERNING_PATHS, ...UNGOVERNED_PATHS]);
  });

  it.each(GOVERNING_PATHS)('%s', (path) => {
    expect(owners.get(path)).toBe('@acme/security');
  });

  it.each(UNGOVERNED_PATHS)('and %s has none: those who contain it need nobody else', (path) => {
    expect(owners.get(path)).toBe('');
  });
});
