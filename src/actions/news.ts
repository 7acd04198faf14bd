import type { Incident } from '../domain/incident.ts';
import { isOwnSid, latestCutoff, type Denial } from '../domain/denials.ts';
import type { Inventory } from '../inventory/inventory.ts';
import { roleKey } from '../domain/names.ts';

/*
 * A plan asks for all denies again, and for all refreshes that follow, as long as anything in reach is open. Where this
 * incident's own deny stands on a holder, and nothing was minted after its cutoff, doing it again would only take
 * workloads off their credentials once more: that is no news.
 */

/** Whether a role has no deny of the incident, or was used to mint after its cutoff. */
export function isRoleOpen(
  roleArn: string,
  incident: Incident,
  { roles, mints }: Inventory,
): boolean {
  const role = roles.find((it) => it.roleArn === roleArn);
  return isOpen(role?.denials ?? [], mints[roleKey(roleArn)], incident);
}

/** Whether no deny of the incident stands, or something was minted at or after its cutoff. */
export function isOpen(
  denials: readonly Denial[],
  lastMint: string | undefined,
  incident: Incident,
): boolean {
  const cutoff = cutoffIn(denials, incident);
  return cutoff === undefined || (lastMint !== undefined && lastMint >= cutoff);
}

/** The cutoff of the incident's own deny, provisional or final: both deny. */
export function cutoffIn(denials: readonly Denial[], { name }: Incident): string | undefined {
  const own = denials.filter(({ sid, userId }) => isOwnSid(name, sid) && userId === undefined);
  return latestCutoff(own)?.toISOString();
}
