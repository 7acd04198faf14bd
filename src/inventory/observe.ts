import type { CallerIdentity } from '../aws/caller.ts';
import type { Connection } from '../aws/connection.ts';
import type { Incident } from '../incident/incident.ts';
import type { Inventory, Missing, RoleFacts, Unseen, InstanceFacts } from './inventory.ts';
import type { SeenKeys } from './observe-keys.ts';
import { observeKeys } from './observe-keys.ts';
import { observeRoles } from './observe-roles.ts';

/** What an incident reaches beyond its keys. */
export interface Reach {
  readonly roles: readonly RoleFacts[];
  readonly instances: readonly InstanceFacts[];
  readonly missing: readonly Missing[];
  readonly unseen: readonly Unseen[];
}

/** Reads everything that an incident's exposures touch. Only read-only calls. */
export async function observe(
  aws: Connection,
  incident: Incident,
  caller: CallerIdentity,
): Promise<Inventory> {
  const [keys, reach] = await Promise.all([
    observeKeys(aws, incident.exposures),
    observeReach(aws, incident),
  ]);
  return inventoryOf(caller, keys, reach);
}

/** Roles named or behind named instances, and all instances that hold them. */
export async function observeReach(aws: Connection, incident: Incident): Promise<Reach> {
  const named = incident.exposures.flatMap((it) => (it.kind === 'role' ? [it.roleArn] : []));
  const instances = incident.exposures.some(({ kind }) => kind === 'instance');
  if (named.length === 0 && !instances) {
    return { roles: [], instances: [], missing: [], unseen: [] };
  }
  const [namedRoles, { observeInstances, rolesBehind }] = await Promise.all([
    observeRoles(aws, named),
    // EC2's client is large: it is loaded only when there is something to ask it.
    import('./observe-instances.ts'),
  ]);
  const behind = await rolesBehind(aws, incident.exposures);
  const more = [...new Set(behind.roleArns)].filter((arn) => !named.includes(arn));
  const otherRoles = await observeRoles(aws, more);
  const roles = [...namedRoles.roles, ...otherRoles.roles];
  const seen = await observeInstances(aws, roles);
  return {
    roles,
    instances: seen.instances,
    missing: [...namedRoles.missing, ...behind.missing, ...otherRoles.missing],
    unseen: seen.unseen,
  };
}

/** Puts together what was seen in parts. */
export function inventoryOf(caller: CallerIdentity, keys: SeenKeys, reach: Reach): Inventory {
  return {
    caller: { arn: caller.arn, account: caller.account },
    keys: keys.keys,
    roles: reach.roles,
    instances: reach.instances,
    missing: [...keys.missing, ...reach.missing],
    unseen: reach.unseen,
  };
}
