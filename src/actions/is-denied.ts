import type { Incident } from '../incident/incident.ts';
import { denialSid, latestCutoff } from '../inventory/denials.ts';
import type { Denial, Inventory } from '../inventory/inventory.ts';

/**
 * Whether this incident's own denial of all older sessions is done: its cutoff lies after the detection and
 * after everything that could mint sessions went off. AWS does not tell when a key went off, so a key
 * that is on, or was used after the cutoff, speaks against it. A denial by somebody else does not count.
 */
export function isDeniedFor(
  incident: Incident,
  denials: readonly Denial[],
  { keys, users, since }: Inventory,
): boolean {
  const own = denials.filter(({ sid }) => sid === denialSid(incident.name));
  const cutoff = latestCutoff(own)?.toISOString();
  if (cutoff === undefined || cutoff <= since) return false;
  if (users.some((user) => user.passwordLeaked && user.passwordSince !== undefined)) return false;
  return keys.every(
    ({ active, lastUsed }) => !active && (lastUsed === undefined || lastUsed.at < cutoff),
  );
}
