import type { TrailEntry } from '../../../world-file.ts';
import { holdsData } from '../data-events.ts';
import type { CloudTrailRecord, Delivery, EventLog } from '../event-log.ts';
import { logFileKey, type Place } from './file-names.ts';

/** A log file of a trail: the events that reached CloudTrail within five minutes. */
export interface LogFile extends Place {
  readonly key: string;
  /** When it is delivered, in epoch milliseconds. */
  readonly at: number;
  readonly records: readonly CloudTrailRecord[];
}

/** CloudTrail writes a file about every five minutes. */
export const EVERY_MS = 5 * 60_000;

/** The events that a trail records. */
export function eventsOf(trail: TrailEntry, log: EventLog): Delivery[] {
  return log.all().filter(({ record }) => {
    const isCovered =
      trail.organisation !== undefined || record.recipientAccountId === trail.account;
    return isCovered && (trail.dataEvents === true || !holdsData(record));
  });
}

/** The files that these events go into, those delivered by then. */
export function logFiles(
  trail: TrailEntry,
  events: readonly Delivery[],
  by: number,
): readonly LogFile[] {
  const files = new Map<string, LogFile & { records: CloudTrailRecord[] }>();
  const inOrder = [...events].sort((a, b) => a.deliveredAt - b.deliveredAt);
  for (const { record, deliveredAt } of inOrder) {
    // Always after the event, so that nothing is added to a file that was delivered.
    const at = (Math.floor(deliveredAt / EVERY_MS) + 1) * EVERY_MS;
    if (at > by) break;
    const place = { account: record.recipientAccountId, region: record.awsRegion };
    const id = `${place.account} ${place.region} ${at}`;
    const file = files.get(id) ?? {
      ...place,
      key: logFileKey(trail, place, at),
      at,
      records: [],
    };
    file.records.push(record);
    files.set(id, file);
  }
  return [...files.values()];
}
