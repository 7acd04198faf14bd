import { isUnbroken } from '../../src/respond/apply/receipts.ts';
import type { Round } from '../run/second-run.ts';
import type { Story } from '../world/story.ts';
import { cutoffsIn, cutoffsMovedBack } from './cutoffs.ts';
import { unapprovedWrites, untrueReceipts } from './approved.ts';
import { knownFamily } from './known-family.ts';
import { eventsSince } from './log.ts';
import { mustBeDead } from './must-be-dead.ts';
import { alive } from './probe.ts';

/** How a round ended, and every invariant that it broke. */
export interface Judgement {
  readonly problems: readonly string[];
  readonly end: 'green' | 'red' | 'nothing to do' | 'refused';
  /** The thief came to roles, or undid things, that nobody could have known of when planning. */
  readonly surprised: boolean;
  /** Green, and yet something works that CloudTrail did not show in time. */
  readonly behind: boolean;
}

/** Judges a round by the sandbox's own state and by real calls of whoever holds anything. */
export async function judge(story: Story, round: Round): Promise<Judgement> {
  const { sandbox, plan, applied, before, thief, during } = round;
  const all = eventsSince(sandbox);
  const known = (by: number) => knownFamily(all, story.incident, by);
  const atPlan = known(round.plannedAt);
  const surprised =
    thief.undone > before.undone ||
    thief.made.length > 0 ||
    [...known(Number.POSITIVE_INFINITY).roles].some((role) => !atPlan.roles.has(role));
  const later = [...known(Number.POSITIVE_INFINITY).credentials];
  const isQuiet = !surprised && later.every((it) => atPlan.credentials.has(it));
  const written = [
    ...unapprovedWrites(all, during, plan),
    ...untrueReceipts(all, during, applied?.done ?? []),
    ...(applied && plan && !isUnbroken(applied.receipts, plan.digest) ? ['broken chain'] : []),
  ];
  const end = endOf(round);
  const isGreen = isGreenEnd(end);
  const working = [...(await alive(sandbox, thief.held)), ...(await alive(sandbox, thief.made))];
  // A juggler is known from the start: nothing of his may work where it is green.
  const isKnown = story.thief.juggles !== undefined;
  const lies = isGreen ? working.filter((it) => isKnown || mustBeDead(it, story, round)) : [];
  return {
    problems: [
      ...written,
      ...(thief.undone > 0 ? [] : cutoffsMovedBack(round.cutoffs, cutoffsIn(sandbox))),
      ...lies.map(({ what }) => `${end}, and yet this works: ${what}`),
      ...redWithoutCause(story, round, isQuiet),
    ],
    end,
    surprised,
    behind: isGreen && working.length > lies.length,
  };
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

// With no faults, nothing minted that CloudTrail had not shown, room for the denies and every profile where it was
// nothing could excuse it.
function redWithoutCause(story: Story, round: Round, isQuiet: boolean): string[] {
  const end = endOf(round);
  if (story.hopeless) return end === 'green' ? ['green, although no deny fits'] : [];
  if (round.isHeldBack) return isGreenEnd(end) ? [`${end}, although a role was held back`] : [];
  if (!isQuiet || round.isBare || story.weather.fault || isGreenEnd(end)) return [];
  return [`${end} without a cause: ${causesOf(round)}`];
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
