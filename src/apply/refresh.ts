import type { Run } from '../actions/action.ts';
import type { Inventory } from '../inventory/inventory.ts';
import { latestCutoff } from '../inventory/revocation-policy.ts';
import type { RefreshInstance, Step } from '../plan/plan.ts';
import type { AwsTime } from './aws-time.ts';
import type { Journal } from './journal.ts';
import { performStep } from './perform-step.ts';
import type { Receipt } from './receipts.ts';

// A cutoff further ahead than this was not meant to be waited for.
const LONGEST_WAIT_MS = 15 * 60_000;

export interface RefreshContext {
  readonly inventory: Inventory;
  /** Receipts of the revocations of this run. */
  readonly revoked: readonly Receipt[];
  readonly journal: Journal;
  readonly time: AwsTime;
}

/**
 * Refreshes instances, once every cutoff on their roles has passed: credentials issued before it would
 * be denied for hours. An instance whose role could not be revoked is left as it is.
 */
export async function refresh(agreed: readonly Step[], run: Run, context: RefreshContext): Promise<void> {
  const { revoked, journal, time } = context;
  const steps = agreed.filter((step) => step.action === 'refresh-instance');
  const failed = rolesOf(revoked.filter(({ outcome }) => outcome !== 'done'));
  const ready = steps.filter(({ roleArn }) => !failed.has(roleArn));
  for (const step of steps.filter((it) => failed.has(it.roleArn))) {
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
  await Promise.all(ready.map((step) => performStep(step, run, journal)));
}

function lastCutoff(
  steps: readonly RefreshInstance[],
  run: Run,
  { inventory, revoked }: RefreshContext,
): Date {
  const roles = new Set(steps.map(({ roleArn }) => roleArn));
  const held = inventory.roles
    .filter(({ roleArn }) => roles.has(roleArn))
    .flatMap(({ revocations }) => latestCutoff(revocations) ?? []);
  const own = revoked.length === 0 ? [] : [run.cutoff()];
  return new Date(Math.max(0, ...[...held, ...own].map((date) => date.getTime())));
}

function rolesOf(receipts: readonly Receipt[]): Set<string> {
  return new Set(
    receipts.flatMap(({ step }) => (step.action === 'revoke-role-sessions' ? [step.roleArn] : [])),
  );
}
