import type { HomeRun } from './context.ts';
import type { Check, Look } from '../../actions/action.ts';
import { actionOf, stepId, type Step } from '../../actions/catalogue.ts';
import { isAwsProblem } from '../../aws/problem.ts';
import { nameOf } from './journal.ts';
import { tookOff } from './left-bare.ts';
import { inAccountOf } from './perform-step.ts';
import type { Progress } from './progress.ts';
import type { Receipt, Verification } from './receipts.ts';

// IAM shows a write within seconds; after a quarter of a minute it is not the delay that hides it.
const SECOND_LOOKS_MS = [1_000, 2_000, 4_000, 8_000];

interface VerifyContext {
  /** Receipts of this run. */
  readonly done: readonly Receipt[];
  /** Long after the writes: what AWS shows now is no delay. */
  readonly atOnce?: true;
  /** Told of each step, where somebody watches. */
  readonly progress?: Progress;
  /** What is older than this does not count for a step. */
  readonly since: (step: Step) => Date;
}

/** Reads AWS again for every approved step, whether this run did it or not. */
export async function verify(
  steps: readonly Step[],
  run: HomeRun,
  { done, atOnce, progress, since }: VerifyContext,
): Promise<Verification[]> {
  const written = new Set(
    done.flatMap(({ step, outcome }) => (outcome === 'done' ? [stepId(step)] : [])),
  );
  const takenOff = leftOff(done);
  const verifications = await Promise.all(
    steps.map(async (step) => {
      const patient = !atOnce && written.has(stepId(step));
      const looks = (): Promise<Look> => lookAt(step, run, since(step));
      const { bare, ...check } = await checkPatiently(looks, { run, patient });
      if (bare !== true) return { step, ...check };
      const isLeft = takenOff.has(stepId(step));
      return { step, ...check, ...(isLeft ? { withoutProfile: true as const } : { bare }) };
    }),
  );
  for (const { step, held, verified } of verifications)
    progress?.checked(nameOf(step), held, verified);
  return verifications;
}

// Whose profile this run took off, and then failed: its own word, where a tag on the instance is anybody's.
function leftOff(done: readonly Receipt[]): ReadonlySet<string> {
  return new Set(done.filter(tookOff).map(({ step }) => stepId(step)));
}

// What this run wrote, and what could not be read, is looked at again.
async function checkPatiently(
  lookNow: () => Promise<Look>,
  { run, patient }: { readonly run: HomeRun; readonly patient: boolean },
): Promise<Check> {
  let look = await lookNow();
  for (const pause of SECOND_LOOKS_MS) {
    if (!look.worthAnother || !(patient || look.unread)) break;
    await run.aws.clock.sleep(pause);
    look = await lookNow();
  }
  const { held, verified, evidence, unread, withoutProfile, bare } = look;
  return {
    ...{ held, verified, evidence },
    ...(unread ? { unread } : {}),
    ...(withoutProfile ? { withoutProfile } : {}),
    ...(bare ? { bare } : {}),
  };
}

async function lookAt(step: Step, run: HomeRun, since: Date): Promise<Look> {
  try {
    return await actionOf(step).check(step, inAccountOf(step, run, run.incident.account), since);
  } catch (error) {
    if (!isAwsProblem(error)) throw error;
    const evidence = [`could not be read: ${error.message}`];
    const worthAnother = error.code === 'throttled' || error.code === 'unavailable';
    return { held: false, verified: false, worthAnother, evidence, unread: true };
  }
}
