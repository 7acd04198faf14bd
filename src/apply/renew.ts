import pLimit from 'p-limit';
import type { Run } from '../actions/action.ts';
import { actionOf } from '../actions/catalogue.ts';
import type { Inventory } from '../inventory/inventory.ts';
import { latestCutoff } from '../inventory/revocation-policy.ts';
import type { Step } from '../plan/plan.ts';
import type { AwsTime } from './aws-time.ts';
import type { Journal } from './journal.ts';
import { performStep } from './perform-step.ts';
import type { Receipt } from './receipts.ts';

// A cutoff further ahead than this was not meant to be waited for.
const LONGEST_WAIT_MS = 15 * 60_000;

// EC2 refills its bucket of associations by five a second, and an instance takes some five seconds.
const AT_ONCE = 20;

export interface RenewContext {
  readonly inventory: Inventory;
  /** Receipts of the denies of this run. */
  readonly denied: readonly Receipt[];
  readonly journal: Journal;
  readonly time: AwsTime;
}

/**
 * Renews what holds a denied role, once every cutoff on that role has passed: credentials issued before
 * it would be denied for hours. What holds a role that could not be revoked is left as it is.
 */
export async function renew(
  agreed: readonly Step[],
  run: Run,
  context: RenewContext,
): Promise<void> {
  const { denied, journal, time } = context;
  const steps = agreed.filter((step) => actionOf(step).phase === 'renew');
  const failed = rolesOf(denied.flatMap(({ outcome, step }) => (outcome === 'done' ? [] : [step])));
  const isBlocked = (step: Step): boolean => rolesOf([step]).some((role) => failed.includes(role));
  const ready = steps.filter((step) => !isBlocked(step));
  for (const step of steps.filter(isBlocked)) {
    journal.skip(step, 'the sessions of its role could not be revoked');
  }
  if (ready.length === 0) return;
  const until = lastCutoff(ready, run, context);
  if (until.getTime() - time.now().getTime() > LONGEST_WAIT_MS) {
    const why =
      `a revocation on its role denies every session until ${until.toISOString()}: take that statement` +
      ' out of AWSRevokeOlderSessions, or apply again after that time';
    for (const step of ready) journal.skip(step, why);
    return;
  }
  await time.waitUntil(until, journal.progress);
  const limit = pLimit(AT_ONCE);
  await Promise.all(ready.map((step) => limit(() => performStep(step, run, journal))));
}

function lastCutoff(steps: readonly Step[], run: Run, { inventory, denied }: RenewContext): Date {
  const roles = rolesOf(steps);
  const held = inventory.roles
    .filter(({ roleArn }) => roles.includes(roleArn))
    .flatMap(({ revocations }) => latestCutoff(revocations) ?? []);
  const own = denied.length === 0 ? [] : [run.cutoff()];
  return new Date(Math.max(0, ...[...held, ...own].map((date) => date.getTime())));
}

function rolesOf(steps: readonly Step[]): string[] {
  return steps.flatMap((step) => ('roleArn' in step ? [step.roleArn] : []));
}
