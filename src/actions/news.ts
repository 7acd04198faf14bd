import type { Incident } from '../domain/incident.ts';
import { denialSid, type Denial } from '../domain/denials.ts';
import type { Inventory } from '../inventory/inventory.ts';
import { roleKey } from '../domain/names.ts';
import { isAllOff } from './all-off.ts';
import { provisionalDenies } from './provisional.ts';
import { cutoffIn } from './reach.ts';

/*
 * A plan asks for all denies again, and for all refreshes that follow, as long as anything in reach is open. Where this
 * incident's own deny stands on a holder, and nothing was minted after its cutoff, doing it again would only take
 * workloads off their credentials once more: that is no news.
 */

/**
 * Whether a role has no deny of the incident, or was used to mint after its cutoff; or its deny is to be written for good.
 * As long as what may assume it is open it is not final, however often it is written.
 */
export function isRoleOpen(roleArn: string, incident: Incident, inventory: Inventory): boolean {
  const { roles, mints } = inventory;
  const denials = roles.find((it) => it.roleArn === roleArn)?.denials ?? [];
  const holder = { denials, lastMint: mints[roleKey(roleArn)] };
  if (isUndenied(holder, incident)) return true;
  const sources = provisionalDenies(incident, inventory).get(roleArn) ?? [];
  return sources.length === 0 && isOpen(holder, incident, inventory);
}

/** A user or role, with when something that leaked last minted a session of it, or may have. */
interface Holder {
  readonly denials: readonly Denial[];
  readonly lastMint: string | undefined;
}

/**
 * Whether no deny of the incident stands, or something was minted at or after its cutoff; or the one that stands was
 * written while something that is shut or shown to be gone by now was not: then it is to be written for good.
 */
export function isOpen(holder: Holder, incident: Incident, inventory: Inventory): boolean {
  if (isUndenied(holder, incident)) return true;
  const isForGood = holder.denials.some(({ sid }) => sid === denialSid(incident.name));
  return !isForGood && isAllOff(incident, inventory);
}

function isUndenied({ denials, lastMint }: Holder, incident: Incident): boolean {
  const cutoff = cutoffIn(denials, incident);
  return cutoff === undefined || (lastMint !== undefined && lastMint >= cutoff);
}
