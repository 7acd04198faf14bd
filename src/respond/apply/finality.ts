import { holderOf, stepId, type Step } from '../../actions/catalogue.ts';
import { rolesWithin } from '../../actions/may-assume.ts';
import { provisionalBy } from '../../actions/provisional.ts';
import type { Run } from '../../actions/action.ts';
import type { Inventory } from '../../inventory/inventory.ts';
import { leftOpen } from '../left-open.ts';
import { principalOf, type Context, type HomeRun } from './context.ts';
import type { Receipt } from './receipts.ts';

/** Which denies of roles are not final, by what is seen: of all that this run has done, and is about to do, nothing is open. */
export function provisionalIn(
  { plan: { incident }, journal }: Context,
  inventory: Inventory,
  toDo: readonly Step[],
): NonNullable<Run['isProvisional']> {
  const shutting = new Set(toDo.map(holderOf));
  const open = leftOpen(incident, inventory, journal.done()).filter(
    ({ holder }) => !shutting.has(holder),
  );
  const provisional = provisionalBy(open, inventory);
  return (roleArn) => provisional.has(roleArn);
}

/** A deny that a run wrote, and whether as a final one. */
interface Written {
  readonly receipt: Receipt;
  readonly asFinal: boolean;
}

/** The denies that were written as final ones and are none, or the other way round, by what is known by now. */
export function toWriteAgain(written: readonly Written[], now: HomeRun): Step[] {
  const last = new Map(written.map((it) => [stepId(it.receipt.step), it]));
  return [...last.values()].flatMap(({ receipt: { step, outcome }, asFinal }) =>
    outcome === 'done' && hasTwoForms(step) && asFinal !== isFinalIn(now, step) ? [step] : [],
  );
}

/** Whether a run writes the deny of a step as a final one. */
export function isFinalIn({ keysAreOff, isProvisional }: HomeRun, step: Step): boolean {
  return keysAreOff && !(step.action === 'revoke-role-sessions' && isProvisional?.(step.roleArn));
}

function hasTwoForms({ action }: Step): boolean {
  return action === 'revoke-role-sessions' || action === 'deny-user-sessions';
}

// Half of the margin is for writing, half for IAM to enforce what was written.
const FOR_WRITING = 0.5;

/**
 * Whether a deny was written so late that the sessions it shuts out may have assumed a role after the cutoff of the run: then
 * all of them need a later one. Never of the second pass: it has the margin that writing takes.
 */
export function isTooLate(
  denied: readonly Receipt[],
  run: HomeRun,
  { cutoffMarginSeconds, isSecondPass }: Context,
  inventory: Inventory,
): boolean {
  if (denied.length === 0 || isSecondPass) return false;
  const last = run.cutoff().getTime() - cutoffMarginSeconds * 1000 * FOR_WRITING;
  const late = denied.flatMap(({ step, outcome, finishedAt }) => {
    const principalArn = principalOf(step);
    const isLate = outcome === 'done' && Date.parse(finishedAt) > last;
    return isLate && principalArn !== undefined ? [{ principalArn, what: principalArn }] : [];
  });
  return rolesWithin(late, inventory).size > 0;
}

// The longest that a cutoff may lie ahead: `--cutoff-margin` takes no more either.
const LONGEST_MARGIN_SECONDS = 600;

/** How far ahead the next cutoff lies where writing all denies took longer than the margin allows. */
export function longerMargin(marginSeconds: number, cutoff: Date, now: Date): number {
  const took = (now.getTime() - cutoff.getTime()) / 1000 + marginSeconds;
  return Math.min(LONGEST_MARGIN_SECONDS, marginSeconds + Math.ceil(Math.max(0, took) * 2));
}
