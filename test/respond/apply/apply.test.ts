import {
  AssociateIamInstanceProfileCommand,
  DisassociateIamInstanceProfileCommand,
  EC2Client,
} from '@aws-sdk/client-ec2';
import { IAMClient, PutRolePolicyCommand, UpdateAccessKeyCommand } from '@aws-sdk/client-iam';
import { describe, expect, it } from 'vitest';
import { denialSid } from '../../../src/domain/denials.ts';
import { chain, isUnbroken, type ChainedReceipt } from '../../../src/respond/apply/receipts.ts';
import { stepId } from '../../../src/actions/catalogue.ts';
import type { WorldFile } from '@staunch/sandbox';
import { connect, sandboxOf } from '../../support/play.ts';
import { applyOn, planOn } from '../../support/run.ts';
import { ACCOUNT, aWorld, anIncident, anInstance, KEY, ROLE } from '../../support/worlds.ts';

const keyOnly = anIncident([{ kind: 'access-key', accessKeyId: KEY }]);
const roleOnly = anIncident([{ kind: 'role', roleArn: ROLE }]);

// An administrator of the world, for what happens behind Staunch's back.
const withAdmin = (world: WorldFile): WorldFile => ({
  ...world,
  accounts: world.accounts.map((account) => ({
    ...account,
    users: [
      ...(account.users ?? []),
      {
        name: 'admin',
        accessKeys: [{ id: 'AKIARTX3GSDSQADMINAA' }],
        attached: ['arn:aws:iam::aws:policy/AdministratorAccess'],
      },
    ],
  })),
  credentials: { admin: { accessKey: 'AKIARTX3GSDSQADMINAA' } },
});

function adminOf(sandbox: ReturnType<typeof sandboxOf>) {
  const { requestHandler, credentials } = connect(sandbox, 'admin');
  const config = {
    ...(requestHandler ? { requestHandler } : {}),
    ...(credentials ? { credentials } : {}),
  };
  return {
    iam: new IAMClient({ ...config, region: 'us-east-1' }),
    ec2: new EC2Client({ ...config, region: 'eu-west-1' }),
  };
}

describe('when the world moves between plan and apply', () => {
  it('a new instance is listed, not touched, and the run is not green', async () => {
    const sandbox = sandboxOf(
      withAdmin(aWorld([anInstance(1), { id: 'i-00000000000000002', region: 'eu-west-1' }])),
    );
    const plan = await planOn(sandbox, roleOnly);
    await adminOf(sandbox).ec2.send(
      new AssociateIamInstanceProfileCommand({
        InstanceId: 'i-00000000000000002',
        IamInstanceProfile: { Name: 'app-web' },
      }),
    );
    const applied = await applyOn(sandbox, plan);
    expect(applied.unapproved.map(stepId).join()).toContain('i-00000000000000002');
    expect(applied.done.every(({ outcome }) => outcome === 'done')).toBe(true);
    expect(applied.verdict.green).toBe(false);
  });

  it('a key that somebody else switched off meanwhile counts as done', async () => {
    const sandbox = sandboxOf(withAdmin(aWorld()));
    const plan = await planOn(sandbox, keyOnly);
    await adminOf(sandbox).iam.send(
      new UpdateAccessKeyCommand({ UserName: 'ci-deploy', AccessKeyId: KEY, Status: 'Inactive' }),
    );
    const applied = await applyOn(sandbox, plan);
    const ofKey = applied.done.filter(({ step }) => step.action === 'deactivate-access-key');
    expect(ofKey.map(({ outcome }) => outcome)).toEqual(['already-so']);
    expect(applied.verdict.green).toBe(true);
  });

  it('an instance that holds another profile by now is left alone, and that is said', async () => {
    const sandbox = sandboxOf(withAdmin(aWorld([anInstance(1)])));
    const plan = await planOn(sandbox, roleOnly);
    const { ec2 } = adminOf(sandbox);
    const { output } = await import('../../../src/aws/associations.ts').then(({ associationsOf }) =>
      associationsOf(connect(sandbox, 'apply'), {
        region: 'eu-west-1',
        instanceId: anInstance(1).id,
      }),
    );
    await ec2.send(
      new DisassociateIamInstanceProfileCommand({ AssociationId: output[0]?.associationId }),
    );
    sandbox.clock.advance(5_000);
    await ec2.send(
      new AssociateIamInstanceProfileCommand({
        InstanceId: anInstance(1).id,
        IamInstanceProfile: { Name: 'other' },
      }),
    );
    sandbox.clock.advance(5_000);
    const applied = await applyOn(sandbox, plan);
    const refresh = applied.done.find(({ step }) => step.action === 'refresh-instance');
    expect(refresh?.outcome).toBe('failed');
    expect(applied.verdict.green).toBe(false);
  });
});

