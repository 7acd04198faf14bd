import type { Count } from './source.ts';

/** Counts records that are not what CloudTrail writes, by what is wrong with them. */
interface MalformedCounts {
  readonly add: (why: string) => void;
  readonly counts: () => Count[];
}

// Reports tell these counts apart from what was read.
const PREFIX = 'malformed: ';

/** None so far. */
export function malformedCounts(): MalformedCounts {
  const byReason = new Map<string, number>();
  return {
    add: (why) => byReason.set(why, (byReason.get(why) ?? 0) + 1),
    counts: () => [...byReason].map(([why, count]) => ({ what: `${PREFIX}${why}`, count })),
  };
}

// What a scan of files counts, which does not look into records that name nothing looked for.
const IN_FILES = 'malformed records';

/** The malformed ones among a source's counts. */
export function malformedAmong(counts: readonly Count[]): Count[] {
  return counts.flatMap(({ what, count }) => {
    if (what === IN_FILES) return [{ what, count }];
    return what.startsWith(PREFIX) ? [{ what: what.slice(PREFIX.length), count }] : [];
  });
}
