import type { Origin, Use } from './inventory.ts';
import type { TrailEvent } from '../trail/records/event.ts';

/** How a key or role was used, from its events: before the exposure tells what is usual. */
export function useOf(object: string, events: readonly TrailEvent[], exposedAt: string): Use {
  const isBefore = ({ time }: TrailEvent): boolean => Date.parse(time) < Date.parse(exposedAt);
  const before = events.filter(isBefore);
  const within = events.filter((event) => !isBefore(event));
  return {
    object,
    services: lastUses(events),
    addresses: origins(before, within, ({ address }) => address),
    agents: origins(before, within, ({ userAgent }) => userAgent),
  };
}

function lastUses(events: readonly TrailEvent[]): Use['services'] {
  const latest = new Map<string, { service: string; region: string; at: string }>();
  for (const { call, region, time } of events) {
    const [service = 'unknown'] = call.split(' ');
    const held = latest.get(`${service} ${region}`);
    if (!held || held.at < time) latest.set(`${service} ${region}`, { service, region, at: time });
  }
  return [...latest.values()].sort((a, b) => (a.at < b.at ? 1 : -1));
}

function origins(
  before: readonly TrailEvent[],
  within: readonly TrailEvent[],
  of: (event: TrailEvent) => string,
): Origin[] {
  const known = new Set(before.map(of));
  return [...new Set(within.map(of))]
    .sort()
    .map((what) => ({ what, known: known.has(what) }))
    .sort((a, b) => Number(a.known) - Number(b.known));
}
