import { DescribeInstancesCommand, EC2Client } from '@aws-sdk/client-ec2';
import { describe, expect, it } from 'vitest';
import type { Sandbox } from '@staunch/sandbox';
import type { Exposure } from '../../../src/domain/incident.ts';
import { dropRole, dropSshKey, dropUser, replace } from '../../support/gone.ts';
import { clientAs, sandboxOf } from '../../support/play.ts';
import { applyOn, planOn } from '../../support/run.ts';
import {
  ACCOUNT,
  anIncident,
  aWorld,
  KEY,
  ROLE,
  trust,
  worldWith,
  type More,
} from '../../support/worlds.ts';

const SSH_KEY = 'APKARTX3GSDSQQWERTYU';
const ROLE_LEAKED: Exposure = { kind: 'role', roleArn: ROLE };
const PASSWORD: Exposure = { kind: 'console-password', user: 'rhea' };
const SSH: Exposure = { kind: 'ssh-key', sshKeyId: SSH_KEY, user: 'rhea' };
const KEY_TOO: Exposure = { kind: 'access-key', accessKeyId: KEY };

type Events = NonNullable<More['events']>;

/** An administrator did this, a while after the leak; CloudTrail has it by now. */
function aSandbox(events: readonly Omit<Events[number], 'at' | 'by'>[] = [], more: More = {}) {
  const may = {
    Statement: [{ Effect: 'Allow' as const, Action: 'ec2:Describe*', Resource: '*' }],
  };
  const rhea = {
    name: 'rhea',
    loginProfile: { createdAt: '2026-01-01T00:00:00Z' },
    sshKeys: [{ id: SSH_KEY }],
    policies: { may },
  };
  const admin = {
    name: 'admin',
    accessKeys: [{ id: 'AKIARTX3GSDSQADMINAA' }],
    attached: ['arn:aws:iam::aws:policy/AdministratorAccess'],
  };
  const roles = [
    { name: 'app', trust, policies: { may }, maxSessionSeconds: 43_200 },
    { name: 'onward', trust, policies: { may } },
  ];
  const users = [{ name: 'ci-deploy', accessKeys: [{ id: KEY }] }, rhea, admin];
  const sandbox = sandboxOf(
    worldWith(aWorld([], { users, roles, instanceProfiles: [] }), {
      ...more,
      credentials: { admin: { accessKey: 'AKIARTX3GSDSQADMINAA' }, ...more.credentials },
      events: events.map((it) => ({ ...it, at: '2026-11-22T09:10:00Z', by: 'admin' })),
    }),
  );
  sandbox.clock.advance(20 * 60_000);
  return sandbox;
}

const stolen: More = {
  credentials: {
    thief: {
      ...{ mintedBy: 'admin', role: 'app', sessionName: 'thief', durationSeconds: 43_200 },
      issuedAt: '2026-11-22T09:00:00Z',
    },
    onward: {
      ...{ mintedBy: 'thief', role: 'onward', sessionName: 'xx' },
      issuedAt: '2026-11-22T09:05:00Z',
    },
  },
};

function use(sandbox: Sandbox, as: string): Promise<string> {
  const ec2 = new EC2Client(clientAs(sandbox, as, 'eu-west-1'));
  return ec2.send(new DescribeInstancesCommand({})).then(
    () => 'works',
    (error: unknown) => (error instanceof Error ? error.name : String(error)),
  );
}

