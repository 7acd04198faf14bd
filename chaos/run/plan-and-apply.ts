import type { Wait } from '../../src/domain/wait.ts';
import { applyPlan, type Applied } from '../../src/respond/apply/apply.ts';
import { callerOf, type Access } from '../../src/policy/access.ts';
import { isAwsProblem } from '../../src/aws/problem.ts';
import type { Incident } from '../../src/domain/incident.ts';
import { observe } from '../../src/inventory/observe.ts';
import { buildPlan } from '../../src/plan/build.ts';
import { stepId, type Plan } from '../../src/actions/catalogue.ts';
import { isReachedStep } from '../../src/policy/reached.ts';

// Who responds plans again where the weather hid something: a plan with errors cannot be applied.
const PLANS_TRIED = 4;

/** A plan, and when the look at AWS for it began, in epoch milliseconds. */
export interface Planned {
  readonly plan: Plan | undefined;
  readonly begunAt: number;
}

/** Plans until a plan is complete; without one where the weather never lets one be. */
export async function planComplete(connect: () => Access, incident: Incident): Promise<Planned> {
  let begunAt = 0;
  for (let tried = 0; tried < PLANS_TRIED; tried++) {
    const access = connect();
    begunAt = access.clock.now().getTime();
    const plan = await planOnce(access, incident).catch(ifRefused);
    if (plan && plan.errors.length === 0) return { plan, begunAt };
  }
  return { plan: undefined, begunAt };
}

/** Plans once, as the command does. */
export async function planOnce(aws: Access, incident: Incident): Promise<Plan> {
  return buildPlan(incident, await observe(aws, incident, await callerOf(aws)));
}

/** What a run did, and when it began to look for the last time, in epoch milliseconds. */
export interface Ended {
  /** Undefined where AWS did not let it begin. */
  readonly applied: Applied | undefined;
  readonly lastLookAt: number;
}

/** What is held back of a plan, and what somebody else does half-way through the hold. */
export interface Around {
  readonly heldBack?: string | undefined;
  readonly meanwhile?: () => Promise<void>;
}

/** Applies as the command does, without a role that is held back. */
export async function applyAll(
  aws: Access,
  plan: Plan,
  { heldBack, meanwhile = () => Promise.resolve() }: Around = {},
): Promise<Ended> {
  let kept = 0;
  let lastLookAt = aws.clock.now().getTime();
  const nothing = (): undefined => undefined;
  const progress = {
    ...{ started: nothing, finished: nothing, waiting: nothing, undone: nothing },
    holding(seconds: number) {
      // What comes after the hold is the last look.
      lastLookAt = aws.clock.now().getTime() + seconds * 1_000;
      void aws.clock.sleep(seconds * 500).then(meanwhile);
    },
    // Every step was looked at again: what comes after it is the last look, whatever it looks at.
    checked: () => void (lastLookAt = Math.max(lastLookAt, aws.clock.now().getTime())),
  };
  const options = {
    cutoffMarginSeconds: 30,
    holdSeconds: 60,
    progress,
    keep: () => void kept++,
    waiting: stepsOf(plan, heldBack),
  };
  const applied = await applyPlan(aws, plan, options).catch((error: unknown) => {
    // Once something is written nothing may be thrown any more.
    if (kept > 0) throw error;
    return ifRefused(error);
  });
  return { applied, lastLookAt };
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
