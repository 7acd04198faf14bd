import type { Run } from '../actions/action.ts';
import { actionOf, neededIn } from '../actions/catalogue.ts';
import { whoAmI, type CallerIdentity } from '../aws/caller.ts';
import type { Connection } from '../aws/connection.ts';
import type { Incident } from '../incident/incident.ts';
import type { Inventory } from '../inventory/inventory.ts';
import { observeKeys, type SeenKeys } from '../inventory/observe-keys.ts';
import { inventoryOf, observeReach } from '../inventory/observe.ts';
import { latestCutoff } from '../inventory/revocation-policy.ts';
import { refuseOtherAccount } from '../inventory/wrong-account.ts';
import { buildPlan } from '../plan/build.ts';
import { compareSteps } from '../plan/compare.ts';
import { stepId, type Plan, type Step } from '../plan/plan.ts';
import { awsTime, refuseWrongClock } from './aws-time.ts';
import { openJournal } from './journal.ts';
import { performStep } from './perform-step.ts';
import type { Progress } from './progress.ts';
import type { ChainedReceipt, Receipt, Verification } from './receipts.ts';
import { renew } from './renew.ts';
import { verify } from './verify.ts';

export interface ApplyOptions {
  /** How far after the last deactivation the cutoff lies: enforcement lags behind the control plane. */
  readonly cutoffMarginSeconds: number;
  readonly progress: Progress;
  /** Called after each receipt, so that a crash loses none. */
  readonly keep: (receipts: readonly ChainedReceipt[]) => void;
  /** Receipts of earlier runs of the same plan; the chain goes on. */
  readonly earlier: readonly ChainedReceipt[];
}

/** What a run did, and what AWS shows of it. */
export interface Applied {
  readonly caller: CallerIdentity;
  readonly receipts: readonly ChainedReceipt[];
  /** The receipts of this run alone. */
  readonly done: readonly Receipt[];
  readonly verifications: readonly Verification[];
  /** Needed now, but not in the approved plan: not done. */
  readonly unapproved: readonly Step[];
  /** The plan as it is now, for what it says about what could not be seen or done. */
  readonly now: Plan;
  /** Everything approved is verified, nothing new is needed, nothing is left for people. */
  readonly contained: boolean;
}

/**
 * Does what was approved and is still needed, in order, and reads AWS again to see that it holds.
 * Each phase begins as soon as what it depends on has been seen; the order of writes is never given up:
 * keys off, then the cutoff, then all denies, then, past the cutoff, what is to be renewed.
 * Throws AwsProblem, WrongAccount or WrongClock only while nothing has been written.
 */
export async function applyPlan(
  aws: Connection,
  plan: Plan,
  options: ApplyOptions,
): Promise<Applied> {
  const { incident, steps: approved } = plan;
  const [caller, keys] = await Promise.all([
    whoAmI(aws),
    observeKeys(aws, incident.exposures, usersIn(approved)),
  ]);
  refuseOtherAccount(incident, caller);
  refuseWrongClock(aws, incident);
  const time = awsTime(aws);
  const journal = openJournal(plan, { by: caller.arn, now: time.now, ...options });
  const seen = inventoryOf(caller, keys);

  const toSwitchOff = compareSteps(approved, neededIn('switch-off', incident, seen)).agreed;
  const early: Run = { aws, incident, awsNow: time.now, cutoff: noCutoffYet, keysAreOff: false };
  const switching = Promise.all(toSwitchOff.map((step) => performStep(step, early, journal)));
  // The looks at roles go out behind the writes, and are back with them.
  if (toSwitchOff.length > 0) await turnOfTheLoop();
  const reaching = observeReach(aws, incident, switching);
  const switchedOff = await switching;

  const roles = await reaching.roles;
  const run: Run = {
    ...early,
    cutoff: once(() => time.after(options.cutoffMarginSeconds)),
    keysAreOff: areOff(keys, switchedOff),
  };
  const withRoles = inventoryOf(caller, keys, roles);
  const toDeny = compareSteps(approved, neededIn('deny', incident, withRoles)).agreed;
  const [instances, ...denied] = await Promise.all([
    reaching.instances,
    ...toDeny.map((step) => performStep(step, run, journal)),
  ]);

  const inventory = inventoryOf(caller, keys, roles, instances);
  const now = buildPlan(incident, inventory);
  const { agreed, settled, unapproved } = compareSteps(approved, now.steps);
  await renew(agreed, run, { inventory, denied, journal, time });

  const since = sinceWhen(incident, { inventory, denied, cutoff: run.cutoff });
  const checking = { done: journal.done(), progress: journal.progress, since };
  const [verifications, reactivated] = await Promise.all([
    verify(approved, run, checking),
    reactivatedKeys(aws, plan, caller),
  ]);
  for (const step of settled) {
    journal.settle(
      step,
      verifications.find((it) => stepId(it.step) === stepId(step))?.held === true,
    );
  }
  const { receipts, done } = journal;
  const fresh = [...unapproved, ...reactivated];
  const contained =
    verifications.every(({ verified }) => verified) &&
    done().every(({ outcome }) => outcome === 'done' || outcome === 'already-so') &&
    fresh.length === 0 &&
    [now.errors, now.refused, now.unseen].every((notes) => notes.length === 0);
  return {
    caller,
    receipts: receipts(),
    done: done(),
    verifications,
    unapproved: fresh,
    now,
    contained,
  };
}

// A key that was off when the plan was made has no step; somebody may have switched it on again since.
async function reactivatedKeys(
  aws: Connection,
  plan: Plan,
  caller: CallerIdentity,
): Promise<Step[]> {
  const { incident, steps } = plan;
  const known = usersIn(steps);
  const others = incident.exposures.filter(
    (it) => it.kind === 'access-key' && !known.has(it.accessKeyId),
  );
  const keys = await observeKeys(aws, others);
  return neededIn('switch-off', incident, inventoryOf(caller, keys));
}

interface Denied {
  readonly inventory: Inventory;
  readonly denied: readonly Receipt[];
  readonly cutoff: () => Date;
}

// An old statement or tag must not pass for what this run wrote.
function sinceWhen(
  incident: Incident,
  { inventory, denied, cutoff }: Denied,
): (step: Step) => Date {
  const now = new Set(denied.map(({ step }) => ('roleArn' in step ? step.roleArn : '')));
  return (step) => {
    const detected = new Date(incident.detectedAt);
    if (!('roleArn' in step)) return detected;
    if (now.has(step.roleArn)) return cutoff();
    const role = inventory.roles.find(({ roleArn }) => roleArn === step.roleArn);
    const held = latestCutoff(role?.revocations ?? []);
    return actionOf(step).phase === 'renew' && held && held > detected ? held : detected;
  };
}

// A plan names the owners of its keys: asking about them at once saves a round trip.
function usersIn(steps: readonly Step[]): ReadonlyMap<string, string> {
  return new Map(
    steps.flatMap((step) =>
      step.action === 'deactivate-access-key' ? [[step.accessKeyId, step.user] as const] : [],
    ),
  );
}

function noCutoffYet(): Date {
  throw new Error('a cutoff before the keys are off would leave a gap');
}

function areOff({ keys, missing }: SeenKeys, deactivated: readonly Receipt[]): boolean {
  const off = deactivated.flatMap(({ step, outcome }) =>
    outcome === 'done' && step.action === 'deactivate-access-key' ? [step.accessKeyId] : [],
  );
  return missing.length === 0 && keys.every((key) => !key.active || off.includes(key.accessKeyId));
}

// All revocations share one cutoff: roles that trust each other could mint new sessions in between.
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function turnOfTheLoop(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
