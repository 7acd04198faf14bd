import { AttachRolePolicyCommand, IAMClient, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../../src/actions/catalogue.ts';
import type { Exposure } from '../../../src/domain/incident.ts';
import type { Applied } from '../../../src/respond/apply/apply.ts';
import { credentialOf, type AccountEntry, type Sandbox } from '@staunch/sandbox';
import { clientAs, sandboxOf } from '../../support/play.ts';
import {
  aRoleWith,
  hangingOn,
  managedPolicies,
  ownPolicies,
  policyOf,
  typeAll,
} from '../../support/quotas.ts';
import { applyOn, planOn } from '../../support/run.ts';
import {
  ACCOUNT,
  aWorld,
  anIncident,
  anInstance,
  assumedRoles,
  KEY,
  ROLE,
  withKeysOfItsOwn,
  worldWith,
} from '../../support/worlds.ts';

const roleOnly = anIncident([{ kind: 'role', roleArn: ROLE }]);
const { policies, arns } = managedPolicies(10);
const OTHERS = { policies: { other: policyOf(100) } };

/** An account whose role `app`, which an instance holds, has this much room inline, and so many managed policies. */
function anAccount(left: number, attached = 0, more: Partial<AccountEntry> = {}): Sandbox {
  const other = aRoleWith(9_000, { name: 'other', ...OTHERS });
  const roles = [aRoleWith(left, { attached: arns.slice(0, attached) }), other];
  const world = aWorld([anInstance(1)], { roles, policies, ...more });
  return sandboxOf(withKeysOfItsOwn(world));
}

const attachedTo = (sandbox: Sandbox): string[] =>
  [...hangingOn(sandbox, 'role', 'app').attached].map((arn) => arn.split('/').at(-1) ?? '');
const revokeOf = ({ steps }: Plan) => steps.find(({ action }) => action === 'revoke-role-sessions');
const iamOf = (sandbox: Sandbox): IAMClient => new IAMClient(clientAs(sandbox, 'apply'));

describe('a role whose inline quota is full', () => {
  let sandbox: Sandbox;
  let plan: Plan;
  let applied: Applied;

  beforeAll(async () => {
    sandbox = anAccount(100);
    plan = await planOn(sandbox, roleOnly);
    applied = await applyOn(sandbox, plan);
  });

  it('is said in the plan, in the step itself and in what it breaks', () => {
    expect(revokeOf(plan)).toMatchObject({ policy: 'managed' });
    const said = plan.breaks.find(({ object }) => object === `role ${ROLE}`);
    expect(said?.why).toContain(
      'the inline quota leaves no room for AWSRevokeOlderSessions, so a managed policy like StaunchDenyOlderSessionsOfRole-',
    );
  });

  it('is denied by a managed policy on the role, and its instance refreshed', () => {
    expect(applied.verdict.green).toBe(true);
    expect(attachedTo(sandbox)).toEqual(ownPolicies(sandbox));
    expect(attachedTo(sandbox)).toHaveLength(1);
    const refresh = applied.done.find(({ step }) => step.action === 'refresh-instance');
    expect(refresh?.outcome).toBe('done');
  });

  it('needs nothing more afterwards', async () => {
    expect((await planOn(sandbox, roleOnly)).steps).toEqual([]);
  });

  it('is let go of again after a false alarm, policy and all', async () => {
    const back = await planOn(sandbox, { ...roleOnly, state: 'restored' });
    expect(back.steps).toMatchObject([{ action: 'lift-denial', policy: 'managed' }]);
    const { verdict } = await applyOn(sandbox, back);
    expect(verdict.green).toBe(true);
    expect(attachedTo(sandbox)).toEqual([]);
    expect(ownPolicies(sandbox)).toEqual([]);
  });
});

describe('every kind of leak whose denial stands on a role', () => {
  const taken = { leaked: { accessKey: KEY }, web: { instance: anInstance(1).id } };
  const keyOf = (sandbox: Sandbox): string => credentialOf(sandbox, 'web').accessKeyId;
  const session = (scope: 'role' | 'session') => (sandbox: Sandbox) => [
    { kind: 'session' as const, accessKeyId: keyOf(sandbox), scope },
  ];

  it.each<[string, (sandbox: Sandbox) => readonly Exposure[], role: string]>([
    ['the role itself', () => [{ kind: 'role', roleArn: ROLE }], 'app'],
    [
      'an instance that holds it',
      () => [{ kind: 'instance', instanceId: anInstance(1).id, region: 'eu-west-1' }],
      'app',
    ],
    ['a session of it, and with it all others', session('role'), 'app'],
    ['one session of it alone', session('session'), 'app'],
    ['a key that assumed it', () => [{ kind: 'access-key', accessKeyId: KEY }], 'job-0'],
  ])('%s', async (_, exposures, role) => {
    const assumed = assumedRoles(1);
    const full = { policies: { team: policyOf(10_200) } };
    const roles = (assumed.roles ?? []).map((it) => ({ ...it, ...full }));
    const world = withKeysOfItsOwn(
      aWorld([anInstance(1)], {
        roles: [aRoleWith(50)],
        instanceProfiles: [{ name: 'app-web', role: 'app' }],
      }),
    );
    const credentials = { ...taken, ...assumed.credentials };
    const sandbox = sandboxOf(worldWith(world, { roles, credentials }));
    const incident = anIncident(exposures(sandbox));
    const plan = await planOn(sandbox, incident);
    expect(plan.steps.filter((step) => 'policy' in step && step.policy === 'managed')).toHaveLength(
      1,
    );
    const { verdict, verifications } = await applyOn(sandbox, plan);
    expect(verifications.map(({ verified }) => verified)).not.toContain(false);
    expect(verdict.items.filter(({ state }) => state === 'open')).toEqual([]);
    expect([...hangingOn(sandbox, 'role', role).attached]).toEqual([
      expect.stringContaining('StaunchDenyOlderSessionsOfRole'),
    ]);
    const back = await planOn(sandbox, { ...incident, state: 'restored' });
    await applyOn(sandbox, back);
    expect(ownPolicies(sandbox)).toEqual([]);
  });
});

describe('a role without room in either quota', () => {
  const both = anIncident([
    { kind: 'access-key', accessKeyId: KEY },
    { kind: 'role', roleArn: ROLE },
  ]);
  let sandbox: Sandbox;
  let plan: Plan;
  let applied: Applied;

  beforeAll(async () => {
    sandbox = anAccount(100, 10);
    plan = await planOn(sandbox, both);
    applied = await applyOn(sandbox, plan);
  });

  it('is left to people in the plan, and neither revoked nor its instance refreshed', () => {
    expect(plan.refused).toMatchObject([
      { id: `role:${ACCOUNT}:app`, why: expect.stringContaining('both full') as string },
    ]);
    const steps = plan.steps.map(({ action }) => action);
    expect(steps).toEqual(['deactivate-access-key', 'deny-user-sessions', 'no-new-keys']);
    const instance = plan.untouched.find(({ object }) => object.startsWith('instance '));
    expect(instance?.why).toContain('keeps its credentials until');
  });

  it('holds up nothing else, and keeps the incident open', () => {
    expect(applied.done.map(({ outcome }) => outcome)).toEqual(['done', 'done', 'already-so']);
    expect(applied.verdict.green).toBe(false);
    expect(applied.verdict.items.map(({ id }) => id)).toContain(`role:${ACCOUNT}:app`);
  });

  it('asks for nothing again as long as nobody makes room', async () => {
    expect((await planOn(sandbox, both)).steps).toEqual([]);
  });

  it('is denied once somebody typed the command that the plan shows', async () => {
    const advice = plan.refused.map(({ instead = '' }) => instead).join(' ');
    expect(await typeAll(clientAs(sandbox, 'apply'), advice)).toHaveLength(1);
    const again = await planOn(sandbox, both);
    expect(revokeOf(again)).toMatchObject({ policy: 'managed' });
    const { verdict, done } = await applyOn(sandbox, again);
    expect(verdict.green).toBe(true);
    expect(done.map(({ step }) => step.action)).toContain('refresh-instance');
  });
});

describe('a quota that somebody fills once the plan is approved', () => {
  const fill = (sandbox: Sandbox, left: number): Promise<unknown> => {
    const PolicyDocument = JSON.stringify(policyOf(10_240 - 100 - left));
    const input = { RoleName: 'other', PolicyName: 'more', PolicyDocument };
    return iamOf(sandbox).send(new PutRolePolicyCommand({ ...input, RoleName: 'app' }));
  };
  const attachAll = async (sandbox: Sandbox): Promise<void> => {
    for (const PolicyArn of arns)
      await iamOf(sandbox).send(new AttachRolePolicyCommand({ RoleName: 'app', PolicyArn }));
  };

  it.each(['before the run looks', 'between its look and its write'])(
    'puts the deny off for nobody: the other quota has room, %s',
    async (when) => {
      const sandbox = anAccount(10_140);
      const plan = await planOn(sandbox, roleOnly);
      expect(revokeOf(plan)).not.toHaveProperty('policy');
      if (when === 'before the run looks') await fill(sandbox, 50);
      else onceBefore(sandbox, 'PutRolePolicy', () => fill(sandbox, 50));
      const { verdict, done } = await applyOn(sandbox, plan);
      expect(verdict.green).toBe(true);
      expect(done.map(({ outcome }) => outcome)).toEqual(['done', 'done']);
      expect(attachedTo(sandbox)).toHaveLength(1);
    },
  );

  it('is inline where it was to be a managed policy, and those are full', async () => {
    const sandbox = anAccount(100);
    const plan = await planOn(sandbox, roleOnly);
    await attachAll(sandbox);
    hangingOn(sandbox, 'role', 'app').inline.clear();
    const { verdict } = await applyOn(sandbox, plan);
    expect(verdict.green).toBe(true);
    expect(hangingOn(sandbox, 'role', 'app').inline.has('AWSRevokeOlderSessions')).toBe(true);
    expect(ownPolicies(sandbox)).toEqual([]);
  });

  it('is said with the command that helps where both are full by then', async () => {
    const sandbox = anAccount(10_140);
    const plan = await planOn(sandbox, roleOnly);
    onceBefore(sandbox, 'PutRolePolicy', async () => {
      await fill(sandbox, 50);
      await attachAll(sandbox);
    });
    const { verdict, done } = await applyOn(sandbox, plan);
    expect(verdict.green).toBe(false);
    const problem = done.map((it) => it.problem ?? '').join('\n');
    expect(problem).not.toContain('ask AWS to raise it');
    expect(ownPolicies(sandbox), 'nothing is left that hangs on nobody').toEqual([]);
    expect(await typeAll(clientAs(sandbox, 'apply'), problem)).toHaveLength(1);
    expect((await applyOn(sandbox, await planOn(sandbox, roleOnly))).verdict.green).toBe(true);
  });
});

/** Lets something happen right before the first call of an operation, as if its caller had been a little faster. */
function onceBefore(sandbox: Sandbox, operation: string, happen: () => Promise<unknown>): void {
  const { aws } = sandbox;
  let happened = false;
  const handle: Sandbox['aws'] = async (request) => {
    if (!happened && new URLSearchParams(request.body).get('Action') === operation) {
      happened = true;
      await happen();
    }
    return aws(request);
  };
  Object.assign(sandbox, { aws: handle });
}
