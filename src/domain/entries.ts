import { isOver } from './day.ts';
import type { Accepted, Incident, Settled } from './incident.ts';

/** What an incident file says of the verdict: what is set aside, and which windows stay read. */
export interface Entries {
  readonly accepted: readonly Accepted[];
  readonly settled: readonly Settled[];
}

/** No entry at all. */
export const NO_ENTRIES: Entries = { accepted: [], settled: [] };

/** The entries that have not run out: what is accepted ends with its last day, a settled window never does. */
export function liveEntries({ accepted, settled }: Entries, now: Date): Entries {
  return { accepted: accepted.filter(({ until }) => !isOver(until, now)), settled };
}

/** The items whose last day is over: they are accepted no longer. */
export function lapsedItems({ accepted }: Incident, now: Date): string[] {
  return accepted.flatMap(({ item, until }) => (isOver(until, now) ? [item] : []));
}

/** Whether there is any entry. */
export function hasEntries({ accepted, settled }: Entries): boolean {
  return accepted.length + settled.length > 0;
}

/** The same incident as if nothing were accepted and nothing settled. */
export function withoutEntries(incident: Incident): Incident {
  return { ...incident, ...NO_ENTRIES };
}
