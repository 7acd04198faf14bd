import {
  CreatePolicyCommand,
  IAMClient,
  PutRolePolicyCommand,
  PutUserPolicyCommand,
} from '@aws-sdk/client-iam';
import { AssumeRoleCommand, GetSessionTokenCommand, STSClient } from '@aws-sdk/client-sts';
import { describe, expect, it } from 'vitest';
import type { Incident } from '../../../src/domain/incident.ts';
import { denialSid, REVOCATION_POLICY } from '../../../src/domain/denials.ts';
import { managedDenialArn } from '../../../src/domain/names.ts';
import {
  createSandbox,
  credentialOf,
  manualClock,
  observeCalls,
  requestHandlerOf,
  type Sandbox,
} from '@staunch/sandbox';
import { connect, sandboxOf } from '../../support/play.ts';
import { applyOn, planOn } from '../../support/run.ts';
import { aWorld, ACCOUNT, anIncident, anInstance, KEY, ROLE } from '../../support/worlds.ts';

const iamOf = (sandbox: Sandbox): IAMClient => {
  const { credentials, requestHandler } = connect(sandbox, 'apply');
  return new IAMClient({ region: 'us-east-1', credentials, requestHandler } as object);
};

const keyOnly = anIncident([{ kind: 'access-key', accessKeyId: KEY }]);
const policy = (statement: object): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: statement });

describe('several denies on one role', () => {
  it('are all written, although they stand in one policy', async () => {
    const world = aWorld([anInstance(1), anInstance(2), anInstance(3)]);
    const credentials = {
      one: { instance: anInstance(1).id },
      two: { instance: anInstance(2).id },
    };
    const sandbox = sandboxOf({ ...world, credentials });
    const incident = anIncident(
      ['one', 'two'].map((name) => ({
        kind: 'session',
        accessKeyId: credentialOf(sandbox, name).accessKeyId,
        scope: 'session',
      })),
    );
    const applied = await applyOn(sandbox, await planOn(sandbox, incident));
    expect(applied.verifications.map(({ verified }) => verified)).toEqual([true, true, true, true]);
    expect(applied.verdict.green).toBe(true);
  });
});

describe('an unreadable minute', () => {
  it('is not an attack: nothing is done again, and the run is not green', async () => {
    const world = aWorld([anInstance(1)]);
    const start = new Date(world.now);
    let late = false;
    const sandbox = createSandbox(world, manualClock(start), {
      fault: ({ operation }) =>
        late && operation === 'GetRolePolicy'
          ? { kind: 'error', code: 'ServiceFailure', status: 500 }
          : undefined,
    });
    const handle = observeCalls(sandbox.aws, {
      before: () => {
        late = sandbox.clock.now().getTime() - start.getTime() > 90_000;
      },
    });
    const aws = {
      ...connect(sandbox, 'apply'),
      requestHandler: requestHandlerOf(handle, sandbox.clock),
    };
    const applied = await applyOn(sandbox, await planOn(sandbox, anIncident()), aws);
    expect(applied.undone).toEqual([]);
    expect(applied.verdict.green).toBe(false);
    expect(applied.done.filter(({ step }) => step.action === 'revoke-role-sessions')).toHaveLength(
      1,
    );
    const unread = applied.verifications.filter((it) => it.unread);
    expect(unread.map(({ step }) => step.action)).toEqual(['revoke-role-sessions']);
  });
});

