import { setMaxListeners } from 'node:events';
import type { Clock } from '../aws/clock.ts';
import { within } from '../aws/within.ts';

/** How long CloudTrail is read: what an answer waits for, and no longer. */
export interface Budget {
  /** Begins anew: so many seconds from now. */
  readonly start: (seconds: number) => void;
  /** So many seconds more, for what cannot wait: what is said of how long it was read stays. */
  readonly extend: (seconds: number) => void;
  readonly isSpent: () => boolean;
  readonly now: () => Date;
  /** As it was started. */
  readonly seconds: () => number;
  /** Work with a signal that is aborted when the budget is spent. */
  readonly within: <T>(work: (stop: AbortSignal) => Promise<T>) => Promise<T>;
  /** Ends it now: nothing is asked any more. */
  readonly end: () => void;
}

/** Spent until it is started. */
export function budgetOn(clock: Clock): Budget {
  let seconds = 0;
  let end = 0;
  const ended = new AbortController();
  // Every request that is under way listens.
  setMaxListeners(0, ended.signal);
  const left = (): number => end - clock.now().getTime();
  return {
    start(given) {
      seconds = given;
      end = clock.now().getTime() + given * 1000;
    },
    extend(given) {
      end = Math.max(end, clock.now().getTime() + given * 1000);
    },
    isSpent: () => ended.signal.aborted || left() <= 0,
    now: () => clock.now(),
    seconds: () => seconds,
    // A request's own time is the machine's, also where the clock is a sandbox's.
    within: (work) => within(Math.max(1, left()), ended.signal, work),
    end: () => {
      ended.abort();
    },
  };
}
