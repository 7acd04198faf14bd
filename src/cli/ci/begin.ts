import { ciRun, type CiContext, type CiRun } from './context.ts';
import { JOBS, type PatienceContext } from './jobs.ts';
import { targetsOf, type Target } from './targets.ts';

/** An apply that has begun: GitHub is being asked what there is to do. */
export interface Begun {
  readonly run: CiRun;
  readonly targets: Promise<readonly Target[]>;
}

/** Begins an apply before anything is loaded that is not needed to ask GitHub. Only reads. */
export function beginApply(
  env: NodeJS.ProcessEnv,
  context: Pick<CiContext, 'fetch' | 'checkout' | 'receiptsFolder'> & PatienceContext,
): Begun {
  const run = ciRun(env, JOBS.apply, context);
  const targets = targetsOf(run, context.checkout ?? '.');
  // Whoever needs them hears of a failure.
  targets.catch(() => undefined);
  return { run, targets };
}
