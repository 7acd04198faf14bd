import { describe, expect, it } from 'vitest';
import { aGitHub, REPO } from './a-github.ts';

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

  it('see in the repository what they may do there', async () => {
    const { as } = aGitHub({ defaultBranch: 'trunk' });
    const { data } = await as('rita').rest.repos.get(REPO);
    expect(data.default_branch).toBe('trunk');
    expect(data.permissions).toMatchObject({ push: false, pull: true });
  });
});
