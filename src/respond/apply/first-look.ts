import type { Connection } from '../../aws/connection.ts';
import type { Plan } from '../../actions/catalogue.ts';
import { lookAtKeys, type KeyLook } from '../../inventory/observe-keys.ts';
import { observeUsers, type SeenUsers } from '../../inventory/observe-users.ts';
import { ownersFrom } from './context.ts';

/** What is switched off first: nothing else is looked at before. */
export interface FirstLook {
  readonly keys: KeyLook;
  /** Users whose console password leaked. */
  readonly users: SeenUsers;
  /** Users of whom nothing but an SSH key leaked: it mints nothing. */
  readonly sshKeyOwners: SeenUsers;
}

/** Looks at the keys, passwords and SSH keys of an incident, in one round trip where the plan names the owners. */
export async function firstLook(
  aws: Connection,
  { incident, steps }: Pick<Plan, 'incident' | 'steps'>,
): Promise<FirstLook> {
  const { exposures } = incident;
  const passwords = exposures.flatMap((it) => (it.kind === 'console-password' ? [it.user] : []));
  const sshKeys = exposures.flatMap((it) => (it.kind === 'ssh-key' ? [it.user] : []));
  const owners = new Set(sshKeys.filter((user) => !passwords.includes(user)));
  const keys = lookAtKeys(aws, incident.exposures, ownersFrom(steps));
  // A failure is for those who wait for all of it; until then it is nobody's.
  keys.all.catch(() => undefined);
  const look = (wanted: Iterable<string>, deny: boolean) =>
    observeUsers(
      aws,
      [...wanted].map((user) => ({ user, deny })),
      incident,
    );
  const [users, sshKeyOwners] = await Promise.all([
    look(new Set(passwords), true),
    look(owners, false),
    keys.likely,
  ]);
  return { keys, users, sshKeyOwners };
}
