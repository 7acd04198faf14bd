import { denialSid } from '../domain/denials.ts';
import type { Incident } from '../domain/incident.ts';
import type { Inventory } from '../inventory/inventory.ts';
import { roleKey } from '../domain/names.ts';
import { rolesWithin } from './may-assume.ts';
import { provisionalDenies } from './provisional.ts';
import { cutoffIn } from './reach.ts';

/**
 * How it comes that a step of a begun containment is needed, by what AWS shows. `not-done`: a run was stopped before
 * it. `unclear`: that, or somebody undid it, and nothing shows which. `provisional`: it is done, and it or another deny is
 * not final; all of them are written with one cutoff.
 */
export type WhyNeeded = 'undone-or-new' | 'not-done' | 'unclear' | 'provisional';

/** A deny counts as final only where every key and password was off when it was written. */
export function isFinal({ name }: Incident, { roles, users }: Inventory): boolean {
  return [...roles, ...users].some(({ denials }) =>
    denials.some(({ sid }) => sid === denialSid(name)),
  );
}

/** Whether a deny of the incident stands that something open, or shut since, keeps from being final. */
export function isProvisional(incident: Incident, inventory: Inventory): boolean {
  return provisionalDenies(incident, inventory).size > 0;
}

// What kept a deny provisional when it was written was never denied: nobody undid it.
function keptOpen(principalArn: string, { name }: Incident, inventory: Inventory): boolean {
  const sid = denialSid(name, true);
  const written = inventory.roles.filter(({ denials }) => denials.some((it) => it.sid === sid));
  const within = rolesWithin([{ principalArn, what: principalArn }], inventory);
  return written.some(({ roleArn }) => within.has(roleKey(roleArn)));
}

/** Why a deny on a user or role is needed. `alone`: of one session, which has no provisional form. */
export function whyNotDenied(
  { principalArn, alone }: { readonly principalArn: string; readonly alone: boolean },
  incident: Incident,
  inventory: Inventory,
): WhyNeeded {
  const { roles, users, instances } = inventory;
  const holder = [...roles, ...users].find(
    (it) => ('roleArn' in it ? it.roleArn : it.userArn) === principalArn,
  );
  if ((holder?.changed.length ?? 0) > 0) return 'undone-or-new';
  const stands = holder !== undefined && cutoffIn(holder.denials, incident) !== undefined;
  if (stands && !alone && isProvisional(incident, inventory)) return 'provisional';
  const refreshed = instances.some(
    ({ roleArn, refreshedAt = '', interrupted }) =>
      roleArn === principalArn && !interrupted && refreshedAt > inventory.since,
  );
  if (refreshed) return 'undone-or-new';
  if (!stands && !alone && keptOpen(principalArn, incident, inventory)) return 'not-done';
  // All denies of a run go out together: where others stand, this one was taken away, or is new.
  if (isFinal(incident, inventory)) return 'undone-or-new';
  // One that was written while a key was still on is only to be written again.
  const isBegun =
    holder?.denials.some(({ sid }) => sid === denialSid(incident.name, true)) === true;
  return isBegun && !alone ? 'not-done' : 'unclear';
}
