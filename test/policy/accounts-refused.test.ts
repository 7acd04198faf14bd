import { describe, expect, it } from 'vitest';
import { NO_GUARDRAILS } from '../../src/policy/guardrails.ts';
import { planIncidents } from '../../src/respond/plan-incidents.ts';
import type { Accounts } from '../../src/policy/accounts.ts';
import type { RoleEntry, Sandbox } from '@staunch/sandbox';
import {
  enter,
  enterFrom,
  ENTRY,
  incidents,
  OTHER,
  rolesOf,
  threeAccounts,
} from '../support/accounts.ts';
import { connect, sandboxOf } from '../support/play.ts';
import { ACCOUNT } from '../support/worlds.ts';

const [here] = incidents;

async function refusalOf(sandbox: Sandbox, file?: Accounts) {
  const [planned] = await planIncidents(enter(sandbox, 'plan', file), [here], NO_GUARDRAILS);
  if (!planned || 'plan' in planned) throw new Error('it was planned');
  return planned;
}

const { planRole, applyRole } = rolesOf(ACCOUNT);

function planRoleTrusting(Action: string | string[]): RoleEntry {
  const Principal = { AWS: `arn:aws:iam::${ENTRY}:root` };
  const Statement = [{ Effect: 'Allow' as const, Principal, Action }];
  return { name: 'staunch-plan', trust: { Version: '2012-10-17', Statement } };
}

function trusting(Action: string | string[]): Sandbox {
  const world = threeAccounts();
  return sandboxOf({
    ...world,
    accounts: world.accounts.map((it) =>
      it.id === ACCOUNT ? { ...it, roles: [...(it.roles ?? []), planRoleTrusting(Action)] } : it,
    ),
  });
}

describe('a role that cannot be assumed is explained', () => {
  it('where its trust policy does not let us set a source identity', async () => {
    const { problem, hint } = await refusalOf(trusting('sts:AssumeRole'));
    expect(problem).toContain(`account ${ACCOUNT} cannot be entered`);
    expect(problem).toContain('not authorized to perform: sts:SetSourceIdentity');
    expect(hint).toContain('add sts:SetSourceIdentity beside sts:AssumeRole');
    const entry = `arn:aws:sts::${ENTRY}:assumed-role/staunch-plan/staunch-plan`;
    expect(hint).toContain(`the trust policy of ${planRole} must allow ${entry}`);
  });

  it('where its trust policy does not let us in at all', async () => {
    const { hint } = await refusalOf(trusting('sts:TagSession'));
    expect(hint).toContain('Check that the role is there');
    expect(hint).toContain('sts:AssumeRole and sts:SetSourceIdentity');
  });

  it('where it is the very role that Staunch starts as', async () => {
    const sandbox = sandboxOf(threeAccounts());
    const own = { ...here, account: ENTRY };
    const aws = enter(sandbox, 'plan', { [ENTRY]: rolesOf(ENTRY) });
    const state = sandbox.parts.state.accounts.get(ENTRY)?.roles.get('staunch-plan');
    state?.inline.delete('permissions');
    const [planned] = await planIncidents(aws, [own], NO_GUARDRAILS);
    expect(planned).toMatchObject({
      hint: expect.stringContaining('These credentials are of that very role') as string,
    });
  });

  it('where it is in another partition, without asking AWS', async () => {
    const roles = [planRole, applyRole].map((arn) => arn.replace('arn:aws:', 'arn:aws-cn:'));
    const [plan = '', apply = ''] = roles;
    const file = {
      [ACCOUNT]: { planRole: plan, applyRole: apply, partition: 'aws-cn' as const },
      [OTHER]: rolesOf(OTHER),
    };
    const sandbox = sandboxOf(threeAccounts());
    const { problem, hint } = await refusalOf(sandbox, file);
    expect(problem).toContain(
      `account ${ACCOUNT} is in the partition aws-cn, and these credentials are in aws`,
    );
    expect(hint).toContain('Roles cannot be assumed across partitions');
    const back = enterFrom(connect(sandbox, 'plan', 'cn-north-1'), 'plan');
    const [planned] = await planIncidents(back, [here], NO_GUARDRAILS);
    expect(planned).toMatchObject({
      problem: expect.stringContaining('these credentials are in aws-cn') as string,
    });
  });
});
