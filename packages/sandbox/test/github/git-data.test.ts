import { describe, expect, it } from 'vitest';
import { aGitHub, branchWith, REPO, type Scene } from './a-github.ts';

const FILES = [
  { path: 'docs/a.md', mode: '100644', type: 'blob', content: 'new a\n' },
  { path: 'docs/c.md', mode: '100644', type: 'blob', content: 'c\n' },
] as const;

async function aCommit({ as }: Scene, parents?: string[]) {
  const { git, repos } = as('alan').rest;
  const { data: main } = await repos.getCommit({ ...REPO, ref: 'main' });
  const base_tree = main.commit.tree.sha;
  const { data: tree } = await git.createTree({ ...REPO, base_tree, tree: [...FILES] });
  return git.createCommit({
    ...REPO,
    message: 'Two at once',
    tree: tree.sha,
    parents: parents ?? [main.sha],
  });
}

describe('a commit made from a tree', () => {
  it('changes several files at once, and leaves the others', async () => {
    const scene = aGitHub();
    const { data } = await aCommit(scene);
    const { git, repos } = scene.as('alan').rest;
    await git.createRef({ ...REPO, ref: 'refs/heads/two', sha: data.sha });
    const { data: commit } = await repos.getCommit({ ...REPO, ref: 'two' });
    expect(commit.author?.login).toBe('alan');
    expect(commit.files?.map(({ filename, status }) => [filename, status])).toEqual([
      ['docs/a.md', 'modified'],
      ['docs/c.md', 'added'],
    ]);
    const folder = await repos.getContent({ ...REPO, path: 'docs', ref: 'two' });
    expect(folder.data).toMatchObject([{ name: 'a.md' }, { name: 'b.md' }, { name: 'c.md' }]);
  });

  it('needs parents and a tree that are there', async () => {
    const scene = aGitHub();
    await expect(aCommit(scene, ['0'.repeat(40)])).rejects.toMatchObject({ status: 422 });
    const { git } = scene.as('alan').rest;
    const tree = '0'.repeat(40);
    const unknown = git.createCommit({ ...REPO, message: 'm', tree });
    await expect(unknown).rejects.toMatchObject({ status: 404 });
    const from = git.createTree({ ...REPO, base_tree: tree, tree: [...FILES] });
    await expect(from).rejects.toMatchObject({ status: 422 });
  });

  it('is made by whoever may write', async () => {
    const { git } = aGitHub().as('rita').rest;
    const tree = git.createTree({ ...REPO, tree: [...FILES] });
    await expect(tree).rejects.toMatchObject({ status: 403 });
  });
});

describe('a branch', () => {
  it('is moved ahead, and elsewhere only by force', async () => {
    const scene = aGitHub();
    await branchWith(scene, 'fix', { x: '1' });
    const { git } = scene.as('alan').rest;
    const { data: fix } = await git.getRef({ ...REPO, ref: 'heads/fix' });
    const { data: beside } = await aCommit(scene);
    const move = { ...REPO, ref: 'heads/fix', sha: beside.sha };
    await expect(git.updateRef(move)).rejects.toMatchObject({
      status: 422,
      message: expect.stringContaining('not a fast forward') as string,
    });
    const { data: ahead } = await aCommit(scene, [fix.object.sha]);
    await git.updateRef({ ...move, sha: ahead.sha });
    const { data: moved } = await git.updateRef({ ...move, force: true });
    expect(moved.object.sha).toBe(beside.sha);
  });

  it('that is not there is not moved', async () => {
    const scene = aGitHub();
    const { data } = await aCommit(scene);
    const move = scene.as('alan').rest.git.updateRef({ ...REPO, ref: 'heads/no', sha: data.sha });
    await expect(move).rejects.toMatchObject({ status: 422 });
  });
});

describe('a pull request of a workflow’s own token', () => {
  const BOT = 'github-actions[bot]';
  const pull = { ...REPO, title: 'Follow', head: 'fix', base: 'main' };

  it('is refused in a repository that does not allow it', async () => {
    const scene = aGitHub();
    await branchWith(scene, 'fix', { x: '1' });
    await expect(scene.as(BOT).rest.pulls.create(pull)).rejects.toMatchObject({
      status: 403,
      message: expect.stringContaining('not permitted to create or approve') as string,
    });
  });

  it('is opened where it is allowed', async () => {
    const scene = aGitHub({ settings: { workflowsMayApprove: true } });
    await branchWith(scene, 'fix', { x: '1' });
    const { data } = await scene.as(BOT).rest.pulls.create(pull);
    expect(data.user.type).toBe('Bot');
  });
});
