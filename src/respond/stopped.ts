import { actionOf, catalogue, type Plan, type Step } from '../actions/catalogue.ts';
import type { WhyNeeded } from '../actions/why-needed.ts';
import { isOwnSid } from '../domain/denials.ts';
import type { Inventory } from '../inventory/inventory.ts';
import { deactivatedTag } from '../domain/names.ts';

/** Why a step of a begun containment is needed. Pure. */
export function whyNeeded(step: Step, { incident }: Plan, inventory: Inventory): WhyNeeded {
  // What a run writes in order tells how far it came: keys and passwords off, then denies, then instances.
  return actionOf(step).whyNeeded?.(step, incident, inventory) ?? 'not-done';
}

/** At which step a run was stopped, by what AWS shows: steps are counted as a plan orders them, from one. */
export function stoppedAt({ incident, steps }: Plan, inventory: Inventory): number {
  const [first] = steps;
  const reached = catalogue.findIndex(({ name }) => name === first?.action);
  const done = catalogue.slice(0, reached + 1).flatMap(({ name, propose }) => {
    const { alreadySo = [] } = propose(incident, inventory);
    // A role that is gone had no step.
    return name === 'revoke-role-sessions'
      ? alreadySo.slice(inventory.goneRoles.length)
      : alreadySo;
  });
  return done.length + 1;
}

/** Whether anything of a containment is there: a run began, and maybe ended. */
export function isBegun({ incident }: Plan, { roles, users, keys, instances }: Inventory): boolean {
  const denied = [...roles, ...users].some(({ denials }) =>
    denials.some(({ sid }) => isOwnSid(incident.name, sid)),
  );
  const switchedOff = keys.some(
    ({ user, accessKeyId }) =>
      users.find((it) => it.user === user)?.tags[deactivatedTag(accessKeyId)] === incident.name,
  );
  // Only a deny of ours makes Staunch refresh an instance.
  const refreshed = instances.some(({ refreshedAt = '' }) => refreshedAt > incident.detectedAt);
  const changed = [...roles, ...users].some((holder) => holder.changed.length > 0);
  return denied || switchedOff || changed || refreshed;
}
