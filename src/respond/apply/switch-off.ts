import { stepId, type Step } from '../../actions/catalogue.ts';
import { turnOfTheLoop } from '../../aws/turn-of-the-loop.ts';
import type { SeenKeys } from '../../inventory/observe-keys.ts';
import type { Seen } from '../../inventory/picture.ts';
import type { SeenUsers } from '../../inventory/observe-users.ts';
import type { FirstLook } from './first-look.ts';
import { inBackground } from './in-background.ts';
import type { Receipt } from './receipts.ts';

interface SwitchingOff {
  readonly wanted: (seen: Partial<Seen>) => readonly Step[];
  readonly perform: (step: Step) => Promise<Receipt>;
}

interface SwitchedOff {
  readonly keys: SeenKeys;
  /** Users whose console password leaked. */
  readonly users: SeenUsers;
  readonly switching: Promise<readonly Receipt[]>;
}

/**
 * Keys, SSH keys and passwords go off, each as soon as it is seen: a key as soon as the user whom the plan names is seen to
 * have it; whose it is besides is asked meanwhile.
 */
export async function switchOff(
  first: FirstLook,
  { wanted, perform }: SwitchingOff,
): Promise<SwitchedOff> {
  const begun = new Map<string, Promise<Receipt>>();
  // The other looks go out behind the writes, and are back with them.
  const begin = async (seen: Partial<Seen>): Promise<void> => {
    const fresh = wanted(seen).filter((step) => !begun.has(stepId(step)));
    for (const step of fresh) begun.set(stepId(step), inBackground(perform(step)));
    if (fresh.length > 0) await turnOfTheLoop();
  };
  const [keys, users] = await Promise.all([
    first.keys.all,
    first.users,
    first.keys.likely.then((keys) => begin({ keys: { keys, missing: [], lost: [] } })),
    first.keys.all.then((all) => begin({ keys: all })),
    first.sshKeys.then((sshKeys) => begin({ sshKeys })),
    first.users.then((seen) => begin({ users: seen })),
  ]);
  return { keys, users, switching: inBackground(Promise.all(begun.values())) };
}

/** Whether no key and no password of an incident works any more, so that denials count as final. */
export function areOff(
  { keys, missing }: SeenKeys,
  users: SeenUsers,
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
