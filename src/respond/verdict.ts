import { acceptWay, isAcceptable, setAside, type Leak, type SetAside } from './accepted.ts';
import { cutOffIn, type CutOff } from './cut-off.ts';
import type { Evidence } from './evidence.ts';
import type { Found, Item, ItemState } from './item.ts';
import type { LookName } from './item.ts';
import { LOOKS } from './items/looks.ts';

/** Whether an incident is as its file wants it: contained, or what is open, unknown or waiting. */
export interface Verdict {
  /** Nothing is open and nothing unknown but what is accepted. Only then may anything be green. */
  readonly green: boolean;
  /** Open ones first, then unknown, then waiting. */
  readonly items: readonly Item[];
  /** Set aside by people, until a day. */
  readonly accepted: SetAside['accepted'];
  /** Entries of `accepted` that set nothing aside. */
  readonly idle: SetAside['idle'];
  /** How many workloads the denies of this incident cut off at this moment. */
  readonly workloads: CutOff;
}

const ORDER: readonly ItemState[] = ['open', 'unknown', 'waiting'];

/**
 * The one place that says whether an incident is contained: exit codes, headlines, comments, the status and the
 * schedule ask it. Pure: the same evidence gives the same verdict.
 */
export function verdictOf(evidence: Evidence): Verdict {
  const { incident } = evidence.plan;
  const all = merged(allIn(evidence));
  const { sessions, now } = evidence.inventory;
  const leak = { incident, sessions };
  const { left, accepted, idle } = setAside(all, leak, now);
  const items = [...left]
    .sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state))
    .map((item) => withAcceptance(item, leak));
  const green = items.every(({ state }) => state === 'waiting');
  return { green, items, accepted, idle, workloads: cutOffIn(evidence) };
}

/** The verdict where nothing could be looked at: nobody can accept that. */
export function blindVerdict(found: Omit<Found, 'state'>): Verdict {
  const item = { ...found, state: 'unknown', from: 'unread' } as const;
  const workloads = { instances: 0, cutOff: [] };
  return { green: false, items: [item], accepted: [], idle: [], workloads };
}

/** Whether all that a run was asked for holds; what else is left was for others to approve or to do. */
export function holdsAsAsked({ items }: Verdict): boolean {
  return items.every(({ from, state }) => state === 'waiting' || !OWN.includes(from));
}

const OWN: readonly LookName[] = ['run-steps', 'undone-steps', 'stopped-run'];

function allIn(evidence: Evidence): Item[] {
  return (Object.keys(LOOKS) as LookName[]).flatMap((from) =>
    LOOKS[from](evidence).map((found) => ({ ...found, from })),
  );
}

function withAcceptance(item: Item, leak: Leak): Item {
  return isAcceptable(item, leak) ? { ...item, ways: [...item.ways, acceptWay(item)] } : item;
}

// Several kinds of evidence may speak of one thing: it is one item, as bad as the worst says.
function merged(items: readonly Item[]): Item[] {
  const byId = new Map<string, Item>();
  for (const item of items) {
    const first = byId.get(item.id);
    byId.set(item.id, first ? together(first, item) : item);
  }
  return [...byId.values()];
}

function together(first: Item, other: Item): Item {
  const { id, from, what, who } = first;
  // What waits and is open as well waits for nothing.
  const { state, until } = ORDER.indexOf(other.state) < ORDER.indexOf(first.state) ? other : first;
  const more = what === other.what ? other.why : `${other.what}: ${other.why}`;
  return {
    ...{ id, from, what, who, state },
    why: first.why.includes(other.why) ? first.why : `${first.why}; ${more}`,
    ways: distinct([...first.ways, ...other.ways]),
    ...(until === undefined ? {} : { until }),
  };
}

function distinct(ways: Item['ways']): Item['ways'] {
  return [...new Map(ways.map((way) => [way.text, way])).values()];
}
