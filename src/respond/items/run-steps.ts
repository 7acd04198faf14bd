import type { Receipt, Verification } from '../apply/receipts.ts';
import { stepId, type Step } from '../../actions/catalogue.ts';
import { isSameName, userNameOf } from '../../domain/names.ts';
import type { Inventory } from '../../inventory/inventory.ts';
import type { Evidence } from '../evidence.ts';
import { WHO, type Found, type ItemState, type Way } from '../item.ts';
import { nameStep, wayOutOf } from '../name-step.ts';

const AGAIN: Way = { how: 'apply', text: 'Run the same again.' };
const BY_RUN = { who: WHO.again, way: AGAIN };

/** Approved steps that a run could not do, or that AWS does not show as done: instances without their profile first. */
export function runSteps({ plan, run, inventory }: Evidence): Found[] {
  if (!run) return [];
  // A step that was done again counts as it ended.
  const last = new Map(run.done.map((receipt) => [nameIn(receipt.step), receipt]));
  const found = run.verifications.flatMap((it) => {
    if (isOfGone(it.step, inventory)) return [];
    const problem = problemOf(it, last.get(nameIn(it.step)));
    return problem === undefined ? [] : [{ ...it, ...problem }];
  });
  return [
    ...found
      .sort((a, b) => Number(b.withoutProfile ?? false) - Number(a.withoutProfile ?? false))
      .map(({ step, state, why }): Found => ({
        ...nameStep(step, inventory),
        ...{ state, why },
        ...wayOutOf(step, BY_RUN, { plan, inventory, run }),
      })),
    ...astray(run.done, inventory),
  ];
}

// To attach a profile is the second half of a refresh: what became of it is the refresh's end.
function nameIn(step: Step): string {
  return stepId(step.action === 'attach-profile' ? { ...step, action: 'refresh-instance' } : step);
}

// Whatever became of the step since: somebody else was written to.
function astray(done: readonly Receipt[], inventory: Inventory): Found[] {
  return done.flatMap(({ step, astray: strays = [] }) =>
    strays.map((why) => ({
      ...nameStep(step, inventory),
      ...{ state: 'open' as const, why },
      who: WHO.account(step.account),
      ways: [{ how: 'by-hand' as const, text: why }],
    })),
  );
}

// What was deleted meanwhile, or whose user was, as a record shows: nothing is left that a step could be about.
function isOfGone(step: Step, { goneNamed = [], keys }: Inventory): boolean {
  const isGone = (object: string): boolean =>
    goneNamed.some(({ about }) => about.kind === 'not-found' && about.object === object);
  if ('sshKeyId' in step && isGone(`ssh-key/${step.sshKeyId}`)) return true;
  const user =
    'user' in step ? step.user : 'userArn' in step ? userNameOf(step.userArn) : undefined;
  if (user === undefined) return false;
  return isGone(`user/${user}`) || keys.some((key) => key.userGone && isSameName(key.user, user));
}

interface Problem {
  readonly state: ItemState;
  readonly why: string;
}

function problemOf(
  { held, verified, unread, withoutProfile, evidence }: Verification,
  receipt: Receipt | undefined,
): Problem | undefined {
  const said = receipt?.problem ?? evidence[0] ?? 'AWS does not show it';
  if (withoutProfile)
    return {
      state: 'open',
      why: `HAS NO PROFILE, and so its workload has no credentials. ${said}`,
    };
  if (unread) return { state: 'unknown', why: `could not be verified: ${said}` };
  if (!held) return { state: 'open', why: `does not hold: ${said}` };
  if (!verified) return { state: 'unknown', why: `holds, but is not verified: ${said}` };
  if (receipt === undefined || ['done', 'already-so'].includes(receipt.outcome)) return undefined;
  return { state: 'unknown', why: `holds, but the run could not do it: ${said}` };
}
