import { explain } from '../terminal/explain.ts';
import type { Inspected } from '../../respond/inspect.ts';
import { isReachedStep } from '../../policy/reached.ts';
import { stepsWaiting } from '../../policy/waiting.ts';
import { compareSteps } from '../../plan/compare.ts';
import { coveredSteps } from '../../plan/covered.ts';
import { isNews, stepId, type Step } from '../../actions/catalogue.ts';
import type { Reconciled, Unsettled } from '../../report/reconcile-issue.ts';
import { forLog } from '../../report/escape.ts';
import { itemCount, itemSentence, statusSentences } from '../../report/verdict-words.ts';
import { resultComment } from '../../report/result-comment.ts';
import { describeStep } from '../../report/words.ts';
import type { Status } from '../../respond/status.ts';
import { auditOf, carryOut, post } from './carry-out.ts';
import type { Found } from './incident.ts';
import { approvedAt, type Place } from './approved-at.ts';

/** What one incident adds to the picture. */
export interface Outcome {
  readonly unsettled?: Unsettled;
  readonly reasserted?: Reconciled['reasserted'][number];
  /** Steps that are needed; tags that belong to them are no leftovers. */
  readonly needed: readonly Step[];
}

/** What was approved is done again, if it still is approved; what nobody approved never is. */
export async function assertAgain(
  { plan, status, inventory }: Inspected,
  place: Place,
  approved?: Found,
): Promise<Outcome> {
  const { workshop } = place;
  const { context } = workshop;
  const { name } = plan.incident;
  const { pull, judged, next } = approved ?? (await approvedAt(place));
  const waits = (why: readonly string[], toDo: string): Outcome => ({
    unsettled: { incident: name, standing: 'open', green: false, why, next: toDo },
    needed: plan.steps,
  });
  const stays = (why: readonly string[], toDo: string): Outcome => ({
    unsettled: {
      incident: name,
      standing: standingOf(status),
      green: false,
      why: [...statusSentences(status), ...why],
      next: toDo,
    },
    needed: plan.steps,
  });
  if ('reasons' in judged) return stays(judged.reasons, capital(next));
  for (const note of judged.notes) context.terminal.out(`note: ${forLog(note)}\n`);
  const covered = coveredSteps(judged.plan, plan.steps, inventory);
  const { agreed, unapproved } = compareSteps([...judged.plan.steps, ...covered], plan.steps);
  if (agreed.length === 0) return stays(['none of what is needed was approved'], capital(next));
  const over = stepsWaiting(context.policy.guardrails, judged.plan, {
    why: judged.reachedWait,
    now: context.aws.clock.now(),
  });
  const open = [
    ...unapproved.map((step) => `not approved: ${wordsOf(step)}`),
    ...agreed.flatMap((step) => {
      const wait = over.get(stepId(step));
      return wait === undefined ? [] : [`${wordsOf(step)}: ${wait.why}`];
    }),
  ];
  const within = agreed.filter((step) => !(isReachedStep(step) && over.has(stepId(step))));
  const fresh = within.filter((step) => isNews(step, plan.incident, inventory));
  if (fresh.length === 0) {
    const done = `${DONE_BEFORE} ${within.length === 0 ? '' : AS_LONG}`.trim();
    // What keeps it from holding is named: it is all that anybody can do something about.
    const rest = status.items.filter(({ from }) => from !== 'needed-steps');
    return waits(
      [...open, ...rest.map(itemSentence), done],
      restOf(judged.reachedWait, over.size, capital(next)),
    );
  }
  const repeated = new Map(
    within
      .filter((step) => !fresh.includes(step))
      .map((step) => [stepId(step), `${DONE_BEFORE} ${AS_LONG}`]),
  );
  const work = { ...judged, covered, repeated, terminal: context.terminal };
  const ended = await carryOut(work, workshop);
  if (ended.kind === 'refused') return stays([ended.problem], ended.hint);
  if (ended.kind === 'broken') return stays([explain(ended.error)], 'Run the workflow again.');
  const { applied, file: receipts } = ended;
  const steps = applied.done.filter(({ outcome }) => outcome === 'done').map(({ step }) => step);
  const said = steps.length === 0 ? {} : { reasserted: { incident: name, steps } };
  if (steps.length > 0) {
    const comment = resultComment(
      judged.plan,
      applied,
      await auditOf(judged.plan, receipts, workshop),
    );
    post(workshop, pull?.number, comment);
  }
  if (applied.verdict.green) return { ...said, needed: [] };
  return {
    ...stays([`not all of it holds: ${itemCount(applied.verdict.items)}`, ...open], capital(next)),
    ...said,
  };
}

// Doing it again would take workloads off their credentials, for nothing.
const DONE_BEFORE = 'everything else that was approved is done.';
const AS_LONG =
  'It is not done again as long as nothing new happens: it cannot hold without the rest.';

// What to do about the steps that wait, whatever they wait for.
function restOf(reachedWait: string | undefined, waiting: number, next: string): string {
  if (waiting === 0) return next;
  const toDo =
    reachedWait === undefined
      ? 'Raise `limits` in policy/guardrails.yaml, or add a waiver for this incident'
      : 'Get the approvals that are missing on the pull request, or merge the follow-up that names what waits';
  return `${toDo}: the next run does the rest.`;
}

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
