import type { Clock } from '../aws/clock.ts';
import type { Limit } from './limits.ts';
import { StaunchError } from '../domain/staunch-error.ts';

/** How long somebody waits for GitHub, and who hears of it. */
export interface Patience {
  readonly clock: Clock;
  /** What is not over by then is not waited for. */
  readonly until: Date;
  /** Hears one line now and then while GitHub is waited for. */
  readonly say: (line: string) => void;
  /** What to do where it is not waited for. */
  readonly next: string;
  /** Ends a wait at once. */
  readonly stop?: AbortSignal;
}

/** GitHub limits us for longer than anybody waits. */
function limitedByGitHub({ kind, until }: Closed, why: string, hint: string): StaunchError {
  const moment = new Date(until).toISOString().replace(/\.\d+/, '');
  const message = `GitHub limits how often it may be asked (${kind}), until ${moment}: ${why}.`;
  return new StaunchError('limited-by-github', message, { hint });
}

interface Closed {
  /** A moment on our clock. */
  readonly until: number;
  readonly kind: Limit['kind'];
}

/** What everybody who asks with one token passes, and where they wait while GitHub limits it. */
export interface Gate {
  /** Comes back once GitHub may be asked. Throws `limited-by-github` where that is too late. */
  readonly pass: () => Promise<void>;
  /** Notes a limit that an answer names, the n-th in a row of its request. Throws `limited-by-github` after too many. */
  readonly close: (limit: Limit, inARow: number) => void;
  /** How many milliseconds went by in waiting so far. */
  readonly waited: () => number;
}

// GitHub: "wait for at least one minute", and longer each time; the longest is an hour, when every limit begins anew.
const UNTOLD_MS = 60_000;
const LONGEST_UNTOLD_MS = 60 * 60_000;
// Doubled each time in a row: ten waits come to a quarter of an hour.
const SHORTEST_MS = 1_000;
// A request that meets a limit after so many waits meets somebody else who asks with the same token all the time.
const MOST_IN_A_ROW = 10;
// A line at least every ten seconds: people see that it lives.
const LINE_MS = 10_000;
// All who waited begin within two seconds, and not in one moment: that would be the next limit.
const SPREAD_MS = 2_000;

/** Opens a gate. */
export function gateOf(patience: Patience): Gate {
  let closed: Closed = { until: Number.NEGATIVE_INFINITY, kind: 'rate limit' };
  let waiting: Promise<void> | undefined;
  let waited = 0;
  const now = (): number => patience.clock.now().getTime();
  const givesUp = (why: string) => limitedByGitHub(closed, why, patience.next);
  const wait = async (): Promise<void> => {
    for (let more = ''; closed.until > now(); more = ' more') {
      const { kind, until } = closed;
      if (patience.stop?.aborted) throw givesUp('stopped before that');
      if (until > patience.until.getTime()) throw givesUp('that is later than this run may wait');
      const left = until - now();
      patience.say(`GitHub asks to wait ${Math.ceil(left / 1000)} s${more} (${kind}) …`);
      const before = now();
      await patience.clock.sleep(Math.min(left, LINE_MS), patience.stop);
      waited += now() - before;
    }
  };
  return {
    waited: () => waited,
    close({ kind, waitMs }, inARow) {
      const untold = Math.min(UNTOLD_MS * 2 ** (inARow - 1), LONGEST_UNTOLD_MS);
      // However short GitHub says the wait is: each time in a row it was too short.
      const until = now() + Math.max(waitMs ?? untold, SHORTEST_MS * 2 ** (inARow - 1));
      if (closed.until < until) closed = { until, kind };
      if (inARow > MOST_IN_A_ROW) throw givesUp(`${inARow} times in a row by now`);
    },
    async pass() {
      while (closed.until > now()) {
        waiting ??= wait().finally(() => (waiting = undefined));
        await waiting;
        await patience.clock.sleep(Math.random() * SPREAD_MS, patience.stop);
      }
    },
  };
}
