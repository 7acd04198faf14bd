import {
  CreatePolicyVersionCommand,
  DetachRolePolicyCommand,
  IAMClient,
  ListPolicyVersionsCommand,
} from '@aws-sdk/client-iam';
import { describe, expect, it } from 'vitest';
import { callerOf } from '../../../src/policy/access.ts';
import { observe } from '../../../src/inventory/observe.ts';
import { managedDenialArn } from '../../../src/domain/names.ts';
import type { Incident } from '../../../src/domain/incident.ts';
import { credentialOf, type Sandbox, type WorldFile } from '@staunch/sandbox';
import { clientAs, connect, connectThrough, sandboxOf } from '../../support/play.ts';
import {
  aRoleWith,
  aUserWith,
  hangingOn,
  ownPolicies,
  policyOf,
  typeAll,
} from '../../support/quotas.ts';
import { applyOn, planOn } from '../../support/run.ts';
import { ACCOUNT, aWorld, anIncident, KEY, ROLE, withKeysOfItsOwn } from '../../support/worlds.ts';

const roleOnly = anIncident([{ kind: 'role', roleArn: ROLE }]);
const restored = (incident: Incident): Incident => ({ ...incident, state: 'restored' });
const PolicyArn = managedDenialArn(ROLE, roleOnly.name);

function aSandbox(left = 100): Sandbox {
  const roles = [aRoleWith(left), aRoleWith(9_000, { name: 'other' })];
  return sandboxOf(withKeysOfItsOwn(aWorld([], { roles })));
}

async function denied(sandbox: Sandbox, incident = roleOnly): Promise<boolean> {
  return (await applyOn(sandbox, await planOn(sandbox, incident))).verdict.green;
}

const iamOf = (sandbox: Sandbox): IAMClient => new IAMClient(clientAs(sandbox, 'apply'));

/** Gives the policy another version, as anybody who may write policies can. */
function rewrite(sandbox: Sandbox, document: object = policyOf(100)): Promise<object> {
  const PolicyDocument = JSON.stringify(document);
  return iamOf(sandbox).send(
    new CreatePolicyVersionCommand({ PolicyArn, PolicyDocument, SetAsDefault: true }),
  );
}

describe('a managed policy that denies, and that somebody', () => {
  it.each<[string, (sandbox: Sandbox) => Promise<unknown>]>([
    [
      'took off the role',
      (sandbox) => iamOf(sandbox).send(new DetachRolePolicyCommand({ RoleName: 'app', PolicyArn })),
    ],
    ['gave another content', rewrite],
    [
      'gave so many versions that there is room for no more',
      async (sandbox) => {
        for (let version = 2; version <= 5; version++) await rewrite(sandbox);
      },
    ],
  ])('%s is written and attached again', async (_, change) => {
    const sandbox = aSandbox();
    await denied(sandbox);
    await change(sandbox);
    const plan = await planOn(sandbox, roleOnly);
    expect(plan.steps).toMatchObject([{ action: 'revoke-role-sessions', policy: 'managed' }]);
    expect((await applyOn(sandbox, plan)).verdict.green).toBe(true);
    expect([...hangingOn(sandbox, 'role', 'app').attached]).toEqual([PolicyArn]);
    const { Versions } = await iamOf(sandbox).send(new ListPolicyVersionsCommand({ PolicyArn }));
    expect(Versions?.filter(({ IsDefaultVersion }) => IsDefaultVersion)).toHaveLength(1);
    const [policy] = sandbox.parts.state.accounts.get(ACCOUNT)?.policies.values() ?? [];
    expect(JSON.stringify(policy?.versions.at(-1)?.document)).not.toContain('Allow');
  });

  it('emptied is not passed over on the way back: the plan shows how to take it off', async () => {
    const sandbox = aSandbox();
    await denied(sandbox);
    await rewrite(sandbox);
    const plan = await planOn(sandbox, restored(roleOnly));
    expect(plan.steps).toEqual([]);
    expect(plan.refused).toMatchObject([{ why: expect.stringContaining('took it out') as string }]);
    const advice = plan.refused.map(({ instead = '' }) => instead).join(' ');
    expect(await typeAll(clientAs(sandbox, 'apply'), advice)).toHaveLength(1);
    const after = await planOn(sandbox, restored(roleOnly));
    expect(after.refused).toEqual([]);
    expect(hangingOn(sandbox, 'role', 'app').attached.size).toBe(0);
  });
});

describe('the way back of a managed denial', () => {
  it('deletes all versions that there are', async () => {
    const sandbox = aSandbox();
    await denied(sandbox);
    await rewrite(sandbox);
    await denied(sandbox);
    await applyOn(sandbox, await planOn(sandbox, restored(roleOnly)));
    expect(ownPolicies(sandbox)).toEqual([]);
  });

  it('is not believed to be done where the list of policies could not be read', async () => {
    const sandbox = aSandbox();
    await denied(sandbox);
    const aws = connectThrough(sandbox, 'plan', refusing('ListAttachedRolePolicies'));
    const { errors, alreadySo } = await planOn(sandbox, restored(roleOnly), aws);
    expect(errors.map(({ object }) => object)).toContain(`role ${ROLE}`);
    expect(alreadySo).toEqual([]);
  });
});

describe('a plan role that may not list what hangs on a role', () => {
  it.each(['ListRolePolicies', 'ListAttachedRolePolicies'])(
    'for want of %s revokes it all the same, and says what it could not ask',
    async (action) => {
      const sandbox = aSandbox(9_000);
      const aws = connectThrough(sandbox, 'plan', refusing(action));
      const plan = await planOn(sandbox, roleOnly, aws);
      expect(plan.steps.map((step) => step.action)).toEqual(['revoke-role-sessions']);
      const said = plan.breaks.map(({ why }) => why).join('\n');
      expect(said).toContain(`could not be asked, and it is tried: iam:${action} failed`);
      expect((await applyOn(sandbox, plan)).verdict.green).toBe(true);
    },
  );
});

