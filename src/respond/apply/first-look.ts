import type { Connection } from '../../aws/connection.ts';
import type { Plan } from '../../actions/catalogue.ts';
import { lookAtKeys, type KeyLook } from '../../inventory/observe-keys.ts';
import { observeSshKeys, type SeenSshKeys } from '../../inventory/observe-ssh-keys.ts';
import { observeUsers, type SeenUsers } from '../../inventory/observe-users.ts';
import { ownersFrom } from './context.ts';
import { inBackground } from './in-background.ts';

/** What is switched off first, each as it comes: nothing else is looked at before, and none waits for another. */
export interface FirstLook {
  readonly keys: KeyLook;
  readonly sshKeys: Promise<SeenSshKeys>;
  /** Users whose console password leaked. */
  readonly users: Promise<SeenUsers>;
}

/** Looks at the keys, SSH keys and passwords of an incident: one round trip where the plan names the owners. */
export function firstLook(
  aws: Connection,
  { incident, steps }: Pick<Plan, 'incident' | 'steps'>,
): FirstLook {
  const { exposures } = incident;
  const passwords = exposures.flatMap((it) => (it.kind === 'console-password' ? [it.user] : []));
  const wanted = [...new Set(passwords)].map((user) => ({ user, deny: true }));
  const keys = lookAtKeys(aws, exposures, ownersFrom(steps));
  return {
    keys: { likely: inBackground(keys.likely), all: inBackground(keys.all) },
    sshKeys: inBackground(observeSshKeys(aws, incident)),
    users: inBackground(observeUsers(aws, wanted, incident)),
  };
}
