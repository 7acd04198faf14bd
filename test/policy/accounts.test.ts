import { readFileSync } from 'node:fs';
import { CloudTrailClient, type Event, paginateLookupEvents } from '@aws-sdk/client-cloudtrail';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { NO_GUARDRAILS } from '../../src/policy/guardrails.ts';
import { accessFor, type Access } from '../../src/policy/access.ts';
import { planIncidents } from '../../src/respond/plan-incidents.ts';
import type { Incident } from '../../src/domain/incident.ts';
import type { Plan } from '../../src/actions/catalogue.ts';
import type { Sandbox, WorldFile } from '@staunch/sandbox';
import {
  accounts,
  enter,
  enterFrom,
  ENTRY,
  incidents,
  listening,
  OTHER,
  rolesOf,
  threeAccounts,
} from '../support/accounts.ts';
import { connect, sandboxOf } from '../support/play.ts';
import { applyOn } from '../support/run.ts';
import { ACCOUNT, anIncident, aWorld, KEY } from '../support/worlds.ts';

const [here, there] = incidents;

async function plansOf(aws: Access, wanted: readonly Incident[]): Promise<Plan[]> {
  const planned = await planIncidents(aws, wanted, NO_GUARDRAILS);
  return planned.map((it) => {
    if ('plan' in it) return it.plan;
    throw new Error(`${it.problem}\n${it.hint}`);
  });
}

function stateOfKeys(sandbox: Sandbox): Record<string, string> {
  const users = [...sandbox.parts.state.accounts.values()].flatMap((it) => [...it.users.values()]);
  const keys = users.flatMap(({ accessKeys }) => accessKeys);
  return Object.fromEntries(keys.map(({ id, status }) => [id, status]));
}

describe('an incident in an account that the owners configured', () => {
  it('is planned and contained by the role of that account, from wherever Staunch starts', async () => {
    const sandbox = sandboxOf(threeAccounts());
    const plans = await plansOf(enter(sandbox, 'plan'), incidents);
    const apply = enter(sandbox, 'apply');
    for (const plan of plans) {
      const applied = await applyOn(sandbox, plan, apply);
      const { account } = plan.incident;
      expect(applied.verdict.green).toBe(true);
      expect(applied.caller.arn).toBe(
        `arn:aws:sts::${account}:assumed-role/staunch-apply/staunch-4711-1`,
      );
      expect(applied.caller.ownRoleArns).toEqual([
        ...Object.values(accounts).flatMap((it) => [it.planRole, it.applyRole]),
        rolesOf(ENTRY).applyRole,
      ]);
    }
    expect(Object.values(stateOfKeys(sandbox))).toEqual(['Inactive', 'Inactive']);
  });

  it('is dealt with by its role even where Staunch starts in that account', async () => {
    const { planRole } = rolesOf(ACCOUNT);
    const Statement = {
      Effect: 'Allow' as const,
      Action: ['sts:AssumeRole', 'sts:SetSourceIdentity'],
      Resource: planRole,
    };
    const Principal = { AWS: `arn:aws:iam::${ACCOUNT}:root` };
    const version = { Version: '2012-10-17' };
    const entry = {
      name: 'entry',
      trust: { ...version, Statement: [{ Effect: 'Allow' as const, Principal, Action: '*' }] },
      policies: { enter: { ...version, Statement: [Statement] } },
    };
    const roleArn = `arn:aws:iam::${ACCOUNT}:role/entry`;
    const [account, ...others] = aWorld().accounts;
    const sandbox = sandboxOf({
      ...aWorld(),
      accounts: [{ id: ACCOUNT, ...account, roles: [...(account?.roles ?? []), entry] }, ...others],
      credentials: { entry: { role: roleArn, sessionName: 'ci' } },
    });
    const over = enterFrom(connect(sandbox, 'entry'), 'plan');
    const [plan] = await plansOf(over, [here]);
    expect(plan?.steps).not.toEqual([]);
    const named = anIncident([{ kind: 'role', roleArn }], 'leak-of-entry');
    const [own] = await plansOf(over, [named]);
    expect(own?.refused.map(({ object }) => object)).toEqual([`role ${roleArn}`]);
  });

  it('does not stop the incidents of others when its role cannot be assumed', async () => {
    const sandbox = sandboxOf(threeAccounts());
    sandbox.parts.state.accounts.get(ACCOUNT)?.roles.delete('staunch-plan');
    const [first, second] = await planIncidents(enter(sandbox, 'plan'), incidents, NO_GUARDRAILS);
    expect(first).toMatchObject({
      incident: here,
      problem: expect.stringContaining(`account ${ACCOUNT} cannot be entered`) as string,
      hint: expect.stringContaining('Check that the role is there') as string,
    });
    expect(second).toMatchObject({ incident: there, plan: { steps: [{}, {}, {}] } });
  });
});

