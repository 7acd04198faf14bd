import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aGitHub, pullWith, REPO } from './a-github.ts';

const HAS_GIT = spawnSync('git', ['--version']).status === 0;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'staunch-git-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function git(...args: string[]): string {
  const env = { PATH: process.env['PATH'], HOME: folder, GIT_CONFIG_NOSYSTEM: '1', LC_ALL: 'C' };
  return execFileSync('git', args, { cwd: folder, encoding: 'utf8', env, stdio: 'pipe' }).trim();
}

describe.skipIf(!HAS_GIT)('an exported repository', () => {
  it('is whole to git, and clones to the files that GitHub has', async () => {
    // Git sorts a folder as though its name ended in a slash: after `docs.md`.
    const files = { 'docs.md': 'd', 'docs/a.md': 'a\n', 'docs/deep/b.md': 'b' };
    const scene = aGitHub({ files });
    const text = 'reason: "ü 🙂"\n';
    const pull_number = await pullWith(scene, 'fix/leak', { 'incidents/one.yaml': text });
    const { data } = await scene.as('alan').rest.pulls.merge({ ...REPO, pull_number });
    scene.github.pullFromFork({ author: 'rita', branch: 'b', files: { f: 'f' }, title: 'Fork' });
    scene.github.exportGit(join(folder, 'bare.git'));

    expect(git('-C', 'bare.git', 'fsck', '--strict', '--no-dangling')).toBe('');
    git('clone', '--quiet', 'bare.git', 'work');
    expect(git('-C', 'work', 'rev-parse', 'HEAD')).toBe(data.sha);
    expect(git('-C', 'work', 'status', '--porcelain')).toBe('');
    expect(readFileSync(join(folder, 'work/incidents/one.yaml'), 'utf8')).toBe(text);
    expect(readFileSync(join(folder, 'work/docs/a.md'), 'utf8')).toBe('a\n');
    expect(git('-C', 'work', 'log', '--format=%an', '-1')).toBe('alan');
    expect(git('-C', 'work', 'branch', '-r')).toContain('origin/fix/leak');
  });

  it('has every commit by its name, so that an older one can be checked out', async () => {
    const scene = aGitHub();
    const { data: main } = await scene.as('ada').rest.git.getRef({ ...REPO, ref: 'heads/main' });
    const file = { path: 'late.txt', message: 'Late', content: 'bGF0ZQ==' };
    await scene.as('ada').rest.repos.createOrUpdateFileContents({ ...REPO, ...file });
    scene.github.exportGit(join(folder, 'bare.git'));
    git('clone', '--quiet', 'bare.git', 'work');
    expect(git('-C', 'work', 'ls-tree', '--name-only', 'HEAD')).toContain('late.txt');
    git('-C', 'work', 'checkout', '--quiet', main.object.sha);
    expect(git('-C', 'work', 'ls-tree', '--name-only', 'HEAD')).not.toContain('late.txt');
  });
});
