import type { Incident } from '../domain/incident.ts';
import { isSound } from '../domain/denials.ts';
import { isPasswordOn } from '../inventory/leaked-passwords.ts';
import type { Inventory } from '../inventory/inventory.ts';
import { roleKey } from '../domain/names.ts';
import { openSources } from './open-sources.ts';
import { provisionalBy } from './provisional.ts';
import {
  deniableRoles,
  deniableUsers,
  isSessionDenied,
  ownCutoff,
  sessionsAlone,
} from './reach.ts';

/**
 * Whether the older sessions of everything in reach are denied, with one cutoff that lies after the
 * detection and after everything that could mint new ones went off. As long as one of them is open it may
 * mint sessions of the others that are younger than their cutoff: then all of them are open. AWS does not
 * tell when a key went off, so a key that is on, or was used after the cutoff, speaks against it; so does
 * a session that CloudTrail shows was minted after it, and anything that is open and may assume one of these roles
 * (`provisional.ts`). Denials by somebody else do not count.
 */
export function areDenied(incident: Incident, inventory: Inventory): boolean {
  const { keys, since, mints, now } = inventory;
  const roles = deniableRoles(inventory);
  const holders = [...roles, ...deniableUsers(inventory).filter(({ room }) => room !== 'none')];
  const cutoffs = holders.map(({ denials }) => ownCutoff(incident, denials));
  const [cutoff] = cutoffs;
  if (cutoffs.some((it) => it === undefined || it !== cutoff || it <= since)) return false;
  if (cutoff !== undefined && !isSound(new Date(cutoff), new Date(now))) return false;
  if (!sessionsAlone(inventory).every((it) => isSessionDenied(incident, it, inventory)))
    return false;
  if (isPasswordOn(inventory)) return false;
  const isLate = (at: string | undefined): boolean => at !== undefined && at >= (cutoff ?? since);
  return (
    keys.every(({ active, lastUsed }) => !active && !isLate(lastUsed?.at)) &&
    !roles.some(({ roleArn }) => isLate(mints[roleKey(roleArn)])) &&
    provisionalBy(openSources(incident, inventory), inventory).size === 0
  );
}