describe('two incidents on one role', () => {
  const other = { ...roleOnly, name: 'another-incident' };

  it.each([
    ['share its inline policy while that has room', 9_000, ['inline', 'inline']],
    ['stand in two policies where it has room for one', 300, ['inline', 'managed']],
    ['stand in two managed policies where it has none', 100, ['managed', 'managed']],
  ])('%s, and end one by one', async (_, left, places) => {
    const sandbox = aSandbox(left);
    expect(await denied(sandbox, roleOnly)).toBe(true);
    expect(await denied(sandbox, other)).toBe(true);
    const backs = [roleOnly, other].map((it) => planOn(sandbox, restored(it)));
    const steps = (await Promise.all(backs)).map((plan) => plan.steps);
    expect(steps).toMatchObject(places.map((policy) => [{ action: 'lift-denial', policy }]));
    await applyOn(sandbox, await planOn(sandbox, restored(roleOnly)));
    expect((await planOn(sandbox, other)).steps, 'the other one still holds').toEqual([]);
    await applyOn(sandbox, await planOn(sandbox, restored(other)));
    expect(ownPolicies(sandbox)).toEqual([]);
    expect([...hangingOn(sandbox, 'role', 'app').inline.keys()]).toEqual(['team']);
  });
});

describe('a user and a role of one name', () => {
  it('have a policy each, and each is taken away by itself', async () => {
    const users = [aUserWith(50, { accessKeys: [{ id: KEY }] })];
    const world = aWorld([], { users, roles: [aRoleWith(50)], instanceProfiles: [] });
    const sandbox = sandboxOf(withKeysOfItsOwn(world));
    const incident = anIncident();
    expect(await denied(sandbox, incident)).toBe(true);
    expect(ownPolicies(sandbox)).toHaveLength(2);
    expect(ownPolicies(sandbox)[0]).toMatch(/^StaunchDenyOlderSessions-[0-9a-f]{8}-app$/);
    const back = await planOn(sandbox, { ...incident, state: 'restored' });
    expect(back.steps.map(({ action }) => action)).toEqual(['lift-denial', 'lift-denial']);
    await applyOn(sandbox, back);
    expect(ownPolicies(sandbox)).toEqual([]);
  });
});

describe('a role that only its managed denial leads to', () => {
  const found = async (sandbox: Sandbox) => {
    const aws = connect(sandbox, 'plan');
    const keyAlone = anIncident([{ kind: 'access-key', accessKeyId: KEY }]);
    return (await observe(aws, keyAlone, await callerOf(aws), { withOwnTraces: true })).roles;
  };

  it('stays in the family of the incident', async () => {
    const sandbox = aSandbox();
    await denied(sandbox);
    expect(await found(sandbox)).toMatchObject([{ roleArn: ROLE, denials: [{ managed: true }] }]);
  });

  it('is not revoked as a whole where that denies one session', async () => {
    const sandbox = aSandbox();
    const leaked = {
      ...{ roleArn: ROLE, sessionName: 'one' },
      accessKeyId: 'ASIARTX3GSDSQBDAQKG6',
    };
    await denied(sandbox, anIncident([{ kind: 'session', scope: 'session', ...leaked }]));
    expect(ownPolicies(sandbox)).toHaveLength(1);
    expect(await found(sandbox)).toEqual([]);
  });
});

describe('many leaked sessions of one role', () => {
  const COUNT = 46;
  const names = Array.from({ length: COUNT }, (_, at) => `s-${at}-`.padEnd(64, 'x'));

  /** As many instances' sessions of one role as fit into neither policy, nor into both. */
  function manySessions(): { sandbox: Sandbox; incident: Incident } {
    const base = aWorld([], { roles: [aRoleWith(9_500)], instanceProfiles: [] });
    const issuedAt = '2026-11-22T09:10:00Z';
    const credentials = Object.fromEntries(
      names.map((sessionName) => [sessionName, { role: ROLE, sessionName, issuedAt }]),
    );
    const world: WorldFile = withKeysOfItsOwn(base);
    const sandbox = sandboxOf({ ...world, credentials: { ...world.credentials, ...credentials } });
    const exposures = names.map((name) => ({
      ...{ kind: 'session' as const, scope: 'session' as const },
      ...{ roleArn: ROLE, sessionName: name },
      accessKeyId: credentialOf(sandbox, name).accessKeyId,
    }));
    return { sandbox, incident: anIncident(exposures) };
  }

  it('fill one policy, then the other, and what is left is said before anybody approves', async () => {
    const { sandbox, incident } = manySessions();
    const plan = await planOn(sandbox, incident);
    const places = plan.steps.flatMap((step) => ('policy' in step ? [step.policy] : []));
    expect(new Set(places)).toEqual(new Set(['inline', 'managed']));
    const left = plan.refused.filter(({ why }) => why.includes('both full'));
    expect(left.length).toBeGreaterThan(0);
    expect(places.length + left.length).toBe(COUNT);
    const { done } = await applyOn(sandbox, plan);
    expect(done.filter(({ outcome }) => outcome !== 'done')).toEqual([]);
  });
});

function refusing(action: string) {
  return (handle: Sandbox['aws']): Sandbox['aws'] =>
    (request) =>
      new URLSearchParams(request.body).get('Action') === action
        ? Promise.resolve({
            status: 403,
            headers: { 'content-type': 'text/xml' },
            body: `<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>not authorized to perform: iam:${action}</Message></Error><RequestId>r-1</RequestId></ErrorResponse>`,
          })
        : handle(request);
}
