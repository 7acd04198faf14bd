import type { EventQuery } from '../../aws/trail.ts';
import type { TrailEvent } from '../records/event.ts';
import type { Question } from './region-history.ts';

/** Everything that a region's history holds since a moment: what is asked about that time needs no request. */
export interface Swept {
  /** ISO 8601. */
  readonly from: string;
  readonly add: (events: readonly TrailEvent[]) => void;
  /** How many more pages there will be, told from the time that those so far cover. */
  readonly pagesLeft: (pages: number, now: Date) => number;
  readonly holds: (query: EventQuery) => boolean;
  readonly answer: (question: Question) => void;
}

/** Nothing yet. `from`: ISO 8601. */
export function sweptEvents(from: string): Swept {
  const all: TrailEvent[] = [];
  const byKey = new Map<string, TrailEvent[]>();
  const begin = Date.parse(from);
  const note = (key: string | undefined, event: TrailEvent): void => {
    if (key === undefined) return;
    const known = byKey.get(key);
    if (known) known.push(event);
    else byKey.set(key, [event]);
  };
  return {
    from,
    add(events) {
      for (const event of events) {
        all.push(event);
        note(event.by.accessKeyId, event);
        note(event.minted?.accessKeyId, event);
      }
    },
    pagesLeft(pages, now) {
      const oldest = all.at(-1)?.time;
      const covered = now.getTime() - Date.parse(oldest ?? from);
      return covered <= 0 ? Infinity : (pages * (now.getTime() - begin)) / covered - pages;
    },
    holds: (query) => Date.parse(query.from) >= begin,
    answer({ accessKeyId, query, fits, found }) {
      const events = accessKeyId === undefined ? all : (byKey.get(accessKeyId) ?? []);
      const since = Date.parse(query.from);
      for (const event of events)
        if (fits?.(event) && Date.parse(event.time) >= since) found(event);
    },
  };
}
