import { actionOf, type Step } from '../actions/catalogue.ts';
import { areDenied } from '../actions/are-denied.ts';
import type { Verification } from './apply/receipts.ts';
import { isSound, latestCutoff } from '../domain/denials.ts';
import type { Inventory } from '../inventory/inventory.ts';
import type { Evidence } from './evidence.ts';
import type { Found, Way } from './item.ts';

/** What a step is about: the id and the words of its item. */
export function nameStep(step: Step, inventory: Inventory): Pick<Found, 'id' | 'what'> {
  const { item, words } = actionOf(step);
  const { verb, object } = words.describe(step);
  return { id: item(step, inventory), what: `${verb} ${object}` };
}

/** The ways out of a step that is not done: by Staunch, and by hand, where they would shut anything. */
export function waysOut(step: Step, byStaunch: Way, { plan, inventory, run }: Evidence): Way[] {
  const command = actionOf(step).byHand?.(step);
  const byHand: Way[] = command === undefined ? [] : [{ how: 'by-hand', text: command }];
  if (step.action !== 'refresh-instance') return [byStaunch, ...byHand];
  const role = inventory.roles.find(({ roleArn }) => roleArn === step.roleArn);
  const until = latestCutoff(role?.denials ?? []);
  // What it would be given is denied as well.
  if (until && !isSound(until, new Date(inventory.now)))
    return [{ how: 'by-hand', text: lift(step, until) }];
  // Before the denies are final the next run gives it new credentials in any case.
  const isEnough = areDenied(plan.incident, inventory) || areDeniedBy(run);
  return [byStaunch, ...(isEnough ? byHand : [])];
}

// What a run read is older than what it wrote.
function areDeniedBy(run: Evidence['run']): boolean {
  if (!run) return false;
  const isDone = ({ step, held }: Verification): boolean =>
    held || actionOf(step).phase === 'renew';
  const isMissing = (step: Step): boolean => actionOf(step).phase !== 'renew';
  return run.verifications.every(isDone) && !run.unapproved.some(isMissing);
}

function lift({ roleArn }: { readonly roleArn: string }, until: Date): string {
  return `A revocation on role ${roleArn} denies every session until ${until.toISOString()}, also new ones: take that statement out of its policies, or wait until then.`;
}
