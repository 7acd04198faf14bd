import { concerns } from '../concerns.ts';
import type { TrailEvent } from '../../records/event.ts';
import type { Subject } from '../source.ts';
import { findPatterns, type FindPatterns } from './find-patterns.ts';
import { patternsOf } from './patterns.ts';

/** What some of the subjects are found by. */
export interface SubjectSearch {
  readonly find: FindPatterns;
  readonly concerns: (event: TrailEvent) => boolean;
}

/** The subjects known so far, in the order in which they became known. */
export interface KnownSubjects {
  readonly count: () => number;
  readonly add: (subjects: readonly Subject[]) => void;
  /** The search for all but the first so many. */
  readonly after: (count: number) => SubjectSearch;
}

/** Keeps subjects, and prepares each search once. */
export function knowSubjects(): KnownSubjects {
  const known: Subject[] = [];
  const prepared = new Map<number, SubjectSearch>();
  return {
    count: () => known.length,
    add(subjects) {
      known.push(...subjects);
      prepared.clear();
    },
    after(count) {
      const search = prepared.get(count) ?? prepare(known.slice(count));
      prepared.set(count, search);
      return search;
    },
  };
}

/** The search for these subjects. */
export function prepare(subjects: readonly Subject[]): SubjectSearch {
  // Most are credentials, of which there can be thousands: they are found by their key ids.
  const keys = new Set<string>();
  const others: Subject[] = [];
  for (const subject of subjects) {
    if (subject.kind === 'credential') keys.add(subject.accessKeyId);
    if (subject.kind !== 'credential' || subject.issuer) others.push(subject);
  }
  return {
    find: findPatterns(subjects.flatMap(patternsOf)),
    concerns: (event) =>
      keys.has(event.by.accessKeyId ?? '') || others.some((subject) => concerns(subject, event)),
  };
}
