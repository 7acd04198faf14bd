import type { Caller } from '../../domain/own-principals.ts';
import {
  actionOf,
  knownFrom,
  neededIn,
  stepId,
  type Plan,
  type Step,
} from '../../actions/catalogue.ts';
import { accessFor, type Access } from '../../policy/access.ts';
import { observeReach } from '../../inventory/observe.ts';
import type { Missing } from '../../domain/missing.ts';
import { compareSteps } from '../../plan/compare.ts';
import type { Inventory, Unseen, WholeInventory } from '../../inventory/inventory.ts';
import { newlyMade, NOTHING_MADE, type SeenMade } from '../../inventory/made-credentials.ts';
import { withoutGone } from '../../inventory/gone-named.ts';
import { NO_TRAIL, pictureOf } from '../../inventory/picture.ts';
import { refuseOtherAccount } from '../../inventory/wrong-account.ts';
import type { RunEvidence } from '../evidence.ts';
import type { Verdict } from '../verdict.ts';
import { awsTime, refuseWrongClock } from './aws-time.ts';
import { contain, type Round } from './contain.ts';
import { type Context, type OwnRuns } from './context.ts';
import { firstLook, type FirstLook } from './first-look.ts';
import { hold, type Held } from './hold.ts';
import { lookNow, stillGood, type Ahead } from './look-ahead.ts';
import { openJournal } from './journal.ts';
import { settleStanding } from './new-keys.ts';
import { allEnded } from './perform-step.ts';
import { UNKNOWN_RUN } from './own-runs.ts';
import type { Progress } from './progress.ts';
import type { ChainedReceipt, Receipt, Verification } from './receipts.ts';
import { familyReadings, type FamilyReadings } from '../../trail/read-family.ts';
import { verify } from './verify.ts';

export interface ApplyOptions {
  /** How far after the last deactivation the cutoff lies: enforcement lags behind the control plane. */
  readonly cutoffMarginSeconds: number;
  /** How long after the last write everything is read again; 0 for never. */
  readonly holdSeconds: number;
  readonly progress: Progress;
  /** Ends the run early: what is begun is finished, nothing more is begun. */
  readonly stop?: AbortSignal;
  /** This run, and what is known of others; unless told, of none. */
  readonly runs?: OwnRuns;
  /** What this process has read of CloudTrail already; nothing unless told. */
  readonly readings?: FamilyReadings;
  /** A look at the keys that was taken meanwhile. */
  readonly ahead?: Promise<Ahead>;
  /** Approved steps that wait, by `stepId`. */
  readonly waiting: Context['waiting'];
  /** Approved steps that would only repeat what was done, by `stepId`, each with why: left unless a key goes off. */
  readonly repeated?: ReadonlyMap<string, string>;
  /** What else waits, by what AWS shows of the instances of reached roles. */
  readonly waitingForShare?: Context['waitingForShare'];
  /** Called after each receipt, so that a crash loses none. */
  readonly keep: (receipts: readonly ChainedReceipt[]) => void;
}

/** What a run did, and what AWS shows of it. */
export interface Applied {
  readonly caller: Caller;
  readonly receipts: readonly ChainedReceipt[];
  /** The receipts of this run alone. */
  readonly done: readonly Receipt[];
  readonly verifications: readonly Verification[];
  /** Needed now, but not in the approved plan: not done. */
  readonly unapproved: readonly Step[];
  /** Undone by somebody after it was held, and done again: an attack in progress. */
  readonly undone: readonly Step[];
  /** Somebody ended the run early. */
  readonly stopped: boolean;
  /** The plan as it is now, for what it says about what could not be seen or done. */
  readonly now: Plan;
  /** Whether all of it is as the incident wants it, and what is not. */
  readonly verdict: Verdict;
}

/**
 * Does what was approved and is still needed, in order, reads AWS again to see that it holds, and once more
 * a minute later. Throws AwsProblem, `wrong-account` or `wrong-clock` only while nothing has been written.
 */
export async function applyPlan(
  entry: Access,
  plan: Plan,
  options: ApplyOptions,
): Promise<Applied> {
  const { incident } = plan;
  const aws = accessFor(entry, incident);
  const { caller, first } = (await stillGood(aws, options.ahead)) ?? (await lookNow(aws, plan));
  refuseOtherAccount(incident, caller);
  refuseWrongClock(aws, incident);
  const time = awsTime(aws);
  const journal = openJournal(plan, { by: caller.arn, now: time.now, ...options });
  const { cutoffMarginSeconds, holdSeconds, waiting, waitingForShare } = options;
  const { repeated = new Map<string, string>(), runs = UNKNOWN_RUN } = options;
  const { readings = familyReadings() } = options;
  const broken = new AbortController();
  const stop = AbortSignal.any([broken.signal, ...(options.stop ? [options.stop] : [])]);
  const context: Context = {
    ...{ aws, plan, caller, time, journal, cutoffMarginSeconds, waiting, repeated, stop, runs },
    readings,
    underWay: [],
    shut: [],
    ...(waitingForShare ? { waitingForShare } : {}),
  };
  try {
    return await carryOut(context, first, holdSeconds);
  } catch (error) {
    // Where Staunch itself fails, what is begun is finished all the same: no instance stays without its profile.
    broken.abort();
    await allEnded(context);
    throw error;
  }
}

