import { DescribeRegionsCommand, EC2Client } from '@aws-sdk/client-ec2';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../src/actions/catalogue.ts';
import type { Incident } from '../../../src/domain/incident.ts';
import { observeCalls, type AccountEntry, type Sandbox } from '@staunch/sandbox';
import { allowing } from '../../../packages/sandbox/test/aws/policies.ts';
import { clientAs, connectThrough, sandboxOf } from '../../support/play.ts';
import {
  aRoleWith,
  aUserWith,
  managedPolicies,
  ownPolicies,
  typeAll,
} from '../../support/quotas.ts';
import { applyOn, planOn } from '../../support/run.ts';
import { aWorld, anIncident, KEY, ROLE, withKeysOfItsOwn } from '../../support/worlds.ts';

// How many managed policies somebody may have AWS raises on request, for users and for roles, and an account's number too.
const MANY = managedPolicies(16);
const role = anIncident([{ kind: 'role', roleArn: ROLE }]);
const user = anIncident([{ kind: 'access-key', accessKeyId: KEY }]);

interface Case {
  readonly incident: Incident;
  readonly action: 'revoke-role-sessions' | 'deny-user-sessions';
  readonly quota: 'policiesPerRole' | 'policiesPerUser';
}

const CASES: readonly Case[] = [
  { incident: role, action: 'revoke-role-sessions', quota: 'policiesPerRole' },
  { incident: user, action: 'deny-user-sessions', quota: 'policiesPerUser' },
];

/** A user and a role of one account, both with this much room inline and so many managed policies. */
function anAccount(
  attached: number,
  quotas: AccountEntry['quotas'] = {},
  {
    left = 50,
    policies = MANY.policies,
  }: { left?: number; policies?: AccountEntry['policies'] } = {},
): Sandbox {
  const has = { attached: MANY.arns.slice(0, attached) };
  const world = aWorld([], {
    users: [aUserWith(left, { accessKeys: [{ id: KEY }], ...has })],
    roles: [aRoleWith(left, has), aRoleWith(9_000, { name: 'other' })],
    policies,
    quotas,
  });
  const own = withKeysOfItsOwn(world);
  const stolen = { role: ROLE, sessionName: 'stolen', issuedAt: '2026-11-22T09:00:00Z' };
  return sandboxOf({ ...own, credentials: { ...own.credentials, stolen } });
}

const stepOf = ({ steps }: Plan, action: string) => steps.find((step) => step.action === action);
const textOf = (plan: Plan): string =>
  [...plan.refused, ...plan.breaks].map(({ why, instead = '' }) => `${why} ${instead}`).join('\n');

/** Plans while IAM does not let the caller ask for the quotas, and counts how often they were asked for. */
async function planAsking(sandbox: Sandbox, incident: Incident, isAllowed = true) {
  let asked = 0;
  const aws = connectThrough(sandbox, 'plan', (handle) =>
    observeCalls(handle, {
      before({ operation }) {
        if (operation === 'GetAccountSummary') asked += 1;
      },
    }),
  );
  const refusing = connectThrough(sandbox, 'plan', (handle) => async (request) => {
    const isAsked = new URLSearchParams(request.body).get('Action') === 'GetAccountSummary';
    return isAsked ? refusal : handle(request);
  });
  const plan = await planOn(sandbox, incident, isAllowed ? aws : refusing);
  return { plan, asked };
}

const refusal = {
  status: 403,
  headers: { 'content-type': 'text/xml' },
  body: '<ErrorResponse><Error><Code>AccessDenied</Code><Message>no</Message></Error></ErrorResponse>',
};

