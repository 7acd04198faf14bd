import type { Connection } from '../../aws/connection.ts';
import type { Plan } from '../../domain/plan.ts';
import { observeKeys, type SeenKeys } from '../../inventory/observe-keys.ts';
import { observeUsers, type SeenUsers } from '../../inventory/observe-users.ts';
import { ownersFrom } from './context.ts';

/** What is switched off first: nothing else is looked at before. */
export interface FirstLook {
  readonly keys: SeenKeys;
  /** Users whose console password leaked. */
  readonly users: SeenUsers;
}

/** Looks at the keys and passwords of an incident, in one round trip where the plan names the owners. */
export async function firstLook(
  aws: Connection,
  { incident, steps }: Pick<Plan, 'incident' | 'steps'>,
): Promise<FirstLook> {
  const passwords = incident.exposures.flatMap((it) =>
    it.kind === 'console-password' ? [{ user: it.user, deny: true }] : [],
  );
  const [keys, users] = await Promise.all([
    observeKeys(aws, incident.exposures, ownersFrom(steps)),
    observeUsers(aws, passwords, incident),
  ]);
  return { keys, users };
}
