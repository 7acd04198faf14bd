import type { Run } from '../../actions/action.ts';
import { actionOf, neededIn, stepId, type Plan, type Step } from '../../actions/catalogue.ts';
import { ownCutoff } from '../../actions/reach.ts';
import { turnOfTheLoop } from '../../aws/turn-of-the-loop.ts';
import type { Incident } from '../../domain/incident.ts';
import { isSound, latestCutoff } from '../../domain/denials.ts';
import type { Inventory } from '../../inventory/inventory.ts';
import type { SeenKeys } from '../../inventory/observe-keys.ts';
import { joinUsers } from '../../inventory/observe-users.ts';
import { observeReach } from '../../inventory/observe.ts';
import { inventoryOf, NO_TRAIL, withFound, type Seen } from '../../inventory/picture.ts';
import { compareSteps } from '../../plan/compare.ts';
import { knownFrom, principalOf, type Context } from './context.ts';
import type { FirstLook } from './first-look.ts';
import { withOwnRuns } from './own-runs.ts';
import { performStep } from './perform-step.ts';
import type { Receipt } from './receipts.ts';
import { renew } from './renew.ts';
import { untilStopped } from './until-stopped.ts';
import { isDealtWith, skipRepeated, withoutWaiting } from './waiting-steps.ts';

/** One pass over everything that was approved. */
export interface Round {
  readonly run: Run;
  /** The plan as it is now. */
  readonly now: Plan;
  /** What that plan was made from. */
  readonly inventory: Inventory;
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
  const { aws, plan, time, caller } = context;
  const { incident, steps: approved } = plan;
  const known = knownFrom(approved);
  const picture = (seen: Partial<Seen>): Inventory =>
    inventoryOf(
      { caller, now: time.now(), ...(since === undefined ? {} : { since }) },
      incident,
      seen,
    );
  const agreed = (phase: 'switch-off' | 'deny' | 'renew', inventory: Inventory): Step[] =>
    withoutWaiting(compareSteps(approved, neededIn(phase, incident, inventory)).agreed, context);
  const perform = (run: Run) => (step: Step) => performStep(step, run, context);
  const early: Run = {
    aws,
    incident,
    awsNow: time.now,
    cutoff: noCutoffYet,
    keysAreOff: false,
    name: context.runs.current,
    digest: plan.digest,
  };
  const { keys, switching } = await switchOff(first, {
    wanted: (seen) =>
      agreed(
        'switch-off',
        picture({ keys: seen, users: joinUsers(first.users, first.sshKeyOwners) }),
      ),
    perform: perform(early),
  });
  const { readings } = context;
  const reaching = observeReach(aws, incident, {
    ...{ keys, known, urgent: switching },
    ...{ readings, seconds: READ_SECONDS },
  });
  const switchedOff = await switching;

  const near = await reaching.near;
  const run: Run = {
    ...early,
    cutoff: once(() =>
      later(time.after(context.cutoffMarginSeconds), ownCutoffs(incident, near, time.now())),
    ),
    keysAreOff: areOff(keys, first.users, switchedOff),
  };
  const trail = { ...NO_TRAIL, sessions: known.sessions };
  const isNew = (step: Step): boolean => !isDealtWith(step, context);
  const toDeny = agreed('deny', picture({ ...near, keys, trail }));
  const [held, ...receipts] = await Promise.all([reaching.held, ...inTurns(toDeny, perform(run))]);
  // One new cutoff makes all others old: then they are written again too.
  const again = agreed('deny', picture({ ...near, keys, trail })).filter(isNew);
  const denied = [...receipts, ...(await Promise.all(inTurns(again, perform(run))))];

  // What CloudTrail leads to may take minutes to find: what is approved does not wait for it.
  const proving = { plan, runs: context.runs, done: [...context.journal.done()] };
  const soon = await withOwnRuns(picture({ ...held, keys, trail }), proving);
  const toRenew = agreed('renew', soon);
  const whyNot = context.whyNotRenew?.(soon);
  const [far] = await Promise.all([
    untilStopped(reaching.all(), context.stop),
    whyNot === undefined
      ? renew(toRenew, run, { inventory: soon, denied, context })
      : toRenew.map((step) => context.journal.skip(step, whyNot)),
  ]);
  if (!far) readings.of(aws, incident).budget.end();
  const all = far ?? { ...held, trail: { ...NO_TRAIL, unseen: [NOT_FOLLOWED] } };
  if (far)
    await makeFinal([...toDeny, ...again], run, {
      areOff: areOff(withFound(keys, far.trail), first.users, switchedOff),
      perform,
    });
  const sessions = [...all.trail.sessions, ...known.sessions];
  const seen = picture({ ...all, keys, trail: { ...all.trail, sessions: distinct(sessions) } });
  const inventory = await withOwnRuns(seen, proving);
  // CloudTrail may show that a holder that looked shut was used to mint after its cutoff.
  const late = await Promise.all(inTurns(agreed('deny', inventory).filter(isNew), perform(run)));
  if (late.length > 0 && whyNot === undefined) {
    const toRenewLate = agreed('renew', inventory).filter(isNew);
    await renew(toRenewLate, run, { inventory, denied: [...denied, ...late], context });
  }
  const { buildPlan } = await import('../../plan/build.ts');
  const now = buildPlan(incident, inventory);
  const { agreed: needed, settled, unapproved } = compareSteps(approved, now.steps);
  skipRepeated(needed.filter(isNew), context);
  return {
    run,
    now,
    inventory,
    settled,
    unapproved,
    since: sinceWhen(inventory, [...denied, ...late], run),
  };
}

