import { describe, expect, it } from 'vitest';
import { aGitHub, pullWith, REPO } from './a-github.ts';

describe('accounts', () => {
  it.each([
    ['admin', 'admin'],
    ['maintain', 'write'],
    ['write', 'write'],
    ['triage', 'read'],
    ['read', 'read'],
    ['none', 'none'],
  ] as const)('with role %s have the permission %s', async (role, permission) => {
    const users = [
      { login: 'ada', permission: 'admin' } as const,
      { login: 'x', permission: role },
    ];
    const { repos } = aGitHub({ users }).as('ada').rest;
    const { data } = await repos.getCollaboratorPermissionLevel({ ...REPO, username: 'X' });
    expect(data).toMatchObject({ permission, role_name: role, user: { login: 'x' } });
  });

  it('include the one workflows act as, and nobody who was not declared', async () => {
    const { as, github } = aGitHub();
    const { getCollaboratorPermissionLevel: ask } = as('ada').rest.repos;
    const { data } = await ask({ ...REPO, username: 'github-actions[bot]' });
    expect(data).toMatchObject({ permission: 'write', user: { id: 41898282, type: 'Bot' } });
    await expect(ask({ ...REPO, username: 'ghost' })).rejects.toMatchObject({ status: 404 });
    expect(() => github.tokenOf('ghost')).toThrow('no user ghost');
  });

  it('that are deleted leave what they wrote to nobody', async () => {
    const scene = aGitHub();
    const { as, github } = scene;
    const number = await pullWith(scene, 'notes', { 'notes.md': 'n' });
    const on = { ...REPO, pull_number: number };
    await as('alan').rest.pulls.createReview({ ...on, event: 'APPROVE' });
    await as('ada').rest.issues.createComment({ ...REPO, issue_number: number, body: 'Look' });
    github.deleteAccount('ada');
    github.deleteAccount('alan');
    const { pulls, issues, repos } = as('rita').rest;
    await expect(
      repos.getCollaboratorPermissionLevel({ ...REPO, username: 'alan' }),
    ).rejects.toMatchObject({
      status: 404,
      message: expect.stringContaining('is not a user') as string,
    });
    expect((await pulls.listReviews(on)).data[0]).toMatchObject({ user: null, state: 'APPROVED' });
    const { data: comments } = await issues.listComments({ ...REPO, issue_number: number });
    expect(comments).toMatchObject([{ user: null, body: 'Look' }]);
    expect((await pulls.listCommits(on)).data).toMatchObject([{ author: null, committer: null }]);
    expect((await pulls.list(REPO)).data).toMatchObject([{ user: null }]);
    expect((await pulls.get(on)).data.user.login).toBe('ghost');
    await expect(as('alan').rest.pulls.get(on)).rejects.toMatchObject({ status: 401 });
  });

  it('see in the repository what they may do there', async () => {
    const { as } = aGitHub({ defaultBranch: 'trunk' });
    const { data } = await as('rita').rest.repos.get(REPO);
    expect(data.default_branch).toBe('trunk');
    expect(data.permissions).toMatchObject({ push: false, pull: true });
  });
});
