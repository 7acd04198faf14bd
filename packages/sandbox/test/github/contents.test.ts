import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blobOf, commitOf } from '../../src/github/git/objects.ts';
import { aGitHub, REPO } from './a-github.ts';

const base64 = (text: string) => Buffer.from(text).toString('base64');

describe('contents', () => {
  it('are read as base64, as they stand, and as a folder', async () => {
    const { repos } = aGitHub().as('rita').rest;
    const file = { ...REPO, path: 'docs/a.md' };
    const { data } = await repos.getContent(file);
    expect(data).toMatchObject({ type: 'file', encoding: 'base64', content: 'YQo=\n', size: 2 });
    const raw = await repos.getContent({ ...file, mediaType: { format: 'raw+json' } });
    expect(raw.data).toBe('a\n');
    const folder = await repos.getContent({ ...REPO, path: 'docs' });
    expect(folder.data).toMatchObject([{ path: 'docs/a.md' }, { path: 'docs/b.md' }]);
    const root = await repos.getContent({ ...REPO, path: '' });
    expect(root.data).toMatchObject([
      { path: 'README.md', type: 'file' },
      { path: 'docs', type: 'dir' },
    ]);
  });

  it('are replaced only by whoever names the version that is there', async () => {
    const { repos } = aGitHub().as('alan').rest;
    const { createOrUpdateFileContents: put } = repos;
    const change = { ...REPO, path: 'docs/a.md', message: 'm', content: base64('new\n') };
    await expect(put(change)).rejects.toMatchObject({ status: 422 });
    await expect(put({ ...change, sha: '0'.repeat(40) })).rejects.toMatchObject({ status: 409 });
    const { status, data } = await put({ ...change, sha: blobOf('a\n').sha });
    expect(status).toBe(200);
    expect(data.content?.sha).toBe(blobOf('new\n').sha);
    const { data: commit } = await repos.getCommit({ ...REPO, ref: data.commit.sha ?? '' });
    expect(commit.files).toMatchObject([
      { filename: 'docs/a.md', status: 'modified', additions: 1, deletions: 1 },
    ]);
  });

  it('are deleted the same way, and a folder goes with its last file', async () => {
    const { repos } = aGitHub({ files: { 'a/only.txt': 'x', b: 'y' } }).as('alan').rest;
    const target = { ...REPO, path: 'a/only.txt', message: 'm' };
    const stale = repos.deleteFile({ ...target, sha: blobOf('y').sha });
    await expect(stale).rejects.toMatchObject({ status: 409 });
    await repos.deleteFile({ ...target, sha: blobOf('x').sha });
    const { data } = await repos.getContent({ ...REPO, path: '' });
    expect(data).toMatchObject([{ path: 'b' }]);
    const gone = repos.getContent({ ...REPO, path: 'a' });
    await expect(gone).rejects.toMatchObject({ status: 404 });
  });

  it('can be signed with any address, and then GitHub knows no account', async () => {
    const { repos } = aGitHub().as('alan').rest;
    const author = { name: 'Ghost', email: 'ghost@example.com' };
    const file = { ...REPO, path: 'g.txt', message: 'm', content: base64('g'), author };
    const { data } = await repos.createOrUpdateFileContents(file);
    const { data: commit } = await repos.getCommit({ ...REPO, ref: data.commit.sha ?? '' });
    expect(commit).toMatchObject({ author: null, committer: { login: 'alan' } });
  });
});

describe('git names', () => {
  it('are those git gives to the same bytes', () => {
    const property = fc.property(fc.uint8Array(), (bytes) => {
      expect(blobOf(Buffer.from(bytes)).sha).toBe(git(['hash-object', '--stdin'], bytes));
    });
    fc.assert(property, { numRuns: 15 });
  });

  it('are those git gives to the same tree and commit', () => {
    const folder = mkdtempSync(join(tmpdir(), 'git-names-'));
    try {
      // To git the folder `a` is `a/`, which comes after `a-b/` and `a.b`.
      const files = { 'a.b': '2', 'a-b/c': '3', 'a/x/y': '4' };
      git(['init', '-q', '--object-format=sha1'], '', folder);
      for (const [path, text] of Object.entries(files)) {
        const sha = git(['hash-object', '-w', '--stdin'], text, folder);
        git(['update-index', '--add', '--cacheinfo', `100644,${sha},${path}`], '', folder);
      }
      const tree = git(['write-tree'], '', folder);
      const signature = {
        name: 'Ada',
        email: 'ada@example.com',
        date: new Date(1_800_000_000_000),
      };
      const entries = Object.entries(files).map(([path, text]) => [path, blobOf(text)] as const);
      const parts = { tree: new Map(entries), parents: [], message: 'First\n' };
      const commit = commitOf({ ...parts, author: signature, committer: signature });
      expect(commit.treeSha).toBe(tree);
      expect(commit.sha).toBe(git(['commit-tree', tree], 'First\n', folder));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

function git(args: readonly string[], input: string | Uint8Array, cwd = tmpdir()): string {
  const date = '1800000000 +0000';
  const who = (role: string) => ({
    [`GIT_${role}_NAME`]: 'Ada',
    [`GIT_${role}_EMAIL`]: 'ada@example.com',
    [`GIT_${role}_DATE`]: date,
  });
  const env = { PATH: process.env['PATH'], ...who('AUTHOR'), ...who('COMMITTER') };
  return execFileSync('git', args, { input, cwd, env, encoding: 'utf8' }).trim();
}