describe('a leaked role that was deleted', () => {
  it('is gone, and what its sessions assumed further on is denied', async () => {
    const sandbox = aSandbox([], stolen);
    dropRole(sandbox, 'app');
    expect([await use(sandbox, 'thief'), await use(sandbox, 'onward')]).toEqual([
      'AuthFailure',
      'works',
    ]);
    const plan = await planOn(sandbox, anIncident([ROLE_LEAKED]));
    expect(plan.errors).toEqual([]);
    const note = plan.alreadySo.find(({ object }) => object === `role ${ROLE}`);
    expect(note?.why).toMatch(/^is gone:/);
    const { verdict } = await applyOn(sandbox, plan);
    expect(verdict.items).toEqual([]);
    expect(await use(sandbox, 'onward')).toBe('UnauthorizedOperation');
  });

  it.each([
    ['iam:PutRolePolicy', true],
    ['iam:DeleteRole', true],
    ['iam:GetRole', false],
  ])('is shown to have been there by a record of %s: %s', async (action, isShown) => {
    const sandbox = aSandbox([{ action, request: { roleName: 'app' } }]);
    dropRole(sandbox, 'app');
    const { errors } = await planOn(sandbox, anIncident([ROLE_LEAKED]));
    expect(errors.length === 0).toBe(isShown);
  });

  it('is not shown to have been there by a call that was refused', async () => {
    const error = { code: 'AccessDenied', message: 'no' };
    const events = ['iam:DeleteRole', 'sts:AssumeRole'].map((action) => ({
      ...{ action, error },
      request: { roleName: 'app', roleArn: ROLE, roleSessionName: 'xx' },
    }));
    const sandbox = aSandbox(events);
    dropRole(sandbox, 'app');
    const { errors, steps } = await planOn(sandbox, anIncident([ROLE_LEAKED, KEY_TOO]));
    expect(errors).toMatchObject(
      [{ object: `role ${ROLE}`, why: /no record of CloudTrail/ }].map(({ object }) => ({
        object,
      })),
    );
    expect(JSON.stringify(errors)).toMatch(/no record of CloudTrail.*90 days/);
    expect(steps.map(({ action }) => action)).toContain('deactivate-access-key');
  });

  it('after its plan was approved ends green', async () => {
    const sandbox = aSandbox();
    const incident = anIncident([ROLE_LEAKED, KEY_TOO]);
    const plan = await planOn(sandbox, incident);
    dropRole(sandbox, 'app');
    const { verdict } = await applyOn(sandbox, plan);
    expect(verdict.items).toEqual([]);
  });
});

describe('a leaked role that is back under its name', () => {
  it('is shown as another one, by the id that its sessions had', async () => {
    const sandbox = aSandbox([], stolen);
    // Its sessions leave records of their own.
    await use(sandbox, 'thief');
    sandbox.clock.advance(20 * 60_000);
    const id = [...(sandbox.parts.state.accounts.get(ACCOUNT)?.roles.values() ?? [])].find(
      ({ name }) => name === 'app',
    )?.id;
    replace(sandbox, 'role', 'app');
    expect(await use(sandbox, 'thief')).toBe('AuthFailure');
    const { alreadySo, steps, errors } = await planOn(sandbox, anIncident([ROLE_LEAKED]));
    const note = alreadySo.find(({ object }) => object === `role ${ROLE} as it was (${id})`);
    expect(note?.why).toMatch(/is gone.*AROARTX3GSDSQANOTHER/);
    expect(errors).toEqual([]);
    expect(steps).toContainEqual(expect.objectContaining({ roleArn: ROLE }));
  });

  it('is shown as another one, by a record of it from before that one was made', async () => {
    const sandbox = aSandbox([{ action: 'iam:DeleteRole', request: { roleName: 'app' } }]);
    replace(sandbox, 'role', 'app');
    const { alreadySo } = await planOn(sandbox, anIncident([ROLE_LEAKED]));
    expect(JSON.stringify(alreadySo)).toMatch(/iam DeleteRole of it.*AROARTX3GSDSQANOTHER/);
  });

  it('is not said of a role that is the same', async () => {
    const sandbox = aSandbox([{ action: 'iam:TagRole', request: { roleName: 'app' } }], stolen);
    await use(sandbox, 'thief');
    sandbox.clock.advance(20 * 60_000);
    const { alreadySo } = await planOn(sandbox, anIncident([ROLE_LEAKED]));
    expect(JSON.stringify(alreadySo)).not.toContain('another one');
  });
});

