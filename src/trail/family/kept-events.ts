import type { OwnedEvent } from './member.ts';
import type { TrailEvent } from '../records/event.ts';

/** Events as they are found: each once, and no more of them than can be held. */
export interface KeptEvents {
  readonly keep: (event: TrailEvent, credential: string) => void;
  /** Of before the exposure: they only tell what is usual. */
  readonly keepUsual: (event: TrailEvent, credential: string) => void;
  /** In order of time. */
  readonly events: () => readonly OwnedEvent[];
  readonly before: () => readonly OwnedEvent[];
  /** Since the exposure, also those not kept. */
  readonly count: () => number;
  /** The same for each credential. */
  readonly uses: () => ReadonlyMap<string, Uses>;
}

/** How often and from when to when a credential was used. */
export interface Uses {
  readonly events: number;
  readonly first: string;
  readonly last: string;
}

// A report of more is read by nobody.
const EVENTS_KEPT = 100_000;
// Beyond those, so many of each row of the findings table that tells something: noise must not hide it.
const TELLING_KEPT = 1_000;
// And so many of each credential, whatever they are: that it was used at all must not be lost.
const OF_EACH_KEPT = 10;
// Plenty to know addresses, programs and services by.
const USUAL_KEPT = 20_000;

/** Nothing yet. `telling`: the findings row by which an event is worth keeping beyond the limit. */
export function keptEvents(telling: (event: TrailEvent) => string | undefined): KeptEvents {
  const events = new Map<string, OwnedEvent>();
  const before = new Map<string, OwnedEvent>();
  const notKept = new Set<number | string>();
  const byRule = new Map<string, number>();
  const uses = new Map<string, Uses>();
  const { intern } = words();

  const hasRoom = (event: TrailEvent, credential: string): boolean => {
    if (events.size < EVENTS_KEPT || (uses.get(credential)?.events ?? 0) < OF_EACH_KEPT)
      return true;
    const rule = telling(event);
    const number = byRule.get(rule ?? '') ?? 0;
    if (rule === undefined || number >= TELLING_KEPT) return false;
    byRule.set(rule, number + 1);
    return true;
  };
  return {
    keep(event, credential) {
      const short = shortId(event.id);
      if (events.has(event.id) || notKept.has(short)) return;
      if (hasRoom(event, credential)) events.set(event.id, intern(event, credential));
      else notKept.add(short);
      uses.set(credential, used(uses.get(credential), event.time));
    },
    keepUsual(event, credential) {
      if (before.size < USUAL_KEPT) before.set(event.id, intern(event, credential));
    },
    events: () => [...events.values()].sort(byTime),
    before: () => [...before.values()].sort(byTime),
    count: () => events.size + notKept.size,
    uses: () => uses,
  };
}

function used(before: Uses | undefined, time: string): Uses {
  const { events, first, last } = before ?? { events: 0, first: time, last: time };
  return {
    events: events + 1,
    first: time < first ? time : first,
    last: time > last ? time : last,
  };
}

// Addresses, agents and identities stand in many events: one copy of each takes a tenth of the memory.
function words() {
  const texts = new Map<string, string>();
  const identities = new Map<string, TrailEvent['by']>();
  const one = <T>(all: Map<string, T>, key: string, value: T): T => {
    const known = all.get(key);
    if (known === undefined) all.set(key, value);
    return known ?? value;
  };
  const word = (text: string): string => one(texts, text, text);
  return {
    intern: (event: TrailEvent, credential: string): OwnedEvent => ({
      ...event,
      call: word(event.call),
      region: word(event.region),
      address: word(event.address),
      userAgent: word(event.userAgent),
      account: word(event.account),
      ...(event.file === undefined ? {} : { file: word(event.file) }),
      by: one(identities, JSON.stringify(event.by), event.by),
      credential: word(credential),
    }),
  };
}

// Thirteen hex digits of a UUID are as many as a number holds exactly; any other id stays itself.
function shortId(id: string): number | string {
  const digits = id.replaceAll('-', '').slice(0, 13);
  return /^[0-9a-f]{13}$/.test(digits) ? Number.parseInt(digits, 16) : id;
}

function byTime(a: TrailEvent, b: TrailEvent): number {
  if (a.time === b.time) return a.id < b.id ? -1 : 1;
  return a.time < b.time ? -1 : 1;
}
