import { explain } from '../commands/explain.ts';
import { commentsMarked } from '../github/comments.ts';
import { stepsOverLimit } from '../guardrails/limits.ts';
import { compareSteps } from '../plan/compare.ts';
import { stepId, type Plan, type Step } from '../plan/plan.ts';
import type { Reconciled, Unsettled } from '../report/reconcile-issue.ts';
import { RESULT_MARKER, resultComment } from '../report/result-comment.ts';
import { describeStep } from '../report/words.ts';
import type { Status } from '../watch/status.ts';
import { auditOf, carryOut, post, type Workshop } from './carry-out.ts';
import { findApproved } from './incident.ts';
import { targetAt } from './targets.ts';
import type { Tip } from './tip.ts';

/** What one incident adds to the picture. */
export interface Outcome {
  readonly unsettled?: Unsettled;
  readonly reasserted?: Reconciled['reasserted'][number];
  /** Steps that are needed; tags that belong to them are no leftovers. */
  readonly needed: readonly Step[];
  /** Something could not be looked at, or was asserted and does not hold. */
  readonly failed: boolean;
}

/** An incident file on the default branch, and what is worked with. */
export interface Place {
  readonly path: string;
  readonly blob: string;
  readonly base: string;
  readonly tip: Tip;
  readonly workshop: Workshop;
}

/** What was approved is done again, if it still is approved; what nobody approved never is. */
export async function assertAgain(plan: Plan, status: Status, place: Place): Promise<Outcome> {
  const { workshop, path, blob, base, tip } = place;
  const { run, context } = workshop;
  const { name } = plan.incident;
  const file = { path, blob, removed: false };
  const target = await targetAt(run.repository, file, {
    sha: base,
    base,
    tip: Promise.resolve(tip),
  });
  const { pull, judged, next } = await findApproved(run, target, context);
  const stays = (why: readonly string[], toDo: string, failed = false): Outcome => ({
    unsettled: {
      incident: name,
      standing: standingOf(status),
      why: [...status.why, ...why],
      next: toDo,
    },
    needed: plan.steps,
    failed,
  });
  if ('reasons' in judged) return stays(judged.reasons, capital(next));
  const { agreed, unapproved } = compareSteps(judged.plan.steps, plan.steps);
  if (agreed.length === 0) return stays(['none of what is needed was approved'], capital(next));
  const over = stepsOverLimit(context.policy.guardrails, judged.plan, context.aws.clock.now());
  const open = [
    ...unapproved.map((step) => `not approved: ${wordsOf(step)}`),
    ...agreed.flatMap((step) => {
      const why = over.get(stepId(step));
      return why === undefined ? [] : [`${wordsOf(step)}: ${why}`];
    }),
    ...plan.errors.map(({ object, why }) => `not found: ${object}: ${why}`),
  ];
  if (open.length > 0 && (await triedLately(pull?.number, workshop)))
    return stays(
      [...open, 'what was approved was done again today, and cannot hold without it'],
      capital(next),
    );
  const ended = await carryOut({ ...judged, terminal: context.terminal }, workshop);
  if (ended.kind === 'refused') return stays([ended.problem], ended.hint, true);
  if (ended.kind === 'broken')
    return stays([explain(ended.error)], 'Run the workflow again.', true);
  const { applied, file: receipts } = ended;
  const steps = applied.done.filter(({ outcome }) => outcome === 'done').map(({ step }) => step);
  const said = steps.length === 0 ? {} : { reasserted: { incident: name, steps } };
  if (steps.length > 0) {
    const comment = resultComment(
      judged.plan,
      applied,
      await auditOf(judged.plan, receipts, workshop),
    );
    await post(workshop, pull?.number, comment);
  }
  if (applied.contained) return { ...said, needed: [], failed: false };
  return { ...stays(['not all of it holds', ...open], capital(next), true), ...said };
}

// Doing it again cuts workloads off for a moment: not twice a day for something that cannot hold.
async function triedLately(pull: number | undefined, { run, context }: Workshop): Promise<boolean> {
  if (pull === undefined) return false;
  const results = await commentsMarked(run.repository, pull, RESULT_MARKER);
  const last = Math.max(0, ...results.map(({ updatedAt }) => Date.parse(updatedAt)));
  return context.aws.clock.now().getTime() - last < DAY_MS;
}

const DAY_MS = 24 * 60 * 60_000;

function wordsOf(step: Step): string {
  const { verb, object } = describeStep(step);
  return `${verb} ${object}`;
}

// Open and merged is what a lost apply looks like.
function standingOf({ standing }: Status): Unsettled['standing'] {
  return standing === 'open' || standing === 'held' ? 'not applied' : standing;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
