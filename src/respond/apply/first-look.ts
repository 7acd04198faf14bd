import type { Account } from '../../trail/account.ts';
import { knownFrom, type Plan } from '../../actions/catalogue.ts';
import { lookAtKeys, type KeyLook } from '../../inventory/observe-keys.ts';
import { observeSshKeys, type SeenSshKeys } from '../../inventory/observe-ssh-keys.ts';
import { observePasswords, type SeenPasswords } from '../../inventory/observe-passwords.ts';
import { stillThere, type SeenMade } from '../../inventory/made-credentials.ts';
import { ownersFrom } from './context.ts';
import { inBackground } from './in-background.ts';

/** What is switched off first, each as it comes: nothing else is looked at before, and none waits for another. */
export interface FirstLook {
  readonly keys: KeyLook;
  readonly sshKeys: readonly Promise<SeenSshKeys>[];
  /** Of each user whose console password leaked. */
  readonly passwords: readonly Promise<SeenPasswords>[];
  /** What the approved plan says was made since the exposure. */
  readonly made: Promise<SeenMade>;
}

/** Looks at the keys, SSH keys and passwords of an incident: one round trip where the plan names the owners. */
export function firstLook(
  aws: Account,
  { incident, steps }: Pick<Plan, 'incident' | 'steps'>,
): FirstLook {
  const { exposures } = incident;
  const owners = (kind: 'ssh-key' | 'console-password'): string[] => [
    ...new Set(exposures.flatMap((it) => (it.kind === kind ? [it.user] : []))),
  ];
  const { owners: approved, made } = knownFrom(steps);
  const { likely, all } = lookAtKeys(aws, exposures, ownersFrom(steps));
  return {
    keys: { likely: likely.map(inBackground), all: inBackground(all) },
    sshKeys: owners('ssh-key').map((user) => {
      const own = exposures.filter((it) => it.kind === 'ssh-key' && it.user === user);
      return inBackground(observeSshKeys(aws, own, approved));
    }),
    passwords: owners('console-password').map((user) => {
      const own = exposures.filter((it) => it.kind === 'console-password' && it.user === user);
      return inBackground(observePasswords(aws, own, approved));
    }),
    // CloudTrail, which tells new names of users, is read later: what is not found by then is found once it is.
    made: inBackground(stillThere(aws, incident, made, () => async () => [])),
  };
}
