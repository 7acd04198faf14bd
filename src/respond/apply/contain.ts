import { knownFrom, neededIn, stepId, type Plan, type Step } from '../../actions/catalogue.ts';
import type { Inventory, WholeInventory } from '../../inventory/inventory.ts';
import type { SeenKeys } from '../../inventory/observe-keys.ts';
import { observeReach } from '../../inventory/observe.ts';
import { inventoryOf, NO_TRAIL, pictureOf, type Seen } from '../../inventory/picture.ts';
import { compareSteps } from '../../plan/compare.ts';
import { byPart } from '../../policy/named-part.ts';
import { principalOf, type Context, type HomeRun } from './context.ts';
import { refuseWrongClock } from './aws-time.ts';
import { oneCutoff, sinceWhen } from './cutoff.ts';
import { areOff, areOffBy, switchOff } from './switch-off.ts';
import { firstLook, type FirstLook } from './first-look.ts';
import { finishEarlier } from './finish-earlier.ts';
import { withOwnRuns } from './own-runs.ts';
import { allEnded, performStep, performUntilShut } from './perform-step.ts';
import type { Receipt } from './receipts.ts';
import { renew } from './renew.ts';
import { untilStopped } from './until-stopped.ts';
import { waitingForInstances } from './waiting-for-instances.ts';
import { isDealtWith, skipRepeated, withoutWaiting } from './waiting-steps.ts';

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
 * `since`: denials with an earlier cutoff do not count, for somebody undid them.
 */
export async function contain(context: Context, first: FirstLook, since?: string): Promise<Round> {
  const round = await pass(context, first, since);
  await allEnded(context);
  return round;
}

async function pass(context: Context, first: FirstLook, since?: string): Promise<Round> {
  const { aws, plan, time, readings } = context;
  const { incident, steps: approved } = plan;
  const { picture, whole, agreed: agreedAtFirst, perform, shut, early } = passOf(context, since);
  const known = knownFrom(approved);
  const isNew = (step: Step): boolean => !isDealtWith(step, context);
  const off = await switchOff(first, {
    wanted: (seen) => agreedAtFirst('switch-off', picture(seen)),
    beforeFirst: () => refuseWrongClock(aws, incident),
    perform: shut,
  });
  const reaching = observeReach(aws, incident, {
    ...{ keys: off.keys, known, urgent: off.switching },
    ...{ readings, seconds: READ_SECONDS, attacher: 'caller' },
  });
  const [atOnce, near] = await Promise.all([off.switching, reaching.near]);
  // What the first look could not show, such as the path of a user where the owners protect one: with all of it.
  const keys = await keysAgain(context, off.keys);
  const more = agreedAtFirst('switch-off', picture({ ...near, keys }));
  const tried = new Set(atOnce.map(({ step }) => stepId(step)));
  const untried = more.filter((step) => !tried.has(stepId(step)));
  const switchedOff = [...atOnce, ...(await Promise.all(untried.map(shut)))];
  const run: HomeRun = {
    ...early,
    cutoff: oneCutoff(() => time.after(context.cutoffMarginSeconds), incident, {
      holders: near,
      now: time.now,
    }),
    keysAreOff: areOff(keys, off.users, switchedOff),
  };
  const trail = { ...NO_TRAIL, sessions: known.sessions };
  const toDeny = agreedAtFirst('deny', picture({ ...near, keys, trail })).filter(
    (step) => !asksFirst(step, near.roles, context),
  );
  const [held, ...receipts] = await Promise.all([reaching.held, ...inTurns(toDeny, perform(run))]);
  const { agreed } = passOf(knowing(picture({ ...held, keys, trail }), context), since);
  // One new cutoff makes all others old: then they are written again too, with those that had to be asked about.
  const again = agreed('deny', picture({ ...near, keys, trail })).filter(isNew);
  const denied = [...receipts, ...(await Promise.all(inTurns(again, perform(run))))];

  // What CloudTrail leads to may take minutes to find: what is approved does not wait for it.
  const proving = { plan, runs: context.runs, done: [...context.journal.done()] };
  const soon = await withOwnRuns(picture({ ...held, keys, trail }), proving);
  const toRenew = agreed('renew', soon);
  const [far] = await Promise.all([
    untilStopped(reaching.all(), context.stop),
    renew(toRenew, run, { inventory: soon, denied, context }),
  ]);
  if (!far) readings.of(aws, incident).budget.end();
  const all = far ?? { ...held, trail: { ...NO_TRAIL, unseen: [NOT_FOLLOWED] } };
  if (far)
    await makeFinal([...toDeny, ...again], run, {
      areOff: areOffBy(far.trail, { keys, users: off.users, done: switchedOff }),
      perform,
    });
  const sessions = [...all.trail.sessions, ...known.sessions];
  const seen = whole({ ...all, keys, trail: { ...all.trail, sessions: distinct(sessions) } });
  const inventory = await withOwnRuns(seen, proving);
  // CloudTrail may show that a holder that looked shut was used to mint after its cutoff.
  const late = await Promise.all(inTurns(agreed('deny', inventory).filter(isNew), perform(run)));
  if (late.length > 0) {
    const toRenewLate = agreed('renew', inventory).filter(isNew);
    await renew(toRenewLate, run, { inventory, denied: [...denied, ...late], context });
  }
  const { buildPlan } = await import('../../plan/build.ts');
  const now = buildPlan(incident, inventory);
  const { agreed: needed, settled, unapproved } = compareSteps(approved, now.steps);
  skipRepeated(needed.filter(isNew), context);
  const finished = await finishEarlier(settled.filter(isNew), run, { inventory, context });
  return {
    run,
    now,
    inventory,
    settled: settled.filter((step) => !finished.includes(step)),
    unapproved,
    since: sinceWhen(inventory, [...denied, ...late], run),
  };
}

