import { describe, expect, it } from 'vitest';
import type { Access } from '../../../src/policy/access.ts';
import { applyPlan } from '../../../src/respond/apply/apply.ts';
import {
  observeCalls,
  type ObservedCall,
  requestHandlerOf,
  type RoleEntry,
  type Sandbox,
} from '@staunch/sandbox';
import { connect, sandboxOf } from '../../support/play.ts';
import { applyOn, planOn, silent } from '../../support/run.ts';
import { aWorld, ACCOUNT, anIncident, anInstance, ROLE } from '../../support/worlds.ts';

const roleOnly = anIncident([{ kind: 'role', roleArn: ROLE }]);

/** The apply role's connection, and every call that went over it. */
function recorded(sandbox: Sandbox, before: (call: ObservedCall) => void = () => undefined) {
  const calls: ObservedCall[] = [];
  const handle = observeCalls(sandbox.aws, {
    before: (call) => {
      calls.push(call);
      before(call);
    },
  });
  const requestHandler = requestHandlerOf(handle, sandbox.clock);
  const aws: Access = { ...connect(sandbox, 'apply'), requestHandler };
  const named = (operation: string) => calls.filter((call) => call.operation === operation);
  return { aws, calls, named };
}

/** An apply role that may do all but what `denied` names. */
function mayNot(denied: string, resource: string): RoleEntry {
  const allow = { Effect: 'Allow' as const, Action: '*', Resource: '*' };
  const deny = { Effect: 'Deny' as const, Action: denied, Resource: resource };
  return {
    name: 'staunch-apply',
    trust: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: `arn:aws:iam::${ACCOUNT}:root` },
          Action: 'sts:AssumeRole',
        },
      ],
    },
    policies: { all: { Version: '2012-10-17', Statement: [allow, deny] } },
  };
}

function worldWith(role: RoleEntry, instances = [1, 2, 3]) {
  const world = aWorld(instances.map((n) => anInstance(n)));
  const [account] = world.accounts;
  if (!account) throw new Error('a world has an account');
  return { ...world, accounts: [{ ...account, roles: [...(account.roles ?? []), role] }] };
}

