import type { EventQuery } from '../../aws/trail.ts';
import type { TrailEvent } from '../records/event.ts';
import type { Question } from './question.ts';

/** What a region's history holds, read newest first as far as it was worth it: what is asked about that time needs no request. */
interface Swept {
  /** One page more, and the token of the next one; the last has none. */
  readonly add: (events: readonly TrailEvent[], next: string | undefined) => void;
  /** The token of the next page. */
  readonly next: () => string | undefined;
  /** How many pages were read. */
  readonly pages: () => number;
  /** Since when it holds everything, ISO 8601; undefined where that is never. */
  readonly from: () => string | undefined;
  /** How many pages more until a moment (ISO 8601), told from the time that those so far cover. */
  readonly pagesUntil: (moment: string, now: Date) => number;
  readonly holds: (query: Pick<EventQuery, 'from'>) => boolean;
  readonly answer: (question: Question) => void;
}

// Event times are whole seconds: of the oldest one not all may have been read.
const SECOND_MS = 1000;
const EVER = new Date(0).toISOString();

/** Nothing yet. */
export function sweptEvents(): Swept {
  const all: TrailEvent[] = [];
  const byKey = new Map<string, TrailEvent[]>();
  let pages = 0;
  let token: string | undefined;
  const isWhole = (): boolean => pages > 0 && token === undefined;
  const note = (key: string | undefined, event: TrailEvent): void => {
    if (key === undefined) return;
    const known = byKey.get(key);
    if (known) known.push(event);
    else byKey.set(key, [event]);
  };
  const from = (): string | undefined => {
    const oldest = all.at(-1)?.time;
    if (isWhole()) return EVER;
    return oldest && new Date(Date.parse(oldest) + SECOND_MS).toISOString();
  };
  return {
    from,
    pages: () => pages,
    next: () => token,
    add(events, next) {
      pages++;
      token = next;
      for (const event of events) {
        all.push(event);
        note(event.by.accessKeyId, event);
        note(event.minted?.accessKeyId, event);
      }
    },
    pagesUntil(moment, now) {
      const covered = now.getTime() - Date.parse(from() ?? now.toISOString());
      const wanted = now.getTime() - Date.parse(moment);
      if (wanted <= covered) return 0;
      return covered <= 0 ? Infinity : (pages * wanted) / covered - pages;
    },
    holds(query) {
      const begin = from();
      return begin !== undefined && Date.parse(query.from) >= Date.parse(begin);
    },
    answer({ accessKeyId, query, fits, found }) {
      const events = accessKeyId === undefined ? all : (byKey.get(accessKeyId) ?? []);
      const since = Date.parse(query.from);
      for (const event of events)
        if (fits?.(event) && Date.parse(event.time) >= since) found(event);
    },
  };
}