// What may keep a role from being revoked is seen before it is: how many instances a reached one has, and, where the
// incident says so, whether these could get new credentials.
function asksFirst(
  step: Step,
  { roles }: Seen['roles'],
  { waitingForShare, plan }: Pick<Context, 'waitingForShare' | 'plan'>,
): boolean {
  const isReached = byPart(plan).reached.some((it) => stepId(it) === stepId(step));
  if (plan.incident.outage !== 'wait' && !(waitingForShare && isReached)) return false;
  const principal = principalOf(step);
  return roles.some(({ roleArn, profileArns }) => roleArn === principal && profileArns.length > 0);
}

function knowing(seen: Inventory, context: Context): Context {
  const more = context.waitingForShare?.(seen) ?? new Map<string, string>();
  const waiting = new Map([...context.waiting, ...more]);
  return { ...context, waiting, heldBack: waitingForInstances(context.plan, seen) };
}

// How one pass looks, compares and does.
function passOf(context: Context, since: string | undefined) {
  const { aws, plan, time, caller } = context;
  const { incident, steps: approved } = plan;
  const viewpoint = () => ({ caller, now: time.now(), ...(since === undefined ? {} : { since }) });
  const early: HomeRun = {
    aws,
    incident,
    awsNow: time.now,
    cutoff: noCutoffYet,
    keysAreOff: false,
    name: context.runs.current,
    digest: plan.digest,
  };
  return {
    picture: (seen: Partial<Seen>): Inventory => pictureOf(viewpoint(), incident, seen),
    whole: (seen: Seen): WholeInventory => inventoryOf(viewpoint(), incident, seen),
    agreed: (phase: 'switch-off' | 'deny' | 'renew', inventory: Inventory): Step[] =>
      withoutWaiting(compareSteps(approved, neededIn(phase, incident, inventory)).agreed, context),
    perform: (run: HomeRun) => (step: Step) => performStep(step, run, context),
    shut: (step: Step) => performUntilShut(step, early, context),
    early,
  };
}

// Three tries of a read are over in seconds, and an approved step must not wait for the next run.
async function keysAgain({ aws, plan }: Context, keys: SeenKeys): Promise<SeenKeys> {
  const isUnread = keys.missing.some(({ unread }) => unread);
  return isUnread ? firstLook(aws, plan).keys.all : keys;
}

// What is approved is done by then: it is read on for as long as a job can wait.
const READ_SECONDS = 600;

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

function noCutoffYet(): Date {
  throw new Error('a cutoff before the keys are off would leave a gap');
}

// CloudTrail showed that what was missing is gone: then nothing can mint any more, and the denies are final.
async function makeFinal(
  denies: readonly Step[],
  run: HomeRun,
  {
    areOff,
    perform,
  }: {
    readonly areOff: boolean;
    readonly perform: (run: HomeRun) => (step: Step) => Promise<Receipt>;
  },
): Promise<void> {
  if (run.keysAreOff || !areOff) return;
  await Promise.all(inTurns(denies, perform({ ...run, keysAreOff: true })));
}

// Denies of one user or role stand in one policy: they are written one after the other.
function inTurns(
  steps: readonly Step[],
  perform: (step: Step) => Promise<Receipt>,
): Promise<Receipt>[] {
  const last = new Map<string | undefined, Promise<unknown>>();
  return steps.map((step) => {
    const principal = principalOf(step);
    const receipt = (last.get(principal) ?? Promise.resolve()).then(() => perform(step));
    last.set(principal, receipt);
    return receipt;
  });
}
