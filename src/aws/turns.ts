import pLimit from 'p-limit';
import type { Clock } from './clock.ts';

// AWS: "two requests per second, per account, per Region".
const A_SECOND = 2;
const SECOND_MS = 1000;
// Timers, clocks and networks are good to some milliseconds.
const MARGIN_MS = 20;
// So many round trips are timed before the fastest is believed.
const SAMPLES = 5;

/** Lets two requests a second through, as many as LookupEvents takes, and never a third. */
interface Turns {
  readonly take: <T>(ask: () => Promise<T>) => Promise<T>;
}

/**
 * Two slots, each used again a second after its last request arrived. When that was is not known, only that it lies
 * between asking and answering, half the fastest round trip away from both.
 */
export function turnsAt(clock: Clock): Turns {
  const limit = pLimit(A_SECOND);
  const freeAt = Array.from({ length: A_SECOND }, () => 0);
  let fastest = SECOND_MS;
  let timed = 0;
  const time = (): number => clock.now().getTime();
  const inSlot = async <T>(ask: () => Promise<T>): Promise<T> => {
    freeAt.sort((a, b) => a - b);
    const free = freeAt.shift() ?? 0;
    let answered: number | undefined;
    try {
      if (free > time()) await clock.sleep(free - time());
      const asked = time();
      try {
        return await ask();
      } finally {
        answered = time();
        fastest = Math.min(fastest, answered - asked);
        timed++;
      }
    } finally {
      const arrived = (answered ?? time()) - (timed < SAMPLES ? 0 : fastest);
      freeAt.push(arrived + SECOND_MS + MARGIN_MS);
    }
  };
  return { take: (ask) => limit(() => inSlot(ask)) };
}
