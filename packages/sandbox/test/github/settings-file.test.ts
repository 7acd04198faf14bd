import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { loadWorld } from '../../src/load-world.ts';

describe('the settings of a world file', () => {
  const settings = {
    public: true,
    branchProtection: { main: { approvals: 1, bypass: ['ada'] } },
    rulesets: [{ name: 'all', include: ['~ALL'], rules: [{ type: 'deletion' }] }],
    environments: [{ name: 'apply', branches: ['main'], reviewers: ['ada'] }, { name: 'plan' }],
    oidcSubject: { immutable: false },
    variables: { A: 'b' },
    workflowPermissions: 'read',
  };

  it('are read', async () => {
    expect((await load(settings)).github?.settings).toEqual(settings);
  });

  it('are refused when they name somebody who is not there, or one thing twice', async () => {
    const environments = [{ name: 'apply', reviewers: ['bob'] }, { name: 'apply' }];
    const loading = load({ environments, branchProtection: { main: { bypass: ['eve'] } } });
    await expect(loading).rejects.toThrow(
      'environments/0/reviewers names no user of this world: bob',
    );
    await expect(loading).rejects.toThrow('bypass names no user of this world: eve');
    await expect(loading).rejects.toThrow('/github/settings/environments');
  });

  it('are refused when they have no such field', async () => {
    await expect(load({ protected: true })).rejects.toThrow('must not have the field protected');
  });
});

function load(settings: object) {
  const path = join(mkdtempSync(join(tmpdir(), 'staunch-world-')), 'world.yaml');
  const users = [{ login: 'ada', permission: 'admin' }];
  const github = { owner: 'acme', repo: 'vault', users, settings };
  const accounts = [{ id: '111122223333' }];
  writeFileSync(path, stringify({ now: '2026-11-22T09:20:00Z', accounts, github }));
  return loadWorld(path);
}
