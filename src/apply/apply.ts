import { actionOf } from '../actions/catalogue.ts';
import { deactivateAccessKey } from '../actions/deactivate-access-key.ts';
import type { Run } from '../actions/action.ts';
import { whoAmI, type CallerIdentity } from '../aws/caller.ts';
import type { Connection } from '../aws/connection.ts';
import type { Inventory } from '../inventory/inventory.ts';
import { observeKeys } from '../inventory/observe-keys.ts';
import { inventoryOf, observeReach } from '../inventory/observe.ts';
import { latestCutoff } from '../inventory/revocation-policy.ts';
import { buildPlan } from '../plan/build.ts';
import { compareSteps } from '../plan/compare.ts';
import { stepId, type Plan, type Step } from '../plan/plan.ts';
import { awsTimeFrom, type AwsTime } from './aws-time.ts';
import { performStep, skipStep, type Journal } from './perform-step.ts';
import type { Progress } from './progress.ts';
import { chain, type ChainedReceipt, type Receipt, type Verification } from './receipts.ts';
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
  /** Everything approved holds, nothing new is needed, nothing is left for people. */
  readonly contained: boolean;
}

/** A reason to do nothing at all. */
export class Refusal extends Error {}

/** Does what was approved and is still needed, in order, and reads AWS again to see that it holds. */
export async function applyPlan(aws: Connection, plan: Plan, options: ApplyOptions): Promise<Applied> {
  const users = plan.steps.flatMap((step) =>
    step.action === 'deactivate-access-key' ? [[step.accessKeyId, step.user] as const] : [],
  );
  // One round trip: who we are, and who owns the keys. Nothing is written before both are known.
  const [identity, keys] = await Promise.all([
    whoAmI(aws),
    observeKeys(aws, plan.incident.exposures, new Map(users)),
  ]);
  const { date, ...caller } = identity;
  refuseOtherAccount(plan, caller);
  const time = awsTimeFrom(aws.clock, date);
  const journal = journalOf(plan, { caller, time, options });
  const early: Inventory = inventoryOf(caller, keys, { roles: [], instances: [], missing: [], unseen: [] });
  const deactivations = compareSteps(plan.steps, deactivateAccessKey.propose(plan.incident, early).steps);
  const base = { aws, incident: plan.incident, awsNow: time.now };
  const switchingOff = Promise.all(
    deactivations.agreed.map((step) => performStep(step, { ...base, ...notYet }, journal)),
  );
  const [switched, reach] = await Promise.all([switchingOff, observeReach(aws, plan.incident)]);
  const inventory = inventoryOf(caller, keys, reach);
  const now = buildPlan(plan.incident, inventory);
  const comparison = compareSteps(plan.steps, now.steps);
  const off = new Set(switched.flatMap((it) => (it.outcome === 'done' ? [stepId(it.step)] : [])));
  const run: Run = {
    ...base,
    cutoff: once(() => time.after(options.cutoffMarginSeconds)),
    keysAreOff: keys.missing.length === 0 && allOff(keys.keys, deactivations.agreed, off),
  };
  const revoked = await revoke(comparison.agreed, run, journal);
  await refresh(comparison.agreed, run, { journal, inventory, revoked, time, options });
  const verifications = await verify(plan.steps, run, options.progress);
  for (const step of comparison.settled) {
    const holds = verifications.find((it) => stepId(it.step) === stepId(step))?.held === true;
    journal.settle(step, holds);
  }
  return {
    caller,
    receipts: journal.receipts(),
    done: journal.done(),
    verifications,
    unapproved: comparison.unapproved,
    now,
    contained:
      verifications.every(({ verified }) => verified) &&
      comparison.unapproved.length === 0 &&
      [now.errors, now.refused, now.unseen].every((notes) => notes.length === 0),
  };
}

// Deactivations come before there is a cutoff.
const notYet = {
  cutoff: (): Date => {
    throw new Error('a cutoff before the keys are off would leave a gap');
  },
  keysAreOff: false,
};