describe.each([
  ['password', PASSWORD],
  ['SSH key', SSH],
])('the user of a leaked %s', (_, exposure) => {
  const incident = anIncident([exposure, KEY_TOO]);
  const deleted = { action: 'iam:DeleteUser', request: { userName: 'rhea' } };
  const renamed = {
    ...{ action: 'iam:UpdateUser' },
    request: { userName: 'rhea', newUserName: 'printer' },
  };

  it('is gone, where a record shows that it was deleted: the run is green', async () => {
    const sandbox = aSandbox([deleted]);
    dropUser(sandbox, 'rhea');
    const plan = await planOn(sandbox, incident);
    expect(plan.errors).toEqual([]);
    expect(plan.alreadySo).toContainEqual(expect.objectContaining({ object: 'user rhea' }));
    expect((await applyOn(sandbox, plan)).verdict.items).toEqual([]);
  });

  it('is unknown without such a record, and the leaked key goes off all the same', async () => {
    const sandbox = aSandbox();
    dropUser(sandbox, 'rhea');
    const plan = await planOn(sandbox, incident);
    expect(plan.errors).toMatchObject([{ object: 'user rhea' }]);
    const { verdict, done } = await applyOn(sandbox, plan);
    expect(verdict.green).toBe(false);
    expect(done.find(({ step }) => step.action === 'deactivate-access-key')?.outcome).toBe('done');
  });

  it('is not gone where it was renamed', async () => {
    const sandbox = aSandbox([renamed]);
    dropUser(sandbox, 'rhea');
    expect((await planOn(sandbox, incident)).errors).toMatchObject([{ object: 'user rhea' }]);
  });

  it('that is back under its name is another one, and the old one gone with it', async () => {
    const sandbox = aSandbox([deleted]);
    replace(sandbox, 'user', 'rhea');
    const { alreadySo, errors } = await planOn(sandbox, incident);
    expect(JSON.stringify(alreadySo)).toMatch(/user rhea.*is gone.*AIDARTX3GSDSQANOTHER/);
    // Nobody has the leaked SSH key any more, as the deletion of its user shows.
    expect(errors.filter(({ object }) => !object.startsWith('SSH key'))).toEqual([]);
  });

  it('whose name another one has now is open under its new name', async () => {
    const sandbox = aSandbox([renamed]);
    replace(sandbox, 'user', 'rhea');
    const { errors } = await planOn(sandbox, incident);
    expect(JSON.stringify(errors)).toMatch(/called printer now.*AIDARTX3GSDSQANOTHER/);
    const { verdict } = await applyOn(sandbox, await planOn(sandbox, incident));
    expect(verdict.green).toBe(false);
  });
});

it('a user that another one replaced is unknown, where only its id in CloudTrail shows that', async () => {
  const sandbox = aSandbox();
  const users = sandbox.parts.state.accounts.get(ACCOUNT)?.users;
  const rhea = users?.get('rhea');
  const signIn = {
    ...{ eventVersion: '1.11', eventID: 'signed-in', eventTime: '2026-11-22T09:05:00Z' },
    ...{ eventSource: 'signin.amazonaws.com', eventName: 'ConsoleLogin', awsRegion: 'us-east-1' },
    ...{ recipientAccountId: ACCOUNT, readOnly: false, eventCategory: 'Management' },
    userIdentity: {
      ...{ type: 'IAMUser', principalId: rhea?.id, accountId: ACCOUNT, userName: 'rhea' },
      arn: rhea?.arn,
    },
    responseElements: { ConsoleLogin: 'Success' },
  };
  sandbox.parts.events.add(signIn);
  replace(sandbox, 'user', 'rhea');
  const { errors } = await planOn(sandbox, anIncident([PASSWORD]));
  expect(JSON.stringify(errors)).toContain(`user rhea as it was (${rhea?.id})`);
  expect(JSON.stringify(errors)).toMatch(/does not show what became of it.*AIDARTX3GSDSQANOTHER/);
});

describe('a leaked SSH key that was deleted', () => {
  const incident = anIncident([SSH, KEY_TOO]);
  const request = { userName: 'rhea', sSHPublicKeyId: SSH_KEY };

  it.each([
    ['DeleteSSHPublicKey', true],
    ['UpdateSSHPublicKey', true],
    ['GetSSHPublicKey', false],
  ])('is gone by a record of %s: %s', async (name, isGone) => {
    const sandbox = aSandbox([{ action: `iam:${name}`, request }]);
    dropSshKey(sandbox, 'rhea', SSH_KEY);
    const plan = await planOn(sandbox, incident);
    expect(plan.errors.length === 0).toBe(isGone);
    expect((await applyOn(sandbox, plan)).verdict.green).toBe(isGone);
  });

  it('may be the user’s by another name, where it was not its deletion', async () => {
    const sandbox = aSandbox([
      { action: 'iam:UpdateSSHPublicKey', request },
      { action: 'iam:UpdateUser', request: { userName: 'rhea', newUserName: 'printer' } },
    ]);
    replace(sandbox, 'user', 'rhea');
    expect((await planOn(sandbox, incident)).errors).not.toEqual([]);
  });
});
