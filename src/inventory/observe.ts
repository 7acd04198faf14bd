import type { CallerIdentity } from '../aws/caller.ts';
import type { Connection } from '../aws/connection.ts';
import type { Incident } from '../incident/incident.ts';
import type { Inventory } from './inventory.ts';
import type { SeenInstances } from './observe-instances.ts';
import { observeKeys, type SeenKeys } from './observe-keys.ts';
import { observeRoles, type SeenRoles } from './observe-roles.ts';

const NO_ROLES: SeenRoles = { roles: [], missing: [] };
const NO_INSTANCES: SeenInstances = { instances: [], unseen: [] };

/** Reads everything that an incident's exposures touch. Only read-only calls. */
export async function observe(
  aws: Connection,
  incident: Incident,
  caller: CallerIdentity,
): Promise<Inventory> {
  const reaching = observeReach(aws, incident);
  const [keys, roles, instances] = await Promise.all([
    observeKeys(aws, incident.exposures),
    reaching.roles,
    reaching.instances,
  ]);
  return inventoryOf(caller, keys, roles, instances);
}

/** What an incident reaches beyond its keys, as it comes to be known. */
export interface Reaching {
  readonly roles: Promise<SeenRoles>;
  readonly instances: Promise<SeenInstances>;
}

/**
 * Looks at roles named or behind named instances, and at all instances that hold them. EC2's client is
 * large: it is loaded only when there is something to ask it, and not before what is `urgent` is over.
 */
export function observeReach(
  aws: Connection,
  incident: Incident,
  urgent: Promise<unknown> = Promise.resolve(),
): Reaching {
  const named = incident.exposures.flatMap((it) => (it.kind === 'role' ? [it.roleArn] : []));
  const hasInstances = incident.exposures.some(({ kind }) => kind === 'instance');
  const ofNamed = observeRoles(aws, named);
  const roles = hasInstances
    ? urgent.then(() => withRolesBehind(aws, incident, named, ofNamed))
    : ofNamed;
  const instances = roles.then(async (seen) => {
    if (seen.roles.every(({ profileArns }) => profileArns.length === 0)) return NO_INSTANCES;
    await urgent;
    const { observeInstances } = await import('./observe-instances.ts');
    return observeInstances(aws, seen.roles);
  });
  // Whoever waits for them hears of a failure; until then nobody has to.
  for (const promise of [ofNamed, roles, instances]) promise.catch(() => undefined);
  return { roles, instances };
}

async function withRolesBehind(
  aws: Connection,
  incident: Incident,
  named: readonly string[],
  ofNamed: Promise<SeenRoles>,
): Promise<SeenRoles> {
  const { rolesBehind } = await import('./observe-instances.ts');
  const behind = await rolesBehind(aws, incident.exposures);
  const more = [...new Set(behind.roleArns)].filter((arn) => !named.includes(arn));
  const [first, second] = await Promise.all([ofNamed, observeRoles(aws, more)]);
  return {
    roles: [...first.roles, ...second.roles],
    missing: [...first.missing, ...behind.missing, ...second.missing],
  };
}

/** Puts together what has been seen so far. */
export function inventoryOf(
  caller: CallerIdentity,
  keys: SeenKeys,
  roles: SeenRoles = NO_ROLES,
  instances: SeenInstances = NO_INSTANCES,
): Inventory {
  return {
    caller: { arn: caller.arn, account: caller.account },
    keys: keys.keys,
    roles: roles.roles,
    instances: instances.instances,
    missing: [...keys.missing, ...roles.missing],
    unseen: instances.unseen,
  };
}