describe('an incident in an account that nobody configured', () => {
  const only = { [OTHER]: rolesOf(OTHER) };

  it('is dealt with directly where Staunch starts', async () => {
    const sandbox = sandboxOf(aWorld());
    const { calls, aws } = listening(sandbox, 'plan');
    const [plan] = await plansOf(enterFrom(aws, 'plan', only), [here]);
    expect(plan?.steps).not.toEqual([]);
    expect(calls).not.toContain('AssumeRole');
  });

  it('is dealt with by the credentials at hand where no account is configured', () => {
    const aws = connect(sandboxOf(aWorld()), 'plan');
    expect(accessFor(enterFrom(aws, 'plan', {}), here)).toBe(aws);
  });

  it('is refused elsewhere, with where to write its roles', async () => {
    const sandbox = sandboxOf(threeAccounts());
    const [planned] = await planIncidents(enter(sandbox, 'plan', only), [here], NO_GUARDRAILS);
    expect(planned).toMatchObject({
      problem: expect.stringContaining(`these credentials belong to ${ENTRY}`) as string,
      hint: `Name the roles of account ${ACCOUNT} in policy/accounts.yaml, or use credentials of that account.`,
    });
  });
});

describe('from CloudTrail alone', () => {
  it('every call that was made for an incident tells which, and in which run', async () => {
    const sandbox = sandboxOf(threeAccounts());
    const plans = await plansOf(enter(sandbox, 'plan'), incidents);
    for (const plan of plans) await applyOn(sandbox, plan, enter(sandbox, 'apply'));
    sandbox.clock.advance(900_000);
    for (const { account, name } of incidents) {
      const events = await eventsIn(sandbox, account);
      const made = events.filter(({ by }) => by.includes('/staunch-4711-1'));
      expect(made.map(({ call }) => call)).toEqual(
        expect.arrayContaining(['GetUser', 'UpdateAccessKey', 'PutUserPolicy']),
      );
      expect([...new Set(made.map((event) => event.sourceIdentity))]).toEqual([name]);
      const entered = events.filter(({ call }) => call === 'AssumeRole');
      expect(entered.map(({ asked }) => asked)).toEqual([
        { ...rolesAsked(account, 'apply'), sourceIdentity: name },
        { ...rolesAsked(account, 'plan'), sourceIdentity: name },
      ]);
    }
  });
});

function rolesAsked(account: string, as: 'plan' | 'apply') {
  return { roleArn: rolesOf(account)[`${as}Role`], roleSessionName: 'staunch-4711-1' };
}

interface Shown {
  readonly eventName: string;
  readonly userIdentity: {
    readonly arn?: string;
    readonly sessionContext?: { readonly sourceIdentity?: string };
  };
  readonly requestParameters: unknown;
}

