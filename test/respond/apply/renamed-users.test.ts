import { describe, expect, it } from 'vitest';
import { callerOf } from '../../../src/policy/access.ts';
import { observe } from '../../../src/inventory/observe.ts';
import { buildPlan } from '../../../src/plan/build.ts';
import { statusOf } from '../../../src/respond/status.ts';
import type { Sandbox } from '@staunch/sandbox';
import { anAccepted } from '../../support/entries.ts';
import { sandboxOf } from '../../support/play.ts';
import { applied, once, refusing, through, type Between } from '../../support/renaming.ts';
import { planOn } from '../../support/run.ts';
import { addUser, renameUser, usersIn } from '../../support/users-in-sandbox.ts';
import { ACCOUNT, aWorld, anIncident, KEY, ROLE } from '../../support/worlds.ts';

// Who may write IAM gives users other names, and makes new ones of the old: a step knows its user by an id.

const SSH_KEY = 'APKARTX3GSDSQQWERTYU';
const password = anIncident([{ kind: 'console-password', user: 'rhea' }]);
const ssh = anIncident([{ kind: 'ssh-key', sshKeyId: SSH_KEY, user: 'rhea' }]);
const key = anIncident([{ kind: 'access-key', accessKeyId: KEY }]);

function aSandbox(status: 'Active' | 'Inactive' = 'Active'): Sandbox {
  const rhea = {
    name: 'rhea',
    loginProfile: { createdAt: '2026-01-01T00:00:00Z' },
    sshKeys: [{ id: SSH_KEY }],
  };
  const users = [rhea, { name: 'ci-deploy', accessKeys: [{ id: KEY, status }] }, { name: 'bob' }];
  return sandboxOf(aWorld([], { users }));
}

const keyOf = (sandbox: Sandbox): string | undefined =>
  [...usersIn(sandbox).values()].flatMap(({ accessKeys }) => accessKeys)[0]?.status;

describe('a run is red', () => {
  it('where a password was deleted from another user who had got the name', async () => {
    const sandbox = aSandbox();
    const between = once('DeleteLoginProfile', () => {
      renameUser(sandbox, 'rhea', 'rea');
      addUser(sandbox, 'rhea');
    });
    expect((await applied(sandbox, password, { between })).verdict.green).toBe(false);
  });

  it('where a key that was off is switched on during the run, and its user renamed', async () => {
    const sandbox = aSandbox('Inactive');
    const exposures = [{ kind: 'access-key', accessKeyId: KEY, user: 'ci-deploy' } as const];
    const incident = anIncident([...exposures, { kind: 'role', roleArn: ROLE }]);
    const holding = (): void => {
      const user = usersIn(sandbox).get('ci-deploy');
      const [own] = user?.accessKeys ?? [];
      if (own) own.status = 'Active';
      renameUser(sandbox, 'ci-deploy', 'x');
      addUser(sandbox, 'ci-deploy');
      const deny = [...(user?.inline ?? [])];
      for (const [name, text] of deny) usersIn(sandbox).get('ci-deploy')?.inline.set(name, text);
    };
    expect((await applied(sandbox, incident, { holding })).verdict.green).toBe(false);
  });
});

describe('an incident is not over', () => {
  it('where it is closed, and its user with the leaked password has another name', async () => {
    const sandbox = aSandbox();
    renameUser(sandbox, 'rhea', 'rea');
    const { errors, refused } = await planOn(sandbox, { ...password, state: 'closed' });
    expect([...errors, ...refused]).not.toEqual([]);
  });

  it('where the leaked password could not be looked at, whatever is accepted of its user’s sessions', async () => {
    const accepted = [anAccepted({ item: `user:${ACCOUNT}:rhea` })];
    const aws = through(aSandbox(), 'plan', refusing('ListAttachedUserPolicies', 'AccessDenied'));
    const inventory = await observe(aws, password, await callerOf(aws));
    const plan = buildPlan({ ...password, accepted }, inventory);
    expect(statusOf(plan, inventory).green).toBe(false);
  });
});

describe('no run is green', () => {
  it('where a password is said to be gone while its user is there', async () => {
    const sandbox = aSandbox();
    const between: Between = (action) =>
      action.endsWith('LoginProfile') ? refusing(action, 'NoSuchEntity')(action) : undefined;
    const { verdict } = await applied(sandbox, password, { between });
    expect(usersIn(sandbox).get('rhea')?.loginProfile).toBeDefined();
    expect(verdict.green).toBe(false);
  });
});

describe('what was approved is done', () => {
  it('where the key’s user is renamed between the look and the write', async () => {
    const sandbox = aSandbox();
    const between = once('UpdateAccessKey', () => renameUser(sandbox, 'ci-deploy', 'x'));
    await applied(sandbox, key, { between });
    expect(keyOf(sandbox)).toBe('Inactive');
  });

  it.each(['GetUser', 'GetLoginProfile', 'ListUserPolicies', 'ListAttachedUserPolicies'])(
    'to an SSH key where %s of its user is throttled',
    async (action) => {
      const sandbox = aSandbox();
      await applied(sandbox, ssh, { between: refusing(action, 'Throttling') });
      expect(usersIn(sandbox).get('rhea')?.sshKeys[0]?.status).toBe('Inactive');
    },
  );

  it.each(['GetUser', 'ListUserPolicies', 'ListAttachedUserPolicies'])(
    'to a password where %s of its user is throttled',
    async (action) => {
      const sandbox = aSandbox();
      await applied(sandbox, password, { between: refusing(action, 'Throttling') });
      expect(usersIn(sandbox).get('rhea')?.loginProfile).toBeUndefined();
    },
  );

  it.each([
    ['an SSH key', ssh],
    ['a password', password],
  ])('to %s of a user whose name has other capitals now', async (_, incident) => {
    const sandbox = aSandbox();
    const { done } = await applied(sandbox, incident, {
      before: () => renameUser(sandbox, 'rhea', 'Rhea'),
    });
    expect(done[0]?.outcome).toBe('done');
  });

  it('to no user who got the name of the key’s user: they are not denied', async () => {
    const sandbox = aSandbox();
    const before = (): void => {
      renameUser(sandbox, 'ci-deploy', 'tmp');
      renameUser(sandbox, 'bob', 'ci-deploy');
      renameUser(sandbox, 'tmp', 'bob');
    };
    await applied(sandbox, key, { before });
    expect(usersIn(sandbox).get('ci-deploy')?.inline.size).toBe(0);
  });
});