describe('instances are refreshed', () => {
  it('not at all where the profile could not be put back', async () => {
    const sandbox = sandboxOf(worldWith(mayNot('iam:PassRole', ROLE)));
    const { aws, named } = recorded(sandbox);
    const applied = await applyOn(sandbox, await planOn(sandbox, roleOnly), aws);
    expect(named('DisassociateIamInstanceProfile')).toEqual([]);
    expect(applied.verdict.green).toBe(false);
    const refreshes = applied.done.filter(({ step }) => step.action === 'refresh-instance');
    expect(refreshes.map(({ outcome }) => outcome)).toEqual(['skipped', 'skipped', 'skipped']);
    expect(refreshes[0]?.problem).toContain('may not pass role');
  });

  it('first one alone; if it does not come back, no other is touched', async () => {
    const sandbox = sandboxOf(worldWith(mayNot('ec2:DeleteTags', '*')));
    const { aws, named } = recorded(sandbox);
    const applied = await applyOn(sandbox, await planOn(sandbox, roleOnly), aws);
    expect(named('DisassociateIamInstanceProfile')).toHaveLength(1);
    expect(applied.verdict.green).toBe(false);
  });

  it('first one alone, and the others when it is back', async () => {
    const sandbox = sandboxOf(aWorld([1, 2, 3].map((n) => anInstance(n))));
    const { aws, calls } = recorded(sandbox);
    expect((await applyOn(sandbox, await planOn(sandbox, roleOnly), aws)).verdict.green).toBe(true);
    const order = calls.flatMap(({ operation }) =>
      /^(Associate|Disassociate)/.test(operation) ? [operation.slice(0, 4)] : [],
    );
    expect(order.slice(0, 2)).toEqual(['Disa', 'Asso']);
    expect(order).toHaveLength(6);
  });

  it('two hundred of them without EC2 refusing a call', async () => {
    const sandbox = sandboxOf(aWorld(Array.from({ length: 200 }, (_, at) => anInstance(at + 1))));
    const answers: number[] = [];
    const handle = observeCalls(sandbox.aws, {
      after: (_, answer) => {
        answers.push(answer?.status ?? 0);
      },
    });
    const aws = {
      ...connect(sandbox, 'apply'),
      requestHandler: requestHandlerOf(handle, sandbox.clock),
    };
    const applied = await applyOn(sandbox, await planOn(sandbox, roleOnly), aws);
    expect(applied.verdict.green).toBe(true);
    expect(answers.filter((status) => status === 503)).toEqual([]);
  });

  it('although the first one ends meanwhile, as Auto Scaling may have it: then the second is the first', async () => {
    const sandbox = sandboxOf(aWorld([1, 2, 3].map((n) => anInstance(n))));
    const plan = await planOn(sandbox, roleOnly);
    const first = sandbox.parts.state.accounts.get(ACCOUNT)?.instances.get(anInstance(1).id);
    const { aws, named } = recorded(sandbox, ({ operation }) => {
      if (operation === 'CreateTags' && first) first.state = 'terminated';
    });
    const applied = await applyOn(sandbox, plan, aws);
    expect(applied.verifications.filter(({ held }) => !held)).toEqual([]);
    expect(named('AssociateIamInstanceProfile').length).toBeGreaterThanOrEqual(2);
    expect(applied.done.filter(({ outcome }) => outcome !== 'done')).toEqual([]);
  });

  it('few at a time, so that a run that is stopped ends soon', async () => {
    const sandbox = sandboxOf(aWorld(Array.from({ length: 60 }, (_, at) => anInstance(at + 1))));
    const stopping = new AbortController();
    let detached = 0;
    const { aws, named } = recorded(sandbox, ({ operation }) => {
      if (operation === 'DisassociateIamInstanceProfile' && ++detached === 2) stopping.abort();
    });
    const plan = await planOn(sandbox, roleOnly);
    await applyPlan(aws, plan, {
      cutoffMarginSeconds: 30,
      holdSeconds: 60,
      progress: silent,
      keep: () => undefined,
      waiting: new Map(),
      stop: stopping.signal,
    });
    expect(named('DisassociateIamInstanceProfile').length).toBeLessThanOrEqual(21);
    expect(named('AssociateIamInstanceProfile')).toHaveLength(
      named('DisassociateIamInstanceProfile').length,
    );
  });

  it('when somebody stops the run, the one in hand is finished and no other begun', async () => {
    const sandbox = sandboxOf(aWorld([1, 2, 3].map((n) => anInstance(n))));
    const stopping = new AbortController();
    const { aws, named } = recorded(sandbox, ({ operation }) => {
      if (operation === 'DisassociateIamInstanceProfile') stopping.abort();
    });
    const plan = await planOn(sandbox, roleOnly);
    const applied = await applyPlan(aws, plan, {
      cutoffMarginSeconds: 30,
      holdSeconds: 60,
      progress: silent,
      keep: () => undefined,
      waiting: new Map(),
      stop: stopping.signal,
    });
    expect(named('AssociateIamInstanceProfile')).toHaveLength(1);
    expect(named('DisassociateIamInstanceProfile')).toHaveLength(1);
    expect(applied).toMatchObject({ stopped: true, verdict: { green: false } });
    const instances = [...(sandbox.parts.state.accounts.get(ACCOUNT)?.instances.values() ?? [])];
    expect(instances.every(({ association }) => association?.state === 'associated')).toBe(true);
    expect(instances.some(({ tags }) => tags.has('staunch:reattach'))).toBe(false);
    expect((await applyOn(sandbox, plan)).verdict.green).toBe(true);
  });
});
