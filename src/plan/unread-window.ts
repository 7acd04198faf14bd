import { areDenied } from '../actions/are-denied.ts';
import { dayAfter } from '../domain/day.ts';
import { itemId } from '../domain/item-id.ts';
import type { ItemKind } from '../domain/item-kind.ts';
import type { Incident, Settled } from '../domain/incident.ts';
import { heldSince, isOwnSid } from '../domain/denials.ts';
import { isPasswordOn } from '../inventory/leaked-passwords.ts';
import type { Inventory } from '../inventory/inventory.ts';
import { DELIVERY_MS } from '../trail/times.ts';
import type { Note } from '../domain/plan.ts';

/** A time of an incident that CloudTrail no longer shows, and that nobody has settled. ISO 8601. */
export interface Window {
  readonly from: string;
  readonly until: string;
  /** Where; every region that is looked at today has to have been read. */
  readonly regions: readonly string[];
}

/** The first such time; undefined where all that has to be read was read, now or by a settled audit. Pure. */
export function unreadWindow(incident: Incident, inventory: Inventory): Window | undefined {
  const { trailFrom, absent } = inventory;
  // An endpoint without any event history is listed as such. Of a false alarm nothing has to be known.
  if (trailFrom === undefined || absent.length > 0 || incident.state === 'restored')
    return undefined;
  const end = endOfReading(incident, inventory);
  const until = end < trailFrom ? end : trailFrom;
  const regions = inventory.trailRegions ?? [];
  const ends = regions.map((region) => coveredUntil(incident, region));
  const [from = coveredUntil(incident)] = ends.toSorted();
  if (from >= until) return undefined;
  return {
    from,
    // The history's reach moves all the time; what is said of it moves once a day.
    until: until === trailFrom ? `${dayAfter(new Date(trailFrom), 1)}${MIDNIGHT}` : until,
    regions: regions.filter((_, at) => (ends[at] ?? '') < until),
  };
}

const MIDNIGHT = 'T00:00:00.000Z';

/** What a plan says about it. Its id does not move with the day. */
export function windowNote(
  { from, until, regions }: Window,
  { account, exposedAt }: Incident,
): Note {
  const where = regions.length === 0 ? '' : ` in ${regions.join(', ')}`;
  return {
    id: itemId('window' satisfies ItemKind, account, exposedAt),
    object: `what was done in account ${account} since ${exposedAt}`,
    why: `CloudTrail's event history reaches 90 days back: what was done from ${from} to ${until}${where} was not seen`,
    instead:
      'Audit the incident over a trail that reaches further back, contain what it shows, and add the window to' +
      ` \`settled\`: from ${from}, until ${until} or later.`,
  };
}

/**
 * What happens after a containment shows in AWS's state, read afresh. Until then everything has to be read: to the
 * cutoff, and as much later as CloudTrail delivers late. A closed incident has no deny left that would tell the
 * cutoff: there it is what was last seen of anything that leaked.
 */
function endOfReading(incident: Incident, inventory: Inventory): string {
  const { now, keys, mints, roles, users } = inventory;
  const own = [...roles, ...users].flatMap(({ denials }) =>
    denials.filter(({ sid }) => isOwnSid(incident.name, sid)),
  );
  const cutoff = heldSince(own);
  if (cutoff && areDenied(incident, inventory)) return afterDelivery(cutoff.toISOString());
  if (incident.state !== 'closed' || !isOff(inventory)) return now;
  const seen = [...keys.flatMap(({ lastUsed }) => lastUsed?.at ?? []), ...Object.values(mints)];
  return afterDelivery(seen.reduce((a, b) => (a > b ? a : b), incident.detectedAt));
}

function isOff(inventory: Inventory): boolean {
  return inventory.keys.every(({ active }) => !active) && !isPasswordOn(inventory);
}

// Windows that touch or overlap are one.
function coveredUntil({ account, exposedAt, settled }: Incident, region?: string): string {
  return settled
    .filter(
      ({ accounts, regions }) =>
        accounts.includes(account) && (region === undefined || regions.includes(region)),
    )
    .sort((a, b) => compare(a.from, b.from))
    .reduce((end, window: Settled) => {
      const isNext = window.from <= end && window.until > end;
      return isNext ? window.until : end;
    }, exposedAt);
}

function afterDelivery(time: string): string {
  return new Date(Date.parse(time) + DELIVERY_MS).toISOString();
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