async function eventsIn(sandbox: Sandbox, account: string) {
  const { credentials, region, requestHandler } = connect(sandbox, account);
  const client = new CloudTrailClient({
    region,
    ...(credentials ? { credentials } : {}),
    ...(requestHandler ? { requestHandler } : {}),
  });
  const all: Event[] = [];
  for await (const { Events = [] } of paginateLookupEvents({ client }, { MaxResults: 50 }))
    all.push(...Events);
  return all.map(({ CloudTrailEvent = '{}' }) => {
    const { eventName, userIdentity, requestParameters } = JSON.parse(CloudTrailEvent) as Shown;
    const { arn = '', sessionContext } = userIdentity;
    const { sourceIdentity } = sessionContext ?? {};
    return { call: eventName, by: arn, sourceIdentity, asked: requestParameters };
  });
}

describe('before the first write', () => {
  const before = (calls: readonly string[]) =>
    calls.slice(0, calls.indexOf('UpdateAccessKey')).sort();

  it('another account costs one AssumeRole, and none if it was assumed ahead', async () => {
    const sandbox = sandboxOf(threeAccounts());
    const [plan] = await plansOf(enter(sandbox, 'plan'), [here]);
    if (!plan) throw new Error('no plan');
    const home = sandboxOf(aWorld());
    const direct = listening(home, 'apply');
    await applyOn(home, plan, direct.aws);
    const { calls, aws } = listening(sandbox, 'apply');
    const entered = enterFrom(aws, 'apply');
    const { credentials } = accessFor(entered, here);
    if (typeof credentials === 'function') await credentials();
    expect(calls).toEqual(['AssumeRole']);
    await applyOn(sandbox, plan, entered);
    // The second GetCallerIdentity is about whom Staunch started as, and waits for nothing.
    const more = ['AssumeRole', 'GetCallerIdentity'];
    expect(before(calls)).toEqual([...before(direct.calls), ...more].sort());
  });
});

describe('the session in an account', () => {
  const assumptions = (calls: readonly string[]) =>
    calls.filter((call) => call === 'AssumeRole').length;

  it('is asked for once, however many calls wait for it, and again before it ends', async () => {
    const sandbox = sandboxOf(threeAccounts());
    const { calls, aws } = listening(sandbox, 'plan');
    const entered = enterFrom(aws, 'plan');
    await plansOf(entered, [here]);
    expect(assumptions(calls)).toBe(1);
    sandbox.clock.advance(50 * 60_000);
    await plansOf(entered, [here]);
    expect(assumptions(calls)).toBe(1);
    sandbox.clock.advance(6 * 60_000);
    await plansOf(entered, [here]);
    expect(assumptions(calls)).toBe(2);
  });
});

describe('a role that was assumed in another account', () => {
  it('is planned, revoked and verified there, where the account is configured', async () => {
    const path = new URL('../scenarios/derived-sessions/world.yaml', import.meta.url);
    const sandbox = sandboxOf(parse(readFileSync(path, 'utf8')) as WorldFile);
    const only = { [OTHER]: rolesOf(OTHER) };
    const incident = anIncident([{ kind: 'access-key', accessKeyId: KEY }]);
    const [plan] = await plansOf(enter(sandbox, 'plan', only), [incident]);
    if (!plan) throw new Error('no plan');
    expect(plan.refused).toEqual([]);
    expect(plan.steps).toContainEqual({
      action: 'revoke-role-sessions',
      account: OTHER,
      roleArn: `arn:aws:iam::${OTHER}:role/billing`,
      incident: incident.name,
      reached: true,
    });
    const applied = await applyOn(sandbox, plan, enter(sandbox, 'apply', only));
    expect(applied.verifications.filter(({ verified }) => !verified)).toEqual([]);
    expect(applied.verdict.green).toBe(true);
    const billing = sandbox.parts.state.accounts.get(OTHER)?.roles.get('billing');
    expect([...(billing?.inline.keys() ?? [])]).toEqual(['AWSRevokeOlderSessions']);
  });
});
