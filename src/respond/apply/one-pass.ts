import { neededIn, type Step } from '../../actions/catalogue.ts';
import type { Wait } from '../../domain/wait.ts';
import type { Inventory, WholeInventory } from '../../inventory/inventory.ts';
import { inventoryOf, pictureOf, type Seen } from '../../inventory/picture.ts';
import { compareSteps } from '../../plan/compare.ts';
import { principalOf, type Context, type HomeRun } from './context.ts';
import { performStep, performUntilShut } from './perform-step.ts';
import type { Receipt } from './receipts.ts';
import { waitingForInstances } from '../waiting-for-instances.ts';
import { withoutWaiting } from './waiting-steps.ts';

/** How one pass looks, compares and does. */
export function passOf(context: Context, since: string | undefined) {
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

/** The same, once it is seen how many instances roles have, and whether these could get new credentials. */
export function knowing(seen: Inventory, context: Context): Context {
  const more = context.waitingForShare?.(seen) ?? new Map<string, Wait>();
  const waiting = new Map([...context.waiting, ...more]);
  return { ...context, waiting, heldBack: waitingForInstances(context.plan, seen) };
}

/** Denies of one user or role stand in one policy: they are written one after the other. */
export function inTurns(
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

function noCutoffYet(): Date {
  throw new Error('a cutoff before the keys are off would leave a gap');
}
