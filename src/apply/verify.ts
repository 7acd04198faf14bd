import type { Check, Run } from '../actions/action.ts';
import { actionOf } from '../actions/catalogue.ts';
import { AwsProblem } from '../aws/problem.ts';
import type { Step } from '../plan/plan.ts';
import type { Progress } from './progress.ts';
import type { Verification } from './receipts.ts';

/** Reads AWS again for every approved step, whether this run did it or not. */
export async function verify(
  steps: readonly Step[],
  run: Run,
  progress: Progress,
): Promise<Verification[]> {
  const verifications = await Promise.all(
    steps.map(async (step) => ({ step, ...(await checkOf(step, run)) })),
  );
  for (const { step, held, verified } of verifications) {
    const { verb, object } = actionOf(step).describe(step);
    progress.checked(`${verb} ${object}`, held, verified);
  }
  return verifications;
}

async function checkOf(step: Step, run: Run): Promise<Check> {
  try {
    return await actionOf(step).check(step, run);
  } catch (error) {
    if (!(error instanceof AwsProblem)) throw error;
    return { held: false, verified: false, evidence: [`could not be read: ${error.message}`] };
  }
}