describe.each(CASES)(
  'how many managed policies it may have, for $action',
  ({ incident, action, quota }) => {
    it.each([
      [10, 11],
      [12, 15],
      [15, 20],
    ])('is asked: with %i of %i attached there is room', async (attached, most) => {
      const sandbox = anAccount(attached, { [quota]: most });
      const plan = await planOn(sandbox, incident);
      expect(stepOf(plan, action)).toMatchObject({ policy: 'managed' });
      expect((await applyOn(sandbox, plan)).verdict.green).toBe(true);
      expect(ownPolicies(sandbox)).toHaveLength(1);
    });

    it('is that of its own kind, not of the other', async () => {
      const others = quota === 'policiesPerRole' ? 'policiesPerUser' : 'policiesPerRole';
      const plan = await planOn(anAccount(10, { [others]: 20 }), incident);
      expect(stepOf(plan, action)).toBeUndefined();
      expect(textOf(plan)).toContain('both full');
    });

    it('is taken to be AWS’s default where it cannot be asked, and that is said', async () => {
      const { plan } = await planAsking(anAccount(9), incident, false);
      expect(stepOf(plan, action)).toMatchObject({ policy: 'managed' });
      expect(textOf(plan)).toContain(
        '10 managed policies is AWS’s default: iam:GetAccountSummary failed',
      );
      const { plan: full } = await planAsking(anAccount(10), incident, false);
      expect(stepOf(full, action)).toBeUndefined();
      expect(textOf(full)).toContain(
        '10 managed policies is AWS’s default: iam:GetAccountSummary failed',
      );
    });

    it('is more than the default where more are attached: one more is tried, and that is said', async () => {
      const sandbox = anAccount(12, { [quota]: 20 });
      const { plan } = await planAsking(sandbox, incident, false);
      expect(textOf(plan)).toContain('one more is tried');
      expect((await applyOn(sandbox, plan)).verdict.green).toBe(true);
    });

    it('is asked for only where the inline quota has no room, and once', async () => {
      const roomy = await planAsking(anAccount(3, {}, { left: 1_900 }), incident);
      expect(roomy.asked).toBe(0);
      expect((await planAsking(anAccount(3), anIncident())).asked).toBe(1);
    });
  },
);

describe('an account that has as many managed policies as it may', () => {
  // As many as the world has before Staunch makes one.
  const full = () => anAccount(3, { policies: 16 });

  it.each(CASES)(
    'has no room for one more, which the plan says for $action',
    async ({ incident, action }) => {
      const plan = await planOn(full(), incident);
      expect(stepOf(plan, action)).toBeUndefined();
      expect(textOf(plan)).toContain('Delete a managed policy of the account that nobody needs');
      expect(textOf(plan)).not.toContain('Take off');
    },
  );

  it('can stop a role by the command that the plan shows, which needs no further policy', async () => {
    const policies = { ...MANY.policies };
    const sandbox = anAccount(3, { policies: 16 }, { policies });
    const roleOf = sandbox.parts.state.accounts.get(role.account)?.roles.get('app');
    roleOf?.inline.set('probe', allowing('ec2:DescribeRegions'));
    const thief = new EC2Client(clientAs(sandbox, 'stolen'));
    await thief.send(new DescribeRegionsCommand({}));
    const typed = await typeAll(clientAs(sandbox, 'apply'), textOf(await planOn(sandbox, role)));
    expect(typed).toEqual([expect.stringContaining('AWSDenyAll')]);
    await expect(thief.send(new DescribeRegionsCommand({}))).rejects.toThrow(/denied|authorized/i);
  });

  it('says so where it fills up only between plan and apply', async () => {
    const sandbox = anAccount(3, { policies: 17 });
    const plan = await planOn(sandbox, role);
    expect(stepOf(plan, 'revoke-role-sessions')).toMatchObject({ policy: 'managed' });
    const { quotas } = sandbox.parts.state.accounts.get(role.account) ?? {};
    Object.assign(quotas ?? {}, { policies: 16 });
    const { verdict } = await applyOn(sandbox, plan);
    expect(verdict.green).toBe(false);
    const said = verdict.items.flatMap(({ ways }) => ways.map(({ text }) => text)).join('\n');
    expect(said).toContain('Delete a managed policy of the account that nobody needs');
  });
});
