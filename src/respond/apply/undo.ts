import { neededIn } from '../../actions/catalogue.ts';
import { observe } from '../../inventory/observe.ts';
import { buildPlan } from '../../plan/build.ts';
import { compareSteps } from '../../plan/compare.ts';
import type { Round } from './contain.ts';
import type { Context, HomeRun } from './context.ts';
import type { FirstLook } from './first-look.ts';
import { performStep } from './perform-step.ts';

/** The way back: undoes what was approved, where the world has not moved since. There is no hurry here. */
export async function undo(context: Context, first: FirstLook): Promise<Round> {
  const { aws, plan, time, caller } = context;
  const { incident, steps: approved } = plan;
  const { readings } = context;
  const inventory = await observe(aws, incident, caller, { keys: first.keys.all, readings });
  const now = buildPlan(incident, inventory);
  const needed = neededIn('undo', incident, inventory);
  const { agreed, settled, unapproved } = compareSteps(approved, needed);
  const run: HomeRun = {
    aws,
    incident,
    awsNow: time.now,
    cutoff: noCutoff,
    keysAreOff: false,
    name: context.runs.current,
    digest: plan.digest,
  };
  // One after the other: several may be statements of one policy.
  for (const step of agreed) await performStep(step, run, context);
  return { run, now, inventory, settled, unapproved, since: () => new Date(0) };
}

function noCutoff(): Date {
  throw new Error('the way back denies nothing');
}
