import { stepId, type Step } from '../../actions/catalogue.ts';
import { contain, type Round } from './contain.ts';
import type { Context } from './context.ts';
import { firstLook } from './first-look.ts';
import { nameOf } from './journal.ts';
import type { Verification } from './receipts.ts';
import { verify } from './verify.ts';

// IAM enforces what it shows only after some seconds: somebody who still has rights can undo a deny until then.
const MOST_TIMES = 3;

export interface Held {
  readonly round: Round;
  readonly verifications: readonly Verification[];
  /** What somebody undid after it was held: an attack in progress. */
  readonly undone: readonly Step[];
}

/**
 * Reads everything again a while after the last write, and does all of it anew, with a new cutoff, where
 * somebody undid any of it: what was minted meanwhile must not live on.
 */
export async function hold(
  context: Context,
  first: Omit<Held, 'undone'>,
  holdSeconds: number,
): Promise<Held> {
  const { plan, journal, aws, stop, time } = context;
  let { round, verifications } = first;
  const undone = new Map<string, Step>();
  for (let times = 0; times < MOST_TIMES && !stop.aborted; times++) {
    journal.progress.holding(holdSeconds);
    await time.sleep(holdSeconds, stop);
    if (stop.aborted) break;
    const looking = { done: journal.done(), since: round.since };
    const again = await verify(plan.steps, round.run, { ...looking, atOnce: true });
    const lost = verifications
      .filter(({ step, held }) => held && isLost(step, again))
      .map(({ step }) => step);
    if (lost.length === 0) return { round, verifications: again, undone: [...undone.values()] };
    for (const step of lost) {
      undone.set(stepId(step), step);
      journal.progress.undone(nameOf(step));
    }
    const noticed = time.now().toISOString();
    round = await contain(context, firstLook(aws, plan), noticed);
    verifications = await verify(plan.steps, round.run, {
      done: journal.done(),
      since: round.since,
    });
  }
  return { round, verifications, undone: [...undone.values()] };
}

// What could not be read is not lost: it ends as not verified.
function isLost(step: Step, verifications: readonly Verification[]): boolean {
  const now = verifications.find((it) => stepId(it.step) === stepId(step));
  return now?.held === false && now.unread !== true;
}
