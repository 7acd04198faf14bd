import type { Check, Look, Run } from '../actions/action.ts';
import { actionOf } from '../actions/catalogue.ts';
import { AwsProblem } from '../aws/problem.ts';
import { stepId, type Step } from '../plan/plan.ts';
import { nameOf } from './journal.ts';
import { inAccountOf } from './perform-step.ts';
import type { Progress } from './progress.ts';
import type { Receipt, Verification } from './receipts.ts';

// IAM shows a write within seconds; after a quarter of a minute it is not the delay that hides it.
const SECOND_LOOKS_MS = [1_000, 2_000, 4_000, 8_000];

export interface VerifyContext {
  /** Receipts of this run. */
  readonly done: readonly Receipt[];
  /** Told of each step, where somebody watches. */
  readonly progress?: Progress;
  /** What is older than this does not count for a step. */
  readonly since: (step: Step) => Date;
}

/** Reads AWS again for every approved step, whether this run did it or not. */
export async function verify(
  steps: readonly Step[],
  run: Run,
  { done, progress, since }: VerifyContext,
): Promise<Verification[]> {
  const written = new Set(
    done.flatMap(({ step, outcome }) => (outcome === 'done' ? [stepId(step)] : [])),
  );
  const verifications = await Promise.all(
    steps.map(async (step) => {
      const pauses = written.has(stepId(step)) ? SECOND_LOOKS_MS : [];
      return {
        step,
        ...(await checkPatiently(() => lookAt(step, run, since(step)), { run, pauses })),
      };
    }),
  );
  for (const { step, held, verified } of verifications)
    progress?.checked(nameOf(step), held, verified);
  return verifications;
}

async function checkPatiently(
  lookNow: () => Promise<Look>,
  { run, pauses }: { readonly run: Run; readonly pauses: readonly number[] },
): Promise<Check> {
  let look = await lookNow();
  for (const pause of pauses) {
    if (!look.worthAnother) break;
    await run.aws.clock.sleep(pause);
    look = await lookNow();
  }
  const { held, verified, evidence } = look;
  return { held, verified, evidence };
}

async function lookAt(step: Step, run: Run, since: Date): Promise<Look> {
  try {
    return await actionOf(step).check(step, inAccountOf(step, run, run.incident.account), since);
  } catch (error) {
    if (!(error instanceof AwsProblem)) throw error;
    const evidence = [`could not be read: ${error.message}`];
    return { held: false, verified: false, worthAnother: error.code === 'throttled', evidence };
  }
}