interface SwitchingOff {
  readonly wanted: (seen: SeenKeys) => readonly Step[];
  readonly perform: (step: Step) => Promise<Receipt>;
}

// A key goes off as soon as the user whom the plan names is seen to have it: who else may have one is asked meanwhile.
async function switchOff(
  { keys: { likely, all } }: FirstLook,
  { wanted, perform }: SwitchingOff,
): Promise<{ readonly keys: SeenKeys; readonly switching: Promise<readonly Receipt[]> }> {
  const atOnce = wanted({ keys: await likely, missing: [], lost: [] });
  const switching = inBackground(atOnce.map(perform));
  // The other looks go out behind the writes, and are back with them.
  if (atOnce.length > 0) await turnOfTheLoop();
  const keys = await all;
  const begun = new Set(atOnce.map(stepId));
  const rest = wanted(keys).filter((step) => !begun.has(stepId(step)));
  const switchingRest = inBackground(rest.map(perform));
  if (rest.length > 0) await turnOfTheLoop();
  return { keys, switching: inBackground([switching, switchingRest]).then((done) => done.flat()) };
}

// It is awaited later; until then nobody has to hear of a failure.
function inBackground<T>(promises: readonly Promise<T>[]): Promise<T[]> {
  const all = Promise.all(promises);
  all.catch(() => undefined);
  return all;
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

// An old statement or tag must not pass for what this run wrote.
function sinceWhen(
  { roles, users, sessions, since }: Inventory,
  denied: readonly Receipt[],
  run: Run,
): (step: Step) => Date {
  const deniedNow = new Set(denied.map(({ step }) => principalOf(step)));
  return (step) => {
    const earliest = new Date(since);
    const principal = principalOf(step);
    const holder =
      roles.find(({ roleArn }) => roleArn === principal) ??
      users.find(({ userArn }) => userArn === principal);
    if ('instanceId' in step && holder && 'revoke' in holder && !holder.revoke) {
      const own = sessions.filter(({ userId }) => userId.endsWith(`:${step.instanceId}`));
      const issued = own.map(({ issuedAt }) => Date.parse(issuedAt ?? since));
      return new Date(Math.max(...issued, 0));
    }
    if (principal !== undefined && deniedNow.has(principal)) return run.cutoff();
    const cutoff = latestCutoff(holder?.denials ?? []);
    return actionOf(step).phase === 'renew' && cutoff && cutoff > earliest ? cutoff : earliest;
  };
}

function noCutoffYet(): Date {
  throw new Error('a cutoff before the keys are off would leave a gap');
}

// CloudTrail showed that what was missing is gone: then nothing can mint any more, and the denies are final.
async function makeFinal(
  denies: readonly Step[],
  run: Run,
  {
    areOff,
    perform,
  }: { readonly areOff: boolean; readonly perform: (run: Run) => (step: Step) => Promise<Receipt> },
): Promise<void> {
  if (run.keysAreOff || !areOff) return;
  await Promise.all(inTurns(denies, perform({ ...run, keysAreOff: true })));
}

function areOff(
  { keys, missing }: SeenKeys,
  users: FirstLook['users'],
  done: readonly Receipt[],
): boolean {
  const off = done.flatMap(({ step, outcome }) => (outcome === 'done' ? [step] : []));
  const keysOff = keys.every(
    ({ active, accessKeyId }) =>
      !active || off.some((step) => 'accessKeyId' in step && step.accessKeyId === accessKeyId),
  );
  const passwordsOff = users.users.every(
    ({ passwordSince, user }) =>
      passwordSince === undefined ||
      off.some((step) => step.action === 'delete-password' && step.user === user),
  );
  return missing.length === 0 && users.missing.length === 0 && keysOff && passwordsOff;
}

// No cutoff moves backwards, and all are one: so this one lies no earlier than any that is there.
function later(cutoff: Date, held: readonly string[]): Date {
  return new Date(Math.max(cutoff.getTime(), ...held.map((it) => Date.parse(it))));
}

function ownCutoffs(
  incident: Incident,
  { roles, users }: Pick<Seen, 'roles' | 'users'>,
  now: Date,
): string[] {
  const holders = [...roles.roles, ...users.users];
  const cutoffs = holders.flatMap(({ denials }) => ownCutoff(incident, denials) ?? []);
  return cutoffs.filter((it) => isSound(new Date(it), now));
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

// All denials share one cutoff: roles that trust each other could mint new sessions in between.
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
