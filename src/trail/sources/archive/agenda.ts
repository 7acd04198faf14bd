import { accountOf } from '../../../domain/names.ts';
import type { Subject } from '../source.ts';
import { knowSubjects, type SubjectSearch } from './subject-search.ts';

/** What is looked for, in the order in which it became known: a file remembers how many of them it was scanned for. */
export class Agenda {
  readonly #subjects: Subject[] = [];
  readonly #searches = knowSubjects();
  readonly #byName = new Map<string, Subject>();
  // For each place in the list: the earliest moment that one from there on can concern.
  #earliest: number[] = [];

  get count(): number {
    return this.#subjects.length;
  }

  /** Takes in those that ask for more than is looked for already; answers which. */
  add(subjects: readonly Subject[]): readonly Subject[] {
    const fresh = subjects.filter((subject) => {
      const name = nameOf(subject);
      const before = this.#byName.get(name);
      if (before !== undefined && before.since <= subject.since) return false;
      this.#byName.set(name, subject);
      return true;
    });
    if (fresh.length > 0) {
      this.#subjects.push(...fresh);
      this.#searches.add(fresh);
      this.#earliest = [];
    }
    return fresh;
  }

  get all(): readonly Subject[] {
    return this.#subjects;
  }

  /** Those in which it is looked for something. */
  accounts(): ReadonlySet<string> {
    return new Set(
      this.#subjects.map((it) => ('roleArn' in it ? accountOf(it.roleArn) : it.account)),
    );
  }

  /** The search for all but the first so many. */
  searchAfter(count: number): SubjectSearch {
    return this.#searches.after(count);
  }

  /** Whether a file delivered then can concern a subject that it was not scanned for. */
  needs(scannedFor: number, delivered: number): boolean {
    if (scannedFor >= this.count) return false;
    if (this.#earliest.length === 0) this.#earliest = earliestFrom(this.#subjects);
    return (this.#earliest[scannedFor] ?? Infinity) <= delivered + MINUTE;
  }
}

// The time in a file's name has no seconds.
const MINUTE = 60_000;

function earliestFrom(subjects: readonly Subject[]): number[] {
  const earliest: number[] = new Array<number>(subjects.length);
  let least = Infinity;
  for (let at = subjects.length - 1; at >= 0; at--) {
    const since = Date.parse(subjects[at]?.since ?? '');
    // A moment that cannot be read excludes nothing.
    least = Math.min(least, Number.isNaN(since) ? -Infinity : since);
    earliest[at] = least;
  }
  return earliest;
}

function nameOf(subject: Subject): string {
  return JSON.stringify(
    Object.entries({ ...subject, since: '' }).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
