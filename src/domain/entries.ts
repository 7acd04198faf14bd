import { isOver } from './day.ts';
import type { Accepted, Exposure, Incident, Settled } from './incident.ts';

/** What an incident file says of the verdict: what is set aside, which windows stay read, which keys are gone. */
export interface Entries {
  readonly accepted: readonly Accepted[];
  readonly settled: readonly Settled[];
  /** Ids of exposed keys that people say are gone; none where absent. */
  readonly gone?: readonly string[];
}

/** No entry at all. */
export const NO_ENTRIES: Entries = { accepted: [], settled: [] };

/** All that an incident file says of the verdict. */
export function entriesOf({ accepted, settled, exposures }: Incident): Entries {
  const gone = exposures.flatMap((it) =>
    it.kind === 'access-key' && it.gone ? [it.accessKeyId] : [],
  );
  return { accepted, settled, ...(gone.length > 0 ? { gone } : {}) };
}

/** The entries that have not run out: what is accepted ends with its last day, the others never do. */
export function liveEntries(incident: Incident, now: Date): Entries {
  const entries = entriesOf(incident);
  return { ...entries, accepted: entries.accepted.filter(({ until }) => !isOver(until, now)) };
}

/** The items whose last day is over: they are accepted no longer. */
export function lapsedItems({ accepted }: Incident, now: Date): string[] {
  return accepted.flatMap(({ item, until }) => (isOver(until, now) ? [item] : []));
}

/** Whether there is any entry. */
export function hasEntries({ accepted, settled, gone = [] }: Entries): boolean {
  return accepted.length + settled.length + gone.length > 0;
}

/** The same incident as if nothing were accepted, nothing settled and no key said to be gone. */
export function withoutEntries(incident: Incident): Incident {
  return { ...incident, ...NO_ENTRIES, exposures: incident.exposures.map(withoutWord) };
}

function withoutWord(exposure: Exposure): Exposure {
  if (exposure.kind !== 'access-key' || exposure.gone === undefined) return exposure;
  const { kind, accessKeyId, user } = exposure;
  return { kind, accessKeyId, ...(user === undefined ? {} : { user }) };
}
