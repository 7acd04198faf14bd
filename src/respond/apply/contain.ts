import { knownFrom, type Plan, type Step } from '../../actions/catalogue.ts';
import type { Inventory, WholeInventory } from '../../inventory/inventory.ts';
import { NO_TRAIL } from '../../inventory/picture.ts';
import { compareSteps } from '../../plan/compare.ts';
import type { Context, HomeRun } from './context.ts';
import { sinceWhen } from './cutoff.ts';
import { denyFirst, type DeniedFirst, type TooLate } from './deny-first.ts';
import { finishEarlier } from './finish-earlier.ts';
import { isFinalIn, isTooLate, longerMargin, provisionalIn, toWriteAgain } from './finality.ts';
import { firstLook, type FirstLook } from './first-look.ts';
import { newKeysIn } from './new-keys.ts';
import { inTurns, passOf } from './one-pass.ts';
import { withOwnRuns } from './own-runs.ts';
import { allEnded } from './perform-step.ts';
import { attachTimes, renew } from './renew.ts';
import { areOffBy } from './switch-off.ts';
import { untilStopped } from './until-stopped.ts';
import { isDealtWith, skipRepeated } from './waiting-steps.ts';

/** One pass over everything that was approved. */
export interface Round {
  readonly run: HomeRun;
  /** The plan as it is now. */
  readonly now: Plan;
  /** What that plan was made from. */
  readonly inventory: WholeInventory;
  /** Approved, but AWS shows it already so or it can no longer be done. */
  readonly settled: readonly Step[];
  /** Needed now, but nobody approved it. */
  readonly unapproved: readonly Step[];
  /** What is older than this does not count for a step. */
  readonly since: (step: Step) => Date;
}

/**
 * Keys and passwords off, then the cutoff, then all denies, then, past the cutoff, what is to be renewed:
 * that order of writes is never given up. Each phase begins as soon as what it depends on has been seen.
 * `since`: denials with an earlier cutoff do not count, for somebody undid them. Where a deny came so late that the
 * sessions it shuts out may have assumed a role after the cutoff, everything is denied once more, with a later one.
 */
export async function contain(context: Context, first: FirstLook, since?: string): Promise<Round> {
  let round = await pass(context, first, since);
  if ('tooLateFor' in round) {
    const { aws, plan, time } = context;
    const [cutoff, now] = [round.tooLateFor, time.now()];
    const cutoffMarginSeconds = longerMargin(context.cutoffMarginSeconds, cutoff, now);
    const noCutoffBefore = new Date(Math.max(cutoff.getTime(), now.getTime())).toISOString();
    const again = { ...context, cutoffMarginSeconds, isSecondPass: true as const };
    round = await pass(again, firstLook(aws, plan), noCutoffBefore);
  }
  await allEnded(context);
  if ('tooLateFor' in round) throw new Error('a second pass takes no third one');
  return round;
}

async function pass(
  context: Context,
  first: FirstLook,
  since: string | undefined,
): Promise<Round | TooLate> {
  const denied = await denyFirst(context, first, since);
  return 'tooLateFor' in denied ? denied : readOn(denied, since);
}

// What CloudTrail shows, what is to be renewed, and which denies are final.
async function readOn(first: DeniedFirst, since: string | undefined): Promise<Round | TooLate> {
  const { run, denied, isNew, context, keys, passwords, switchedOff, held } = first;
  const { aws, plan, readings } = context;
  const { incident, steps: approved } = plan;
  const { picture, whole, agreed, perform, shut } = passOf(context, since);
  const known = knownFrom(approved);
  const trail = { ...NO_TRAIL, sessions: known.sessions };
  // What CloudTrail leads to may take minutes to find: what is approved does not wait for it.
  const proving = { plan, runs: context.runs, done: [...context.journal.done()] };
  const soon = await withOwnRuns(picture({ ...held, keys, trail }), proving);
  const toRenew = agreed('renew', soon);
  const [far] = await Promise.all([
    untilStopped(first.all(), context.stop),
    renew(toRenew, run, { inventory: soon, denied, context }),
  ]);
  if (!far) readings.of(aws, incident).budget.end();
  const all = far ?? { ...held, trail: { ...NO_TRAIL, unseen: [NOT_FOLLOWED] } };
  const sessions = [...all.trail.sessions, ...known.sessions];
  const seen = whole({ ...all, keys, trail: { ...all.trail, sessions: distinct(sessions) } });
  const inventory = await withOwnRuns(seen, proving);
  // CloudTrail may show that a holder that looked shut was used to mint after its cutoff.
  const shutLate = await Promise.all(agreed('switch-off', inventory).filter(isNew).map(shut));
  const toDenyLate = agreed('deny', inventory).filter(isNew);
  const lateRun = { ...run, isProvisional: provisionalIn(context, inventory, toDenyLate) };
  const late = await Promise.all(inTurns(toDenyLate, perform(lateRun)));
  if (isTooLate(late, run, context, inventory)) return { tooLateFor: run.cutoff() };
  if (late.length > 0) {
    const toRenewLate = agreed('renew', inventory).filter(isNew);
    await renew(toRenewLate, run, { inventory, denied: [...denied, ...late], context });
  }
  const written = [
    ...denied.map((receipt) => ({ receipt, asFinal: isFinalIn(run, receipt.step) })),
    ...late.map((receipt) => ({ receipt, asFinal: isFinalIn(lateRun, receipt.step) })),
  ];
  const finalRun = !far
    ? run
    : {
        ...run,
        keysAreOff:
          run.keysAreOff ||
          areOffBy(far.trail, { keys, passwords, done: [...switchedOff, ...shutLate] }),
        isProvisional: provisionalIn(context, inventory, []),
      };
  await Promise.all(inTurns(toWriteAgain(written, finalRun), perform(finalRun)));
  const { buildPlan } = await import('../../plan/build.ts');
  const now = buildPlan(incident, inventory);
  const { agreed: needed, settled, unapproved } = compareSteps(approved, now.steps);
  const isUntouched = (step: Step): boolean => !isDealtWith(step, context);
  skipRepeated(needed.filter(isUntouched), context);
  const finished = await finishEarlier(settled.filter(isUntouched), run, { inventory, context });
  return {
    run: { ...finalRun, attachedAt: attachTimes(inventory), ...newKeysIn(context, inventory) },
    now,
    inventory,
    settled: settled.filter((step) => !finished.includes(step)),
    unapproved,
    since: sinceWhen(inventory, [...denied, ...late], run),
  };
}

// A person who stops a run does not wait for minutes of CloudTrail; the result says that it was not read.
const NOT_FOLLOWED = {
  what: 'what CloudTrail leads to',
  why: 'the run was stopped before it was read',
};

function distinct(sessions: Inventory['sessions']): Inventory['sessions'] {
  const byMeaning = sessions.map(
    (it) => [`${it.principalArn} ${it.userId} ${it.issuedAt ?? ''}`, it] as const,
  );
  return [...new Map([...byMeaning].reverse()).values()].reverse();
}
