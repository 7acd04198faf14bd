import type { TrailEvent } from '../trail/records/event.ts';
import { isKnownAddress, isKnownAgent } from '../trail/usual/origin-of.ts';
import { networkOf } from '../trail/usual/network.ts';
import { serviceOf, usualUse, type UsualUse } from '../trail/usual/usual-use.ts';

/** What CloudTrail shows of how a key or role was used. Volatile, and never part of a step. */
export interface Use {
  /** `access key AKIA…` or `role arn:…`. */
  readonly object: string;
  /** Latest first. */
  readonly services: readonly {
    readonly service: string;
    readonly region: string;
    readonly at: string;
  }[];
  readonly addresses: readonly Origin[];
  readonly agents: readonly Origin[];
}

/** Where a call in the window came from. */
export interface Origin {
  readonly what: string;
  /** Whether it was seen before the exposure too; absent where nothing is known from before. */
  readonly known?: boolean;
}

/** How a key or role was used, from its events: before the exposure tells what is usual. */
export function useOf(
  object: string,
  events: readonly TrailEvent[],
  window: { readonly from: string; readonly exposedAt: string },
): Use {
  const usual = usualUse(events, window);
  const within = events.filter(({ time }) => Date.parse(time) >= Date.parse(window.exposedAt));
  // AWS called for somebody: its own name says nothing about whom.
  const addresses = within
    .map(({ address }) => address)
    .filter((it) => networkOf(it) !== undefined);
  return {
    object,
    services: lastUses(events),
    addresses: origins(addresses, usual, isKnownAddress),
    agents: origins(
      within.map(({ userAgent }) => userAgent),
      usual,
      isKnownAgent,
    ),
  };
}

function lastUses(events: readonly TrailEvent[]): Use['services'] {
  const latest = new Map<string, { service: string; region: string; at: string }>();
  for (const { call, region, time } of events) {
    const service = serviceOf(call);
    const held = latest.get(`${service} ${region}`);
    if (!held || held.at < time) latest.set(`${service} ${region}`, { service, region, at: time });
  }
  return [...latest.values()].sort((a, b) => (a.at < b.at ? 1 : -1));
}

// Without a past nothing is known or new.
function origins(
  found: readonly string[],
  usual: UsualUse,
  isKnown: (what: string, usual: UsualUse) => boolean,
): Origin[] {
  const isUnclear = usual.baseline.certainty === 'none';
  return [...new Set(found)]
    .sort()
    .map((what) => ({ what, ...(isUnclear ? {} : { known: isKnown(what, usual) }) }))
    .sort((a, b) => Number(a.known ?? false) - Number(b.known ?? false));
}
