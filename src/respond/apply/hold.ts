import { actionOf, stepId, type Step } from '../../actions/catalogue.ts';
import { contain, type Round } from './contain.ts';
import type { Context } from './context.ts';
import { firstLook } from './first-look.ts';
import { nameOf } from './journal.ts';
import { withNewKeys } from './new-keys.ts';
import type { Verification } from './receipts.ts';
import { verify } from './verify.ts';

// IAM enforces what it shows only after some seconds: somebody who still has rights can undo a deny until then.
const MOST_TIMES = 3;

export interface Held {
  /** With the plan as it was carried out: see `new-keys.ts`. */
  readonly context: Context;
  readonly round: Round;
  readonly verifications: readonly Verification[];
  /** What somebody undid after it was held: an attack in progress. */
  readonly undone: readonly Step[];
}

/**
 * Reads everything again a while after the last write, and does all of it anew, with a new cutoff, where
 * somebody undid any of it, or made a key meanwhile that goes off by it: what was minted meanwhile must not live on.
 */
export async function hold(first: Omit<Held, 'undone'>, holdSeconds: number): Promise<Held> {
  const { journal, aws, stop, time } = first.context;
  let { context, round, verifications } = first;
  const undone = new Map<string, Step>();
  for (let times = 0; times < MOST_TIMES && !stop.aborted; times++) {
    journal.progress.holding(holdSeconds);
    await time.sleep(holdSeconds, stop);
    if (stop.aborted) break;
    const looking = { done: journal.done(), since: round.since };
    const again = await verify(context.plan.steps, round.run, { ...looking, atOnce: true });
    const lost = verifications
      .filter(({ step, held }) => held && isLost(step, again))
      .map(({ step }) => step);
    const plan = await withNewKeys(context, round.run, again);
    if (lost.length === 0 && plan === context.plan)
      return { context, round, verifications: again, undone: [...undone.values()] };
    context = { ...context, plan };
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
  return { context, round, verifications, undone: [...undone.values()] };
}

// What could not be read is not lost: it ends as not verified.
function isLost(step: Step, verifications: readonly Verification[]): boolean {
  // A key that was made meanwhile undid nothing.
  if (actionOf(step).phase === 'standing') return false;
  const now = verifications.find((it) => stepId(it.step) === stepId(step));
  return now?.held === false && now.unread !== true;
}
