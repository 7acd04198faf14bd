import { attachRefusal, whoCanAllow } from '../actions/attaching.ts';
import { actionOf, stepId, type Step } from '../actions/catalogue.ts';
import { attachCommand } from '../actions/concerned-instances.ts';
import type { WayOut } from '../domain/wait.ts';
import { waitingForInstances } from './waiting-for-instances.ts';
import { areDenied } from '../actions/are-denied.ts';
import type { Verification } from './apply/receipts.ts';
import { isSound, latestCutoff } from '../domain/denials.ts';
import type { Inventory } from '../inventory/inventory.ts';
import type { Evidence } from './evidence.ts';
import { WHO, type Found, type Way } from './item.ts';

/** What a step is about: the id and the words of its item. */
export function nameStep(step: Step, inventory: Inventory): Pick<Found, 'id' | 'what'> {
  const { item, words } = actionOf(step);
  const { verb, object } = words.describe(step);
  return { id: item(step, inventory), what: `${verb} ${object}` };
}

/** Who can do something about a step that is not done, and what: by Staunch, and by hand, where it would shut anything. */
export function wayOutOf(
  step: Step,
  byStaunch: { readonly who: string; readonly way: Way },
  evidence: Evidence,
): Pick<Found, 'who' | 'ways'> {
  const { inventory, run } = evidence;
  const seen = run?.verifications.find((it) => stepId(it.step) === stepId(step));
  // To start it again, or to forget which profile it had, gives it no credentials.
  if (seen?.withoutProfile === true && 'profileArn' in step)
    return { who: WHO.account(step.account), ways: byHand(attachCommand(step)) };
  if (seen?.bare === true) return { who: WHO.account(step.account), ways: [] };
  const typed = byHand(actionOf(step).byHand?.(step));
  const first = firstOf(step, evidence);
  const needed = first ? byHand(first.end) : [];
  const who = first?.who ?? byStaunch.who;
  if (step.action !== 'refresh-instance')
    return { who, ways: [...needed, byStaunch.way, ...typed] };
  const role = inventory.roles.find(({ roleArn }) => roleArn === step.roleArn);
  const until = latestCutoff(role?.denials ?? []);
  // What it would be given is denied as well.
  if (until && !isSound(until, new Date(inventory.now)))
    return { who: WHO.account(step.account), ways: byHand(lift(step, until)) };
  // Before the denies are final the next run gives it new credentials in any case.
  const isEnough = areDenied(evidence.plan.incident, inventory) || areDeniedBy(run);
  return { who, ways: [...needed, byStaunch.way, ...(isEnough ? typed : [])] };
}

function byHand(text: string | undefined): Way[] {
  return text === undefined ? [] : [{ how: 'by-hand', text }];
}

// What people must do before Staunch can: as the run found it, or as this look shows it.
function firstOf(step: Step, { plan, inventory, run }: Evidence): WayOut | undefined {
  if (run) return run.waysOut?.get(stepId(step));
  const waiting = waitingForInstances({ incident: plan.incident, steps: [step] }, inventory);
  const wait = waiting.get(stepId(step));
  if (wait || step.action !== 'refresh-instance') return wait;
  const isRefused = attachRefusal(inventory, step.roleArn) !== undefined;
  return isRefused ? whoCanAllow(inventory, step.roleArn) : undefined;
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
