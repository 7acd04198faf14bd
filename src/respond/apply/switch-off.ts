import { stepId, type Step } from '../../actions/catalogue.ts';
import { turnOfTheLoop } from '../../aws/turn-of-the-loop.ts';
import type { SeenKeys } from '../../inventory/observe-keys.ts';
import type { FirstLook } from './first-look.ts';
import type { Receipt } from './receipts.ts';

interface SwitchingOff {
  readonly wanted: (seen: SeenKeys) => readonly Step[];
  readonly perform: (step: Step) => Promise<Receipt>;
}

/** Keys and passwords go off: a key as soon as the user whom the plan names is seen to have it; whose it is besides is asked meanwhile. */
export async function switchOff(
  { keys: { likely, all } }: FirstLook,
  { wanted, perform }: SwitchingOff,
): Promise<{ readonly keys: SeenKeys; readonly switching: Promise<readonly Receipt[]> }> {
  const atOnce = wanted({ keys: await likely, missing: [], lost: [] });
  const switching = inBackground(atOnce.map(perform));
  // The other looks go out behind the writes, and are back with them.
  if (atOnce.length > 0) await turnOfTheLoop();
  const keys = await all;
  const begun = new Set(atOnce.map(stepId));
  const rest = wanted(keys).filter((step) => !begun.has(stepId(step)));
  const switchingRest = inBackground(rest.map(perform));
  if (rest.length > 0) await turnOfTheLoop();
  return { keys, switching: inBackground([switching, switchingRest]).then((done) => done.flat()) };
}

// It is awaited later; until then nobody has to hear of a failure.
function inBackground<T>(promises: readonly Promise<T>[]): Promise<T[]> {
  const all = Promise.all(promises);
  all.catch(() => undefined);
  return all;
}

/** Whether no key and no password of an incident works any more, so that denials count as final. */
export function areOff(
  { keys, missing }: SeenKeys,
  users: FirstLook['users'],
  done: readonly Receipt[],
): boolean {
  const off = done.flatMap(({ step, outcome }) => (outcome === 'done' ? [step] : []));
  const keysOff = keys.every(
    ({ active, accessKeyId }) =>
      !active || off.some((step) => 'accessKeyId' in step && step.accessKeyId === accessKeyId),
  );
  const passwordsOff = users.users.every(
    ({ passwordSince, user }) =>
      passwordSince === undefined ||
      off.some((step) => step.action === 'delete-password' && step.user === user),
  );
  return missing.length === 0 && users.missing.length === 0 && keysOff && passwordsOff;
}
