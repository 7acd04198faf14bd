import type { Activity, Tally } from './activity.ts';
import type { TrailEvent } from '../inventory/trail-event.ts';

/** Events of one credential → what it did. Pure; events seen twice count once. */
export function summarise(subject: string, events: readonly TrailEvent[]): Activity {
  const unique = [...new Map(events.map((event) => [event.id, event])).values()];
  const times = unique.map(({ time }) => time).sort();
  const [firstSeen] = times;
  const lastSeen = times.at(-1);
  return {
    subject,
    events: unique.length,
    ...(firstSeen === undefined ? {} : { firstSeen }),
    ...(lastSeen === undefined ? {} : { lastSeen }),
    calls: tally(unique.map(({ call }) => call)),
    addresses: tally(unique.map(({ address }) => address)),
    userAgents: tally(unique.map(({ userAgent }) => userAgent)),
    regions: tally(unique.map(({ region }) => region)),
    errors: tally(
      unique.flatMap(({ error, call }) => (error === undefined ? [] : [`${error} on ${call}`])),
    ),
  };
}

function tally(values: readonly string[]): Tally[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([what, count]) => ({ what, count }))
    .sort((a, b) => b.count - a.count || (a.what < b.what ? -1 : 1));
}
