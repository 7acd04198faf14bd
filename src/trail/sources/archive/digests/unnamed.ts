import { readLogName } from '../names.ts';
import { daysOf } from './days.ts';
import { wordsOf, type Inspection } from './inspection.ts';
import type { DigestPlace } from './places.ts';

/** A time that digests cover, in epoch milliseconds. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What the digests of a place say. */
interface Said {
  /** Keys of log files. */
  readonly named: ReadonlySet<string>;
  readonly spans: readonly Span[];
}

// A file's name has the minute in which it was written; what is delivered minutes later is in the next digest.
const LATE_MS = 15 * 60_000;

/** Tells log files that are there and that no digest names. */
export async function findUnnamed(
  { files, window, problems }: Inspection,
  { account, region, logs }: DigestPlace,
  { named, spans }: Said,
): Promise<void> {
  const covered = joined(spans);
  let uncovered = 0;
  try {
    for (const day of daysOf(window, 1)) {
      for await (const { key } of files.list(`${logs}${day}`)) {
        if (named.has(key)) continue;
        const at = readLogName(key)?.delivered;
        const isCovered = covered.some(({ from, to }) => at && at >= from && at <= to - LATE_MS);
        if (isCovered || at === undefined) {
          problems.add('log files that no digest names', { what: key, why: UNNAMED });
        } else uncovered++;
      }
    }
  } catch (error) {
    problems.add('folders', { what: logs, why: wordsOf(error) });
  }
  if (uncovered === 0) return;
  const what = `${uncovered} log files of ${`${account} ${region}`.trim()}`;
  problems.add('log files not covered', { what, why: notCovered(covered) });
}

function joined(spans: readonly Span[]): Span[] {
  const all: Span[] = [];
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    const last = all.at(-1);
    if (last && from <= last.to) all.splice(-1, 1, { ...last, to: Math.max(last.to, to) });
    else all.push({ from, to });
  }
  return all;
}

const UNNAMED =
  'no digest names it: CloudTrail did not deliver it, or a trail without validation did';
const NO_DIGESTS =
  'there are no digests that count for them: validation is not switched on for their trail, or they were deleted';

function notCovered(covered: readonly Span[]): string {
  const last = covered.at(-1);
  if (!last) return NO_DIGESTS;
  const until = new Date(last.to).toISOString().replace('.000Z', 'Z');
  return `no digest covers the time at which they were delivered; the last one ends at ${until}, and CloudTrail delivers one every hour`;
}
