import type { Wait } from '../../src/domain/wait.ts';
import { applyPlan, type Applied } from '../../src/respond/apply/apply.ts';
import { callerOf, type Access } from '../../src/policy/access.ts';
import { isAwsProblem } from '../../src/aws/problem.ts';
import type { Incident } from '../../src/domain/incident.ts';
import { observe } from '../../src/inventory/observe.ts';
import { buildPlan } from '../../src/plan/build.ts';
import { stepId, type Plan } from '../../src/actions/catalogue.ts';
import { isReachedStep } from '../../src/policy/reached.ts';

const silent = {
  started: () => undefined,
  finished: () => undefined,
  waiting: () => undefined,
  holding: () => undefined,
  undone: () => undefined,
  checked: () => undefined,
};

// Whoever responds plans again where the weather hid something: a plan with errors cannot be applied.
const PLANS_TRIED = 4;

/** Plans until a plan is complete; undefined where the weather never lets one be. */
export async function planComplete(
  connect: () => Access,
  incident: Incident,
): Promise<Plan | undefined> {
  for (let tried = 0; tried < PLANS_TRIED; tried++) {
    const plan = await planOnce(connect(), incident).catch(ifRefused);
    if (plan && plan.errors.length === 0) return plan;
  }
  return undefined;
}

/** Plans once, as the command does. */
export async function planOnce(aws: Access, incident: Incident): Promise<Plan> {
  return buildPlan(incident, await observe(aws, incident, await callerOf(aws)));
}

/** Applies as the command does, without a role that is held back; undefined where AWS did not let it begin. */
export async function applyAll(
  aws: Access,
  plan: Plan,
  heldBack?: string,
): Promise<Applied | undefined> {
  let kept = 0;
  const options = {
    cutoffMarginSeconds: 30,
    holdSeconds: 60,
    progress: silent,
    keep: () => void kept++,
    waiting: stepsOf(plan, heldBack),
  };
  return applyPlan(aws, plan, options).catch((error: unknown) => {
    // Once something is written nothing may be thrown any more.
    if (kept > 0) throw error;
    return ifRefused(error);
  });
}

/** The reached steps on a role that waits, as where approvals are missing. */
export function stepsOf(plan: Plan, heldBack: string | undefined): Map<string, Wait> {
  const steps = plan.steps.filter((step) => 'roleArn' in step && step.roleArn === heldBack);
  const wait = { why: 'it waits', who: 'the reviewers', end: 'Approve it.' };
  return new Map(steps.filter(isReachedStep).map((step) => [stepId(step), wait]));
}

function ifRefused(error: unknown): undefined {
  if (!isAwsProblem(error)) throw error;
  return undefined;
}
