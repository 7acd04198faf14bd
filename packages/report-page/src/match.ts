import { FACETS, type Events, type Facet } from './events.ts';
import { searchMask } from './search.ts';
import type { Span, View } from './view.ts';

/** The events that a view shows, and how many there would be per text of each facet. */
export interface Matched {
  /** Places of the events, in order of time. */
  readonly shown: Uint32Array;
  /** By the code of the text: events that match all other facets. */
  readonly counts: Readonly<Record<Facet, Uint32Array>>;
}

/** One pass over all events: an event that only one facet refuses counts for that facet. */
export function match(events: Events, view: View): Matched {
  const columns = FACETS.map((facet) => events.columns[facet]);
  const masks = FACETS.map((facet) => maskOf(events, facet, view));
  const counts = columns.map(({ texts }) => new Uint32Array(texts.length));
  const found = searchMask(events, view.search);
  const shown = new Uint32Array(events.count);
  let number = 0;
  const [first, end] = placesIn(events, view.span);
  for (let at = first; at < end; at++) {
    if (found && found[at] === 0) continue;
    let refused = 0;
    let by = -1;
    for (let facet = 0; facet < masks.length && refused < 2; facet++) {
      const mask = masks[facet];
      if (mask && mask[columns[facet]?.codes[at] ?? 0] === 0) {
        refused++;
        by = facet;
      }
    }
    if (refused === 0) shown[number++] = at;
    if (refused < 2) tallyUp(counts, columns, { at, by });
  }
  const named = FACETS.map((facet, n) => [facet, counts[n] ?? new Uint32Array()] as const);
  return { shown: shown.slice(0, number), counts: toRecord(named) };
}

function tallyUp(
  counts: readonly Uint32Array[],
  columns: readonly { readonly codes: Uint32Array }[],
  { at, by }: { readonly at: number; readonly by: number },
): void {
  const from = by === -1 ? 0 : by;
  const to = by === -1 ? counts.length : by + 1;
  for (let facet = from; facet < to; facet++) {
    const tally = counts[facet];
    const code = columns[facet]?.codes[at] ?? 0;
    if (tally) tally[code] = (tally[code] ?? 0) + 1;
  }
}

function maskOf(events: Events, facet: Facet, { wanted }: View): Uint8Array | undefined {
  const texts = wanted[facet];
  if (!texts) return undefined;
  const all = new Set(texts);
  return Uint8Array.from(events.columns[facet].texts, (text) => (all.has(text) ? 1 : 0));
}

// The first event of a span, and the first after it.
function placesIn({ times, count }: Events, span: Span | undefined): [number, number] {
  if (!span) return [0, count];
  return [firstFrom(times, span.from), firstFrom(times, span.to + 0.001)];
}

function firstFrom(times: Float64Array, time: number): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? 0) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

function toRecord(
  entries: readonly (readonly [Facet, Uint32Array])[],
): Readonly<Record<Facet, Uint32Array>> {
  const record = {} as Record<Facet, Uint32Array>;
  for (const [facet, tally] of entries) record[facet] = tally;
  return record;
}