describe('a revocation', () => {
  it('stays provisional while a key of the incident could not be switched off, and is then done again', async () => {
    const world = aWorld([], {
      roles: [
        ...(aWorld().accounts[0]?.roles ?? []),
        {
          name: 'staunch-apply',
          trust: { Statement: [{ Effect: 'Allow', Principal: '*', Action: 'sts:AssumeRole' }] },
          policies: {
            most: {
              Statement: [
                { Effect: 'Allow', Action: '*', Resource: '*' },
                { Effect: 'Deny', Action: 'iam:UpdateAccessKey', Resource: '*' },
              ],
            },
          },
        },
      ],
    });
    const sandbox = sandboxOf(withAdmin(world));
    const incident = anIncident();
    const first = await applyOn(sandbox, await planOn(sandbox, incident));
    expect(first.verdict.green).toBe(false);
    const { iam } = adminOf(sandbox);
    await iam.send(
      new UpdateAccessKeyCommand({ UserName: 'ci-deploy', AccessKeyId: KEY, Status: 'Inactive' }),
    );
    const again = await planOn(sandbox, incident);
    expect(again.steps.map(({ action }) => action)).toEqual([
      'deny-user-sessions',
      'no-new-keys',
      'revoke-role-sessions',
    ]);
    expect((await applyOn(sandbox, again)).verdict.green).toBe(true);
    expect((await planOn(sandbox, incident)).steps).toEqual([]);
  });

  it.each([
    ['could not be deleted', 'iam:DeleteLoginProfile'],
    ['could not be looked at', 'iam:GetLoginProfile'],
  ])('stays provisional while a password of the incident %s', async (_, Action) => {
    const trust = {
      Statement: [{ Effect: 'Allow', Principal: '*', Action: 'sts:AssumeRole' } as const],
    };
    const most = {
      Statement: [
        { Effect: 'Allow', Action: '*', Resource: '*' } as const,
        { Effect: 'Deny', Action, Resource: '*' } as const,
      ],
    };
    const sandbox = sandboxOf(
      aWorld([], {
        users: [{ name: 'ci-deploy', loginProfile: { createdAt: '2026-11-01T00:00:00Z' } }],
        roles: [
          ...(aWorld().accounts[0]?.roles ?? []),
          { name: 'staunch-apply', trust, policies: { most } },
        ],
      }),
    );
    const incident = anIncident([
      { kind: 'console-password', user: 'ci-deploy' },
      { kind: 'role', roleArn: ROLE },
    ]);
    const first = await applyOn(sandbox, await planOn(sandbox, incident));
    expect(first.verdict.green).toBe(false);
    const { users, roles } = sandbox.parts.state.accounts.get(ACCOUNT) ?? {};
    const written = JSON.stringify(roles?.get('app')?.inline.get('AWSRevokeOlderSessions'));
    expect(written).toContain(denialSid(incident.name, true));
    const user = users?.get('ci-deploy');
    if (user) user.loginProfile = undefined;
    // Until it was gone it may have minted sessions that no cutoff so far is for.
    const again = await planOn(sandbox, incident);
    expect(again.steps.map(({ action }) => action)).toContain('revoke-role-sessions');
  });

  it('of two incidents on one role does not undo the other', async () => {
    const sandbox = sandboxOf(aWorld());
    const one = anIncident([{ kind: 'role', roleArn: ROLE }], 'one');
    const two = anIncident([{ kind: 'role', roleArn: ROLE }], 'two');
    await applyOn(sandbox, await planOn(sandbox, one));
    await applyOn(sandbox, await planOn(sandbox, two));
    expect((await planOn(sandbox, one)).steps).toEqual([]);
    expect((await planOn(sandbox, two)).steps).toEqual([]);
  });

  it('is needed again once somebody has taken it away', async () => {
    const sandbox = sandboxOf(withAdmin(aWorld()));
    await applyOn(sandbox, await planOn(sandbox, roleOnly));
    const PolicyDocument = JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Deny', Action: 's3:*', Resource: '*' }],
    });
    const undo = { RoleName: 'app', PolicyName: 'AWSRevokeOlderSessions', PolicyDocument };
    await adminOf(sandbox).iam.send(new PutRolePolicyCommand(undo));
    expect((await planOn(sandbox, roleOnly)).steps).toHaveLength(1);
  });
});

describe('credentials of another account', () => {
  it('do nothing at all', async () => {
    const world = aWorld();
    const [account] = world.accounts;
    const elsewhere = {
      ...world,
      accounts: [{ id: '444455556666' }, ...(account ? [account] : [])],
    };
    const sandbox = sandboxOf(elsewhere);
    const plan = await planOn(sandboxOf(world), keyOnly);
    await expect(applyOn(sandbox, plan)).rejects.toThrow('belong to 444455556666');
  });
});

describe('receipts', () => {
  const digest = 'd'.repeat(64);
  const receipt = (by: string) => ({
    step: { action: 'deactivate-access-key', account: '1', user: 'u', accessKeyId: KEY } as const,
    outcome: 'done' as const,
    before: {},
    after: {},
    startedAt: '2026-11-22T09:20:00.000Z',
    finishedAt: '2026-11-22T09:20:01.000Z',
    by,
    requestIds: ['r'],
  });

  it('are chained: changing, dropping or swapping one breaks the chain', () => {
    const receipts = ['a', 'b', 'c'].reduce<ChainedReceipt[]>(
      (all, by) => chain(all, digest, receipt(by)),
      [],
    );
    expect(isUnbroken(receipts, digest)).toBe(true);
    const [a, b, c] = receipts;
    if (!a || !b || !c) throw new Error('three receipts were made');
    expect(isUnbroken([a, { ...b, by: 'mallory' }, c], digest)).toBe(false);
    expect(isUnbroken([a, c], digest)).toBe(false);
    expect(isUnbroken([b, a, c], digest)).toBe(false);
    expect(isUnbroken([b, c], digest)).toBe(false);
    expect(isUnbroken(receipts, 'e'.repeat(64))).toBe(false);
  });
});
