import pLimit from 'p-limit';
import type { WayOut } from '../../domain/wait.ts';
import type { Inventory } from '../../inventory/inventory.ts';
import { isOwnSid, isSound, latestCutoff, REVOCATION_POLICY } from '../../domain/denials.ts';
import { managedDenialArn, roleNameOf } from '../../domain/names.ts';
import { attachRefusal, whoCanAllow } from '../../actions/attaching.ts';
import type { Step } from '../../actions/catalogue.ts';
import { principalOf, type Context, type HomeRun } from './context.ts';
import { whyNoOther } from './left-bare.ts';
import { performStep } from './perform-step.ts';
import type { Receipt } from './receipts.ts';
import { refreshFleet } from './refresh-fleet.ts';

// Those in hand are finished when somebody stops a run: few enough that this takes seconds.
const AT_ONCE = 20;

interface RenewContext {
  readonly inventory: Inventory;
  /** Receipts of the denies of this run. */
  readonly denied: readonly Receipt[];
  readonly context: Context;
}

/** How the instances of a role are renewed. */
interface Renewing extends RenewContext {
  readonly run: HomeRun;
  readonly refresh: (step: Step, renewedAfter: Date) => ReturnType<typeof performStep>;
  /** Resolves at a moment, however many wait for it. */
  readonly waitUntil: (moment: Date) => Promise<void>;
}

/**
 * Renews what holds a denied role, role by role, each once every cutoff on it has passed: credentials issued before it
 * would be denied for hours. What is wrong with one role stops no other.
 */
export async function renew(
  steps: readonly Step[],
  run: HomeRun,
  renewing: RenewContext,
): Promise<void> {
  const { journal, time, stop } = renewing.context;
  // EC2's own limits hold them apart: see aws/associations.ts.
  const limit = pLimit(AT_ONCE);
  const waits = new Map<number, Promise<void>>();
  const waitUntil = (moment: Date): Promise<void> => {
    const wait = waits.get(moment.getTime()) ?? time.waitUntil(moment, journal.progress, stop);
    waits.set(moment.getTime(), wait);
    return wait;
  };
  const refresh = (step: Step, renewedAfter: Date) =>
    limit(() => performStep(step, { ...run, renewedAfter, attachedAt }, renewing.context));
  const attachedAt = attachTimes(renewing.inventory);
  const roles = [...new Set(steps.map(principalOf))];
  await Promise.all(
    roles.map((role) => {
      const own = steps.filter((step) => principalOf(step) === role);
      return renewRole(role ?? '', own, { ...renewing, run, refresh, waitUntil });
    }),
  );
}

/**
 * What has no profile at all is helped first, and whatever else is wrong: nothing is taken from it. What holds one is left as
 * it is where the role could not be revoked, where nobody could put its profile back, or where one is not back on.
 */
async function renewRole(role: string, steps: readonly Step[], renewing: Renewing): Promise<void> {
  const { run, context, inventory, denied, waitUntil } = renewing;
  const { journal, time, stop } = context;
  const bare = steps.filter(({ action }) => action === 'attach-profile');
  const holding = steps.filter((step) => !bare.includes(step));
  const skip = (why: string, way?: WayOut): void => {
    for (const step of holding) journal.skip(step, why, way);
  };
  const isOpen = denied.some(
    ({ outcome, step }) => outcome !== 'done' && principalOf(step) === role,
  );
  if (isOpen) skip('the sessions of its role could not be revoked');
  if (isOpen && bare.length === 0) return;
  const until = lastCutoff(role, run, { inventory, denied });
  const refresh = (step: Step) => renewing.refresh(step, until);
  const isFarAway = !isSound(until, time.now());
  if (!isFarAway && !stop.aborted) await waitUntil(until);
  await Promise.all(bare.map(refresh));
  if (isOpen || holding.length === 0) return;
  if (isFarAway) {
    skip(
      `a revocation on its role denies every session until ${until.toISOString()}: take that statement` +
        ` out of ${policyOf(until, role, renewing)}, or apply again after that time`,
    );
    return;
  }
  const left = whyNoOther(role, inventory, journal.done());
  if (left !== undefined) {
    skip(left.why, left);
    return;
  }
  const refusal = attachRefusal(inventory, role);
  if (refusal === undefined) await refreshFleet(holding, { run, context, refresh, since: until });
  else
    skip(
      `${refusal}, so its profile could not be put back: the owner of that role must allow it. The instance was not touched`,
      whoCanAllow(inventory, role),
    );
}

/** When profiles were last attached, by instance id, as an inventory tells. */
export function attachTimes({ instances }: Inventory): ReadonlyMap<string, string> {
  return new Map(
    instances.flatMap(({ instanceId, attachedAt }) =>
      attachedAt === undefined ? [] : [[instanceId, attachedAt] as const],
    ),
  );
}

// Who wrote it need not be Staunch, but it may have gone into Staunch's own managed policy.
function policyOf(cutoff: Date, role: string, { inventory, run }: Renewing): string {
  const holder = inventory.roles.find(
    ({ roleArn, denials }) =>
      roleArn === role && denials.some((it) => it.managed && it.cutoff === cutoff.toISOString()),
  );
  if (!holder) return REVOCATION_POLICY;
  return roleNameOf(managedDenialArn(holder.roleArn, run.incident.name));
}

function lastCutoff(
  role: string,
  run: HomeRun,
  { inventory, denied }: Pick<RenewContext, 'inventory' | 'denied'>,
): Date {
  const onRole = denied.flatMap(({ step }) => (principalOf(step) === role ? [step] : []));
  // What this run has written over counts no longer.
  const rewritten = onRole.flatMap((step) => ('incident' in step ? [step.incident] : []));
  const held = inventory.roles
    .filter(({ roleArn }) => roleArn === role)
    .flatMap(({ denials }) => {
      const others = denials.filter(({ sid }) => !rewritten.some((name) => isOwnSid(name, sid)));
      return latestCutoff(others) ?? [];
    });
  const own = onRole.some(usesCutoff) ? [run.cutoff()] : [];
  return new Date(Math.max(0, ...[...held, ...own].map((date) => date.getTime())));
}

// A session whose time of issue is known is denied by that, and no other session is.
function usesCutoff(step: Step): boolean {
  return step.action !== 'deny-session' || step.issuedAt === undefined;
}
