import { isUnbroken } from '../../src/respond/apply/receipts.ts';
import type { Round } from '../run/second-run.ts';
import { isDated, itemOf, stillOpen } from '../thief/opened.ts';
import type { Story } from '../world/story.ts';
import { cutoffsIn, cutoffsMovedBack } from './cutoffs.ts';
import { unapprovedWrites, untrueReceipts } from './approved.ts';
import { knownFamily } from './known-family.ts';
import { blameFor, STALE_MS, type Blame } from './in-time.ts';
import { eventsSince, type Logged } from './log.ts';
import { mustBeDead } from './must-be-dead.ts';
import { alive } from './probe.ts';

/** How a round ended, and every invariant that it broke. */
export interface Judgement {
  readonly problems: readonly string[];
  /** Those of them that are about what was written, and what was said of that. */
  readonly written: readonly string[];
  readonly end: 'green' | 'red' | 'nothing to do' | 'refused';
  /** Green, and yet the next run has something to do that this one could not know of. */
  readonly surprised: boolean;
  /** Green, and yet something works that CloudTrail alone could show, and did not in time. */
  readonly behind: boolean;
  /** Green, and yet something works that was made once the run had looked for the last time. */
  readonly late: boolean;
}

/** Judges a round by the sandbox's own state and by real calls of all who hold anything. */
export async function judge(story: Story, round: Round): Promise<Judgement> {
  const { sandbox, plan, applied, thief, during } = round;
  const all = eventsSince(sandbox);
  const end = endOf(round);
  const isGreen = isGreenEnd(end);
  const written = [
    ...unapprovedWrites(all, during, plan),
    ...untrueReceipts(all, during, applied?.done ?? []),
    ...(applied && plan && !isUnbroken(applied.receipts, plan.digest) ? ['broken chain'] : []),
  ];
  const blame = blameFor(story, round, all);
  const working = await alive(sandbox, thief.held);
  // A juggler is known from the start: nothing of his may work where it is green.
  const isKnown = story.thief.juggles !== undefined;
  // IAM shows a deny for a moment that somebody has just taken away.
  const isUndoneLate = thief.undone.some((at) => at >= round.lastLookAt - STALE_MS);
  const lies = [
    ...(isUndoneLate ? [] : working.filter((it) => isKnown || mustBeDead(it, story, round))),
    ...blame.missed,
  ];
  return {
    problems: [
      ...written,
      ...(thief.undone.length > 0 ? [] : cutoffsMovedBack(round.cutoffs, cutoffsIn(sandbox))),
      ...(isGreen ? lies : []).map(({ what }) => `${end}, and yet this works: ${what}`),
      ...(end === 'red' && applied && !story.weather.fault ? untold(blame, round) : []),
      ...redWithoutCause(story, round, all),
    ],
    written,
    end,
    surprised: isGreen && isSurprised(story, round, all),
    behind: isGreen && working.length + blame.missed.length + blame.behind.length > lies.length,
    late: isGreen && (blame.late.length > 0 || (isUndoneLate && working.length > 0)),
  };
}

// Red for something else is no excuse for leaving out what IAM lists.
function untold({ missed }: Blame, { applied }: Round): string[] {
  const ids = new Set(applied?.verdict.items.map(({ id }) => id));
  return missed
    .filter((it) => isDated(it) && !ids.has(itemOf(it)))
    .map(({ what }) => `red, and yet not named: ${what}`);
}

// What a green run could not know: what was undone or made after its last look, and what CloudTrail had not shown it.
function isSurprised(story: Story, round: Round, all: readonly Logged[]): boolean {
  const { thief, lastLookAt, trailAt } = round;
  const known = (by: number) => knownFamily(all, story.incident, by);
  const { roles } = known(trailAt);
  return (
    thief.undone.some((at) => at >= lastLookAt) ||
    thief.opened.some(({ at }) => at >= lastLookAt) ||
    blameFor(story, round, all).behind.length > 0 ||
    [...known(Number.POSITIVE_INFINITY).roles].some((role) => !roles.has(role))
  );
}

function endOf({ plan, applied }: Round): Judgement['end'] {
  if (!plan) return 'refused';
  if (plan.steps.length === 0)
    return plan.refused.length + plan.unseen.length === 0 ? 'nothing to do' : 'red';
  if (!applied) return 'refused';
  return applied.verdict.green ? 'green' : 'red';
}

function isGreenEnd(end: Judgement['end']): boolean {
  return end === 'green' || end === 'nothing to do';
}

// With no faults, nothing minted that CloudTrail had not shown, nothing open or undone, room for the denies and every profile
// where it was nothing could excuse it.
function redWithoutCause(story: Story, round: Round, all: readonly Logged[]): string[] {
  const end = endOf(round);
  if (story.hopeless) return end === 'green' ? ['green, although no deny fits'] : [];
  if (round.isHeldBack) return isGreenEnd(end) ? [`${end}, although a role was held back`] : [];
  // Of two runs at once each may find that the other one changed something meanwhile.
  if (round.twin || round.isBare || story.weather.fault || isGreenEnd(end)) return [];
  // A juggler mints faster than CloudTrail can be read for a plan.
  if (story.isRefused || story.thief.juggles || !isQuiet(story, round, all)) return [];
  return [`${end} without a cause: ${causesOf(round)}`];
}

function isQuiet({ incident }: Story, round: Round, all: readonly Logged[]): boolean {
  const { before, thief, sandbox, plannedAt } = round;
  const atPlan = knownFamily(all, incident, plannedAt);
  const later = knownFamily(all, incident, Number.POSITIVE_INFINITY);
  return (
    thief.undone.length === before.undone.length &&
    stillOpen(sandbox, thief.opened).length === 0 &&
    // What a key of his minted outlives it.
    thief.opened.every(({ kind }) => kind !== 'access-key') &&
    // A deleted key is found once CloudTrail tells of it, and a flood takes longer to read than a plan may take.
    (thief.done.deletes ?? thief.done.floods ?? 0) === 0 &&
    [...later.roles].every((it) => atPlan.roles.has(it)) &&
    [...later.credentials].every((it) => atPlan.credentials.has(it))
  );
}

/** Why a round was not green, in its own words. */
export function causesOf({ plan, applied }: Round): string {
  if (!applied) return JSON.stringify({ refused: plan?.refused, unseen: plan?.unseen });
  const { verifications, done, unapproved, undone, now } = applied;
  return JSON.stringify({
    open: verifications
      .filter(({ verified }) => !verified)
      .map(({ step, evidence }) => [step, evidence]),
    failed: done
      .filter(({ outcome }) => outcome === 'failed' || outcome === 'skipped')
      .map(({ step, problem }) => [step.action, problem]),
    unapproved,
    undone: undone.map(({ action }) => action),
    notes: [now.errors, now.refused, now.unseen]
      .flat()
      .map(({ object, why }) => `${object} ${why}`),
  });
}
