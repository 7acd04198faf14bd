import { isReached } from '../actions/reach.ts';
import type { Step } from '../actions/catalogue.ts';
import { namedRoles } from '../domain/named-roles.ts';
import { roleKey } from '../domain/names.ts';
import type { Incident } from '../domain/incident.ts';
import type { Inventory } from '../inventory/inventory.ts';
import type { Picture } from './guardrails.ts';
import { reachedSteps } from './reached.ts';

/** The steps on what an incident names and on its users' sessions, and those on what was found from there. */
export function byPart({ incident, steps }: Pick<Picture, 'incident' | 'steps'>): {
  readonly named: readonly Step[];
  readonly reached: readonly Step[];
} {
  const reached = reachedSteps(incident, steps);
  return {
    named: steps.filter((step) => !reached.has(step)),
    reached: steps.filter((step) => reached.has(step)),
  };
}

/**
 * What the guardrails look at, without anything that a thief can add to it: the named steps, and the facts about what
 * the incident names. What is not found, or could not be read, is no such fact.
 */
export function namedPart({ inventory, ...picture }: Picture): Picture {
  const { incident } = picture;
  return {
    incident,
    steps: byPart(picture).named,
    ...(inventory ? { inventory: aboutNamed(incident, inventory) } : {}),
  };
}

function aboutNamed({ exposures }: Incident, inventory: Inventory): Inventory {
  const { roles, instances, foreignRoles } = inventory;
  const named = roles.filter((role) => !isReached(role, inventory));
  const instanceIds = exposures.flatMap((it) => (it.kind === 'instance' ? [it.instanceId] : []));
  const roleKeys = namedRoles({ exposures }).map(roleKey);
  return {
    ...inventory,
    roles: named,
    instances: instances.filter(
      ({ instanceId, roleArn }) =>
        instanceIds.includes(instanceId) || named.some((role) => role.roleArn === roleArn),
    ),
    foreignRoles: foreignRoles.filter(({ roleArn }) => roleKeys.includes(roleKey(roleArn))),
    madeKeys: [],
    madePasswords: [],
    madeOthers: [],
    footholds: [],
    waysBack: [],
    goneRoles: [],
    uses: [],
    missing: [],
    unseen: [],
  };
}