function refuseOtherAccount(plan: Plan, caller: CallerIdentity): void {
  if (caller.account === plan.incident.account) return;
  throw new Refusal(
    `the incident is in account ${plan.incident.account}, but these credentials belong to ${caller.account}` +
      ` (${caller.arn}). Use credentials of account ${plan.incident.account}.`,
  );
}

function allOff(keys: Inventory['keys'], agreed: readonly Step[], off: ReadonlySet<string>): boolean {
  const done = agreed.filter((step) => off.has(stepId(step)));
  return keys.every(
    ({ active, accessKeyId }) =>
      !active || done.some((step) => 'accessKeyId' in step && step.accessKeyId === accessKeyId),
  );
}

// All revocations of a run in one pass with one cutoff: roles that trust each other could re-mint otherwise.
async function revoke(agreed: readonly Step[], run: Run, journal: Journal): Promise<Set<string>> {
  const steps = agreed.filter((step) => step.action === 'revoke-role-sessions');
  const receipts = await Promise.all(steps.map((step) => performStep(step, run, journal)));
  return new Set(
    receipts.flatMap(({ step, outcome }) =>
      step.action === 'revoke-role-sessions' && outcome === 'done' ? [step.roleArn] : [],
    ),
  );
}

interface RefreshContext {
  readonly journal: Journal;
  readonly inventory: Inventory;
  readonly revoked: ReadonlySet<string>;
  readonly time: AwsTime;
  readonly options: ApplyOptions;
}

// A cutoff further ahead than this was not meant to be waited for.
const LONGEST_WAIT_MS = 15 * 60_000;

async function refresh(agreed: readonly Step[], run: Run, context: RefreshContext): Promise<void> {
  const { journal, inventory, revoked, time, options } = context;
  const steps = agreed.filter((step) => step.action === 'refresh-instance');
  const toRevoke = new Set(
    agreed.flatMap((step) => (step.action === 'revoke-role-sessions' ? [step.roleArn] : [])),
  );
  const ready = steps.filter(({ roleArn }) => !toRevoke.has(roleArn) || revoked.has(roleArn));
  for (const step of steps.filter((it) => !ready.includes(it))) {
    skipStep(step, 'the sessions of its role could not be revoked', journal);
  }
  if (ready.length === 0) return;
  const held = inventory.roles
    .filter(({ roleArn }) => ready.some((step) => step.roleArn === roleArn))
    .flatMap(({ revocations }) => latestCutoff(revocations) ?? []);
  const cutoffs = [...held, ...(revoked.size > 0 ? [run.cutoff()] : [])].map((date) => date.getTime());
  const until = new Date(Math.max(...cutoffs));
  if (until.getTime() - time.now().getTime() > LONGEST_WAIT_MS) {
    const why = `a revocation on its role denies every session until ${until.toISOString()}`;
    for (const step of ready) skipStep(step, why, journal);
    return;
  }
  await time.waitUntil(until, options.progress);
  await Promise.all(ready.map((step) => performStep(step, run, journal)));
}

function journalOf(
  plan: Plan,
  context: { caller: CallerIdentity; time: AwsTime; options: ApplyOptions },
): Journal {
  const { caller, time, options } = context;
  let receipts = [...options.earlier];
  const done: Receipt[] = [];
  const add = (receipt: Receipt): Receipt => {
    done.push(receipt);
    receipts = chain(receipts, plan.digest, receipt);
    options.keep(receipts);
    return receipt;
  };
  return {
    by: caller.arn,
    now: time.now,
    progress: options.progress,
    add,
    receipts: () => receipts,
    done: () => done,
    settle(step, holds) {
      const at = time.now().toISOString();
      const outcome = holds ? 'already-so' : 'failed';
      const problem = 'it is no longer possible or needed as approved; plan again';
      const common = { step, outcome, before: {}, after: {}, startedAt: at, finishedAt: at } as const;
      const { verb, object } = actionOf(step).describe(step);
      options.progress.finished(`${verb} ${object}`, outcome, holds ? undefined : problem);
      add({ ...common, by: caller.arn, requestIds: [], ...(holds ? {} : { problem }) });
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