async function carryOut(context: Context, first: FirstLook, holdSeconds: number): Promise<Applied> {
  const { plan, journal } = context;
  const { incident } = plan;
  const round =
    incident.state === 'contained'
      ? await contain(context, first)
      : await (await import('./undo.ts')).undo(context, first);
  const checking = { done: journal.done(), since: round.since, progress: journal.progress };
  const verifications = await verify(plan.steps, round.run, checking);
  const held = await holdOn({ context, round, verifications }, holdSeconds);
  const late =
    incident.state === 'contained' && !context.stop.aborted
      ? await sinceThen(held.context, held.round)
      : NOTHING_LATE;
  settleStanding(context, held.verifications);
  for (const step of held.round.settled.filter((it) => !isSettled(it, journal.done()))) {
    const now = held.verifications.find((it) => stepId(it.step) === stepId(step));
    journal.settle(step, now?.held === true);
  }
  return resultOf(held, late);
}

/** What a last look shows that nobody approved, and what it could not find or read. */
interface Late {
  readonly steps: readonly Step[];
  readonly missing: readonly Missing[];
  readonly unseen: readonly Unseen[];
  /** Since everything was looked at. */
  readonly made: SeenMade;
}

const NOTHING_LATE: Late = { steps: [], missing: [], unseen: [], made: NOTHING_MADE };

// Nothing written, nothing to undo; and the way back is nobody's target.
async function holdOn(first: Omit<Held, 'undone'>, seconds: number): Promise<Held> {
  const { journal, plan } = first.context;
  const wrote = journal.done().some(({ outcome }) => outcome === 'done');
  const wanted = wrote && seconds > 0 && plan.incident.state === 'contained';
  return wanted ? hold(first, seconds) : { ...first, undone: [] };
}

async function resultOf(held: Held, late: Late): Promise<Applied> {
  const { context, round, verifications, undone } = held;
  const { journal, caller, stop } = context;
  const { now } = round;
  const inventory = withLate(round.inventory, late);
  const run: RunEvidence = {
    done: journal.done(),
    verifications,
    unapproved: [...round.unapproved, ...late.steps],
    undone,
    stopped: stop.aborted,
    waysOut: journal.waysOut(),
  };
  const { verdictOf } = await import('../verdict.ts');
  const verdict = verdictOf({ plan: now, inventory, run });
  return { caller, receipts: journal.receipts(), ...run, now, verdict };
}

// A key or password that was off when the plan was made has no step, nor has an instance that was not
// running then: meanwhile somebody may have switched it on, or started it with credentials that are denied.
async function sinceThen(context: Context, round: Round): Promise<Late> {
  const { aws, plan, caller, time } = context;
  const { incident, steps } = plan;
  const first = firstLook(aws, plan);
  const keys = await first.keys.all;
  const { near, held } = observeReach(aws, incident, {
    ...{ keys, known: knownFrom(steps), attacher: 'caller' },
  });
  const { sshKeys, passwords, roles, users } = await near;
  const instances = roles.roles.some(({ profileArns }) => profileArns.length > 0)
    ? (await held).instances
    : { instances: [], unseen: [] };
  const { bornSince } = await import('../../inventory/made-since.ts');
  const born = await bornSince(aws, incident, { users: users.users, keys: keys.keys });
  const made = newlyMade(born.made, round.inventory);
  const trail = { ...NO_TRAIL, made };
  const seen = { keys, sshKeys, passwords, users, roles, instances, trail };
  const inventory = pictureOf({ caller, now: time.now() }, incident, seen);
  const started = neededIn('renew', incident, inventory).filter((step) => !isKnown(step, round));
  const on = neededIn('switch-off', incident, inventory);
  const known = [...steps, ...round.unapproved];
  return {
    steps: compareSteps(known, [...on, ...started]).unapproved,
    missing: newlyMissing(inventory, round.inventory),
    unseen: born.unseen.filter((it) => !isSaid(it, round.inventory)),
    made,
  };
}

// CloudTrail, which is not asked again, showed the end of some of it.
function newlyMissing(seen: Inventory, { missing, keys, goneNamed = [] }: Inventory): Missing[] {
  const said = [
    ...missing.map(({ what }) => what),
    ...keys.map(({ accessKeyId, gone }) => (gone === undefined ? '' : `access key ${accessKeyId}`)),
  ];
  return withoutGone(seen.missing, goneNamed).filter(({ what }) => !said.includes(what));
}

// The second half of a refresh is a step of its own, and its receipt says more. What is standing has its receipt already.
function isSettled(step: Step, done: readonly Receipt[]): boolean {
  if (actionOf(step).phase === 'standing') return true;
  if (step.action !== 'refresh-instance') return false;
  const attach = stepId({ ...step, action: 'attach-profile' });
  return done.some((it) => stepId(it.step) === attach && it.outcome !== 'done');
}

function isSaid({ what }: Unseen, { unseen }: Inventory): boolean {
  return unseen.some((it) => it.what === what);
}

function withLate(inventory: WholeInventory, { missing, unseen, made }: Late): WholeInventory {
  const { madeKeys, madePasswords, madeOthers = [] } = inventory;
  return {
    ...inventory,
    missing: [...inventory.missing, ...missing],
    unseen: [...inventory.unseen, ...unseen],
    madeKeys: [...madeKeys, ...made.keys],
    madePasswords: [...madePasswords, ...made.passwords],
    madeOthers: [...madeOthers, ...made.others],
  };
}

// What failed or was not tried is told as such; here it is about what is new.
function isKnown(step: Step, { now }: Round): boolean {
  return compareSteps(now.steps, [step]).unapproved.length === 0;
}
