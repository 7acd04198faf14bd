import type { Incident } from '../domain/incident.ts';
import { denialSid, isOwnSid, latestCutoff, type Denial } from '../domain/denials.ts';
import type { Inventory } from '../inventory/inventory.ts';
import { isSameName, roleKey } from '../domain/names.ts';

/*
 * A plan asks for all denies again, and for all refreshes that follow, as long as anything in reach is open. Where this
 * incident's own deny stands on a holder, and nothing was minted after its cutoff, doing it again would only take
 * workloads off their credentials once more: that is no news.
 */

/** Whether a role has no deny of the incident, or was used to mint after its cutoff. */
export function isRoleOpen(roleArn: string, incident: Incident, inventory: Inventory): boolean {
  const { roles, mints } = inventory;
  const denials = roles.find((it) => it.roleArn === roleArn)?.denials ?? [];
  return isOpen({ denials, lastMint: mints[roleKey(roleArn)] }, incident, inventory);
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
export function isOpen(
  { denials, lastMint }: Holder,
  incident: Incident,
  inventory: Inventory,
): boolean {
  const cutoff = cutoffIn(denials, incident);
  if (cutoff === undefined || (lastMint !== undefined && lastMint >= cutoff)) return true;
  const isForGood = denials.some(({ sid }) => sid === denialSid(incident.name));
  return !isForGood && isAllOff(incident, inventory);
}

// Every key and password that the incident names was found, and is off or gone.
function isAllOff({ exposures }: Incident, inventory: Inventory): boolean {
  const { keys, users, missing, goneNamed = [] } = inventory;
  if (missing.length > 0) return false;
  const isGone = (object: string): boolean =>
    goneNamed.some(({ about }) => about.kind === 'not-found' && about.object === object);
  return exposures.every((it) => {
    if (it.kind === 'access-key')
      return (
        isGone(it.accessKeyId) ||
        keys.some(({ accessKeyId, active }) => accessKeyId === it.accessKeyId && !active)
      );
    if (it.kind !== 'console-password') return true;
    const owner = users.find(({ user }) => isSameName(user, it.user));
    return isGone(`user/${it.user}`) || (owner !== undefined && owner.passwordSince === undefined);
  });
}

/** The cutoff of the incident's own deny, provisional or final: both deny. */
export function cutoffIn(denials: readonly Denial[], { name }: Incident): string | undefined {
  const own = denials.filter(({ sid, userId }) => isOwnSid(name, sid) && userId === undefined);
  return latestCutoff(own)?.toISOString();
}
