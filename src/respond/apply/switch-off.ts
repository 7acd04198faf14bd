import { stepId, type Step } from '../../actions/catalogue.ts';
import { turnOfTheLoop } from '../../aws/turn-of-the-loop.ts';
import type { SeenKeys } from '../../inventory/observe-keys.ts';
import type { SeenMade } from '../../inventory/made-credentials.ts';
import { joinPasswords, type SeenPasswords } from '../../inventory/observe-passwords.ts';
import {
  NO_TRAIL,
  NOTHING_SEEN,
  withFound,
  withoutGoneUsers,
  type Seen,
} from '../../inventory/picture.ts';
import type { SeenTrail } from '../../inventory/seen-trail.ts';
import type { FirstLook } from './first-look.ts';
import { inBackground } from './in-background.ts';
import type { Shut } from './perform-step.ts';

interface SwitchingOff {
  readonly wanted: (seen: Partial<Seen>) => readonly Step[];
  /** Throws where nothing may be written after all, while nothing was. */
  readonly beforeFirst: () => void;
  readonly perform: (step: Step) => Promise<Shut>;
}

interface SwitchedOff {
  readonly keys: SeenKeys;
  readonly passwords: SeenPasswords;
  readonly made: SeenMade;
  readonly switching: Promise<readonly Shut[]>;
}

/**
 * Keys, SSH keys and passwords go off, each as soon as it is seen: a key as soon as the user whom the plan names is seen to
 * have it; whose it is besides is asked meanwhile.
 */
export async function switchOff(
  first: FirstLook,
  { wanted, beforeFirst, perform }: SwitchingOff,
): Promise<SwitchedOff> {
  const begun = new Map<string, Promise<Shut>>();
  // The other looks go out behind the writes, and are back with them.
  const begin = async (seen: Partial<Seen>): Promise<void> => {
    const fresh = wanted(seen).filter((step) => !begun.has(stepId(step)));
    if (fresh.length === 0) return;
    if (begun.size === 0) beforeFirst();
    for (const step of fresh) begun.set(stepId(step), inBackground(perform(step)));
    await turnOfTheLoop();
  };
  const likely = asTheyCome(first.keys.likely, (seen) => {
    const keys = seen.flatMap((key) => key ?? []);
    return keys.length > 0 ? begin({ keys: { keys, missing: [], lost: [] } }) : undefined;
  });
  const [keys, passwords, made] = await Promise.all([
    first.keys.all,
    Promise.all(first.passwords).then((all) => all.reduce(joinPasswords, NOTHING_SEEN.passwords)),
    first.made,
    ...likely,
    first.keys.all.then((all) => begin({ keys: all })),
    ...first.sshKeys.map((look) => look.then((sshKeys) => begin({ sshKeys }))),
    ...first.passwords.map((look) => look.then((passwords) => begin({ passwords }))),
    first.made.then((made) => begin({ trail: { ...NO_TRAIL, made } })),
  ]);
  return { keys, passwords, made, switching: inBackground(Promise.all(begun.values())) };
}

// What came since the last turn of the loop, together: an incident of a thousand keys is not compared a thousand times.
function asTheyCome<T>(
  looks: readonly Promise<T>[],
  take: (seen: readonly T[]) => Promise<void> | undefined,
): Promise<void>[] {
  const seen: T[] = [];
  return looks.map(async (look) => {
    seen.push(await look);
    if (seen.length === 1 && looks.length > 1) await turnOfTheLoop();
    await take(seen.splice(0));
  });
}

/** Whether no key and no password of an incident works any more, so that denials count as final. */
export function areOff(
  { keys, missing }: SeenKeys,
  passwords: SeenPasswords,
  done: readonly Shut[],
): boolean {
  const off = done.flatMap(({ step, outcome }) => (outcome === 'done' ? [step] : []));
  const keysOff = keys.every(
    ({ active, accessKeyId }) =>
      !active || off.some((step) => 'accessKeyId' in step && step.accessKeyId === accessKeyId),
  );
  const passwordsOff = passwords.passwords.every(
    ({ since, user }) =>
      since === undefined ||
      off.some((step) => step.action === 'delete-password' && step.user === user),
  );
  return missing.length === 0 && passwords.missing.length === 0 && keysOff && passwordsOff;
}

/** The same, once CloudTrail has shown which of those that were not found are gone. */
export function areOffBy(
  trail: SeenTrail,
  {
    keys,
    passwords,
    done,
  }: {
    readonly keys: SeenKeys;
    readonly passwords: SeenPasswords;
    readonly done: readonly Shut[];
  },
): boolean {
  return areOff(withFound(keys, trail), withoutGoneUsers(passwords, trail), done);
}
