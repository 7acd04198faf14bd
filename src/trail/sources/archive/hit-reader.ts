import type { TrailEvent } from '../../records/event.ts';
import { readEvent } from '../../records/read-event.ts';
import type { SubjectSearch } from './subject-search.ts';

/** Reads the records in which something was found, and only those. */
export class HitReader {
  readonly events: TrailEvent[] = [];
  /** What is wrong with records, each time. */
  readonly malformed: string[] = [];
  readonly #search: SubjectSearch;
  readonly #file: string;
  #hits: readonly number[] = [];
  #next = 0;

  constructor(search: SubjectSearch, file: string) {
    this.#search = search;
    this.#file = file;
  }

  /** Begins with a text, or with more of it; answers whether anything stands in it. */
  lookAt(text: Uint8Array): boolean {
    this.#hits = this.#search.find(text);
    this.#next = 0;
    return this.hasMore;
  }

  get hasMore(): boolean {
    return this.#next < this.#hits.length;
  }

  /** Deals with one record; false where it has to be read and is not JSON. */
  read(text: Buffer, start: number, end: number): boolean {
    this.#pass(start);
    if ((this.#hits[this.#next] ?? Infinity) >= end) return true;
    const record = parse(text.toString('utf8', start, end));
    if (record === undefined) return false;
    this.#pass(end);
    const event = readEvent(record.json, this.#file);
    if ('malformed' in event) this.malformed.push(event.malformed);
    else if (this.#search.concerns(event)) this.events.push(event);
    return true;
  }

  /** Passes over a stretch that no record can be made of. */
  skip(start: number, end: number): void {
    this.#pass(start);
    if ((this.#hits[this.#next] ?? Infinity) < end) this.malformed.push('not JSON');
    this.#pass(end);
  }

  #pass(position: number): void {
    while ((this.#hits[this.#next] ?? Infinity) < position) this.#next++;
  }
}

function parse(text: string): { readonly json: unknown } | undefined {
  try {
    return { json: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