describe('what somebody prepared', () => {
  it('a cutoff far ahead under our own Sid reaches nobody else, and is written over', async () => {
    const sandbox = sandboxOf(aWorld([anInstance(1)]));
    const incident = anIncident();
    const forged = {
      Sid: denialSid(incident.name),
      Effect: 'Deny',
      Action: '*',
      Resource: '*',
      Condition: { DateLessThan: { 'aws:TokenIssueTime': '2099-01-01T00:00:00Z' } },
    };
    const input = {
      RoleName: 'app',
      PolicyName: REVOCATION_POLICY,
      PolicyDocument: policy(forged),
    };
    await iamOf(sandbox).send(new PutRolePolicyCommand(input));
    const applied = await applyOn(sandbox, await planOn(sandbox, incident));
    expect(JSON.stringify(applied.done.map(({ after }) => after))).not.toContain('2099');
    expect(applied.verdict.green).toBe(true);
  });

  it('a cutoff of an earlier run does not move backwards, and is the one of all denies', async () => {
    const sandbox = sandboxOf(aWorld());
    const incident = anIncident();
    const ahead = '2026-11-22T09:23:00.000Z';
    const earlier = {
      ...{ Sid: denialSid(incident.name), Effect: 'Deny', Action: '*', Resource: '*' },
      Condition: { DateLessThan: { 'aws:TokenIssueTime': ahead } },
    };
    const PolicyDocument = policy(earlier);
    const input = { RoleName: 'app', PolicyName: REVOCATION_POLICY, PolicyDocument };
    await iamOf(sandbox).send(new PutRolePolicyCommand(input));
    const applied = await applyOn(sandbox, await planOn(sandbox, incident));
    expect(applied.verdict.green).toBe(true);
    const { roles, users } = sandbox.parts.state.accounts.get(ACCOUNT) ?? {};
    for (const holder of [roles?.get('app'), users?.get('ci-deploy')])
      expect(JSON.stringify([...(holder?.inline ?? [])])).toContain(ahead);
  });

  it('a managed policy of our name that allows something is not attached as it is', async () => {
    const sandbox = sandboxOf(aWorld());
    const iam = iamOf(sandbox);
    const long = { Sid: 'x'.repeat(1_850), Effect: 'Allow', Action: 's3:GetObject', Resource: '*' };
    const full = { UserName: 'ci-deploy', PolicyName: 'full', PolicyDocument: policy(long) };
    await iam.send(new PutUserPolicyCommand(full));
    const plan = await planOn(sandbox, keyOnly);
    expect(plan.steps).toContainEqual(expect.objectContaining({ policy: 'managed' }));
    const arn = managedDenialArn(`arn:aws:iam::${ACCOUNT}:user/ci-deploy`, keyOnly.name);
    const allow = policy({ Effect: 'Allow', Action: '*', Resource: '*' });
    const made = { PolicyName: arn.split('/').at(-1), PolicyDocument: allow };
    await iam.send(new CreatePolicyCommand(made));
    expect((await applyOn(sandbox, plan)).verdict.green).toBe(true);
    const held = JSON.stringify(
      sandbox.parts.state.accounts.get(ACCOUNT)?.policies.get(arn)?.versions.at(-1),
    );
    expect(held).toContain('TokenIssueTime');
    expect(held).not.toContain('Allow');
  });

  it('a key that a second incident holds is not switched on again for the first', async () => {
    const sandbox = sandboxOf(aWorld());
    const other: Incident = { ...keyOnly, name: 'other' };
    await applyOn(sandbox, await planOn(sandbox, keyOnly));
    await applyOn(sandbox, await planOn(sandbox, other));
    const plan = await planOn(sandbox, { ...keyOnly, state: 'restored', reactivate: [KEY] });
    expect(plan.steps.map(({ action }) => action)).toEqual(['lift-denial']);
    expect(plan.refused.map(({ why }) => why).join()).toContain('another incident');
  });
});

describe('what is not known yet', () => {
  it('a session that the key asked for a moment ago keeps the run from being green', async () => {
    const world = { ...aWorld(), credentials: { leaked: { accessKey: KEY } } };
    const sandbox = sandboxOf(world);
    const { credentials, requestHandler } = connect(sandbox, 'leaked');
    const sts = new STSClient({ region: 'us-east-1', credentials, requestHandler } as object);
    await sts.send(new GetSessionTokenCommand({}));
    await expect(
      sts.send(new AssumeRoleCommand({ RoleArn: ROLE, RoleSessionName: 'thief' })),
    ).rejects.toThrow();
    const plan = await planOn(sandbox, keyOnly);
    expect(plan.unseen[0]?.why).toContain('has not arrived in CloudTrail');
    expect((await applyOn(sandbox, plan)).verdict.green).toBe(false);
    sandbox.clock.advance(10 * 60_000);
    expect((await planOn(sandbox, keyOnly)).unseen).toEqual([]);
  });
});

describe('a console password that leaked', () => {
  it('leads to the roles that its sessions assumed', async () => {
    const trust = {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow' as const,
          Principal: { AWS: `arn:aws:iam::${ACCOUNT}:user/rhea` },
          Action: 'sts:AssumeRole',
        },
      ],
    };
    const sandbox = sandboxOf({
      ...aWorld([], {
        users: [{ name: 'rhea', loginProfile: {}, accessKeys: [{ id: 'AKIARTX3GSDSQRHEASKE' }] }],
        roles: [{ name: 'app', trust }],
        instanceProfiles: [],
      }),
      credentials: {
        key: { accessKey: 'AKIARTX3GSDSQRHEASKE' },
        // The sandbox has no console; a user's own session looks the same in CloudTrail.
        console: { mintedBy: 'key', getSessionToken: true, issuedAt: '2026-11-22T09:00:00Z' },
        app: {
          mintedBy: 'console',
          role: 'app',
          sessionName: 'switched',
          issuedAt: '2026-11-22T09:01:00Z',
        },
      },
    });
    const plan = await planOn(sandbox, anIncident([{ kind: 'console-password', user: 'rhea' }]));
    expect(plan.steps.map(({ action }) => action)).toEqual([
      'delete-password',
      'deny-user-sessions',
      'no-new-keys',
      'revoke-role-sessions',
    ]);
  });
});
