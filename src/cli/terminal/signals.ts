/** The signals by which people and machines ask a process to end; the last is a terminal's that goes away. */
export const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
export type Signal = (typeof SIGNALS)[number];

/** A signal that came, and when, in milliseconds. */
export interface Heard {
  readonly signal: Signal;
  readonly at: number;
}

/**
 * What a signal means after others: `stop` in good order, `end` at once, `soon` if the process is about to be killed
 * and should use what time is left, or nothing new.
 */
type Meaning = 'stop' | 'end' | 'soon' | 'nothing';

// npm and `timeout` pass on what the whole group of processes has got already: nobody asked twice.
const PASSED_ON_MS = 1000;

/** Pure. `passedOn`: a program stands in between that sends Ctrl-C once more, as npm does. */
export function meaningOf(
  now: Heard,
  earlier: readonly Heard[],
  { passedOn }: { readonly passedOn: boolean },
): Meaning {
  if (earlier.length === 0) return 'stop';
  const { signal, at } = now;
  // A shell sends it on when its terminal goes away: it may come twice, and nobody is there who could mean it.
  if (signal === 'SIGHUP') return 'nothing';
  const same = earlier.findLast((it) => it.signal === signal);
  const isEcho = same !== undefined && at - same.at < PASSED_ON_MS;
  if (isEcho && (passedOn || signal === 'SIGTERM')) return 'nothing';
  // GitHub cancels a job with SIGINT, 7.5 s later SIGTERM, and kills it 2.5 s after that.
  if (signal === 'SIGTERM' && same === undefined) return 'soon';
  return 'end';
}
