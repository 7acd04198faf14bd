import { LIMITS } from '../limits.ts';
import type { AthenaSettings } from '../../../domain/source-settings.ts';
import type { Count, NotRead, SourceCoverage, SourceProgress, Subject, Window } from '../source.ts';
import { inWords } from './subjects.ts';
import { tableName } from './table.ts';

/** Keeps count of how far a table could be seen. */
export interface AthenaCoverage {
  readonly name: string;
  readonly query: () => void;
  readonly scanned: (bytes: number) => void;
  readonly event: (isData: boolean) => void;
  readonly malformed: (what: string) => void;
  readonly read: (accounts: readonly string[], regions: readonly string[]) => void;
  readonly notRead: (subjects: readonly Subject[], why: string) => void;
  readonly unasked: (subjects: readonly Subject[]) => void;
  readonly leftOut: (file: string, why: string) => void;
  readonly progress: () => SourceProgress;
  readonly told: () => SourceCoverage;
}

/** What nobody can see in such a table. */
// As many as people read in one line.
const NAMED = 3;

/** The coverage of a table of which nothing is read yet. */
export function emptyCoverage(settings: AthenaSettings, window: Window): AthenaCoverage {
  const name = `Athena table ${tableName(settings)} over ${settings.location}`;
  const accounts = new Set<string>();
  const regions = new Set<string>();
  const malformed = new Map<string, number>();
  const unread = new Map<string, Subject[]>();
  const files: NotRead[] = [];
  let queries = 0;
  let events = 0;
  let hasData = false;
  let bytes = 0;
  const notRead: AthenaCoverage['notRead'] = (subjects, why) => {
    unread.set(why, [...(unread.get(why) ?? []), ...subjects]);
  };
  return {
    name,
    query: () => void queries++,
    scanned: (more) => void (bytes += more),
    event(isData) {
      events++;
      if (isData) hasData = true;
    },
    malformed: (what) => void malformed.set(what, (malformed.get(what) ?? 0) + 1),
    read(more, within) {
      for (const account of more) accounts.add(account);
      for (const region of within) regions.add(region);
    },
    notRead,
    unasked(subjects) {
      if (subjects.length > 0) notRead(subjects, 'that is not what AWS calls anything');
    },
    leftOut: (file, why) => void files.push({ what: file, why: `Athena cannot read it: ${why}` }),
    progress: () => ({ source: name, done: queries, unit: 'queries', events }),
    told: () => ({
      source: name,
      kind: 'athena',
      accounts: [...accounts].sort(),
      regions: [...regions].sort(),
      from: window.from,
      to: window.to,
      notRead: [...[...unread].map(([why, of]) => ({ what: someOf(of), why })), ...files],
      limits: LIMITS.athena,
      counts: [
        { what: 'queries', count: queries },
        { what: 'rows', count: events + sum(malformed.values()) },
        { what: 'bytes scanned', count: bytes },
        ...countsOf(malformed),
      ],
      ...(hasData ? { holdsData: true as const } : {}),
    }),
  };
}

function someOf(subjects: readonly Subject[]): string {
  const named = subjects.slice(0, NAMED).map(inWords).join(', ');
  const more = subjects.length - NAMED;
  return `what the table has about ${named}${more > 0 ? ` and ${more} more` : ''}`;
}

function countsOf(malformed: ReadonlyMap<string, number>): Count[] {
  return [...malformed].map(([what, count]) => ({ what: `malformed: ${what}`, count }));
}

function sum(numbers: Iterable<number>): number {
  return [...numbers].reduce((total, number) => total + number, 0);
}
