import { describe, expect, it } from 'vitest';
import { workloadWords } from '../../src/report/verdict-words.ts';
import type { Applied } from '../../src/respond/apply/apply.ts';
import { statusOf } from '../../src/respond/status.ts';
import { callerOf } from '../../src/policy/access.ts';
import { observe } from '../../src/inventory/observe.ts';
import { buildPlan } from '../../src/plan/build.ts';
import type { Sandbox } from '@staunch/sandbox';
import { connect, sandboxOf } from '../support/play.ts';
import { applyOn, planOn } from '../support/run.ts';
import { aWorld, anIncident, anInstance, ROLE } from '../support/worlds.ts';

// How many workloads are cut off at this moment: said by every summary, and counted from what was seen last.

const roleOnly = anIncident([{ kind: 'role', roleArn: ROLE }]);
const three = aWorld([1, 2, 3].map((n) => anInstance(n)));
const idsOf = (...numbers: number[]) => numbers.map((n) => anInstance(n).id);

async function statusOn(sandbox: Sandbox) {
  const aws = connect(sandbox, 'plan');
  const inventory = await observe(aws, roleOnly, await callerOf(aws));
  return statusOf(buildPlan(roleOnly, inventory), inventory);
}

const refusing = (after: number) => {
  let attached = 0;
  return sandboxOf(three, {
    fault: ({ operation }) =>
      operation === 'AssociateIamInstanceProfile' && attached++ >= after
        ? { kind: 'error', code: 'UnauthorizedOperation', status: 403, message: 'No.' }
        : undefined,
  });
};

describe('workloads that are cut off', () => {
  it('are none before anything is denied', async () => {
    expect((await statusOn(sandboxOf(three))).workloads).toEqual({ instances: 0, cutOff: [] });
  });

  it('are none where all were refreshed, by the run and by every later look', async () => {
    const sandbox = sandboxOf(three);
    const { verdict } = await applyOn(sandbox, await planOn(sandbox, roleOnly));
    expect(verdict.workloads).toEqual({ instances: 3, cutOff: [] });
    expect((await statusOn(sandbox)).workloads).toEqual({ instances: 3, cutOff: [] });
    expect(workloadWords(verdict.workloads)).toEqual([
      'Of 3 instances with a denied role, 0 hold denied credentials or none now',
    ]);
  });

  it.each([
    ['the first did not come back', 0, idsOf(1, 2, 3)],
    ['only the first came back', 1, idsOf(2, 3)],
  ])('are counted by the run and by every later look where %s', async (_, after, left) => {
    const sandbox = refusing(after);
    const { verdict }: Applied = await applyOn(sandbox, await planOn(sandbox, roleOnly));
    expect(verdict.workloads).toEqual({ instances: 3, cutOff: left });
    expect((await statusOn(sandbox)).workloads).toEqual({ instances: 3, cutOff: left });
  });

  it('are those that nobody approved to refresh too', async () => {
    const sandbox = sandboxOf(three);
    const plan = await planOn(sandbox, roleOnly);
    const steps = plan.steps.filter((step) => !('instanceId' in step));
    const { verdict } = await applyOn(sandbox, { ...plan, steps });
    expect(verdict.workloads).toEqual({ instances: 3, cutOff: idsOf(1, 2, 3) });
  });
});
