import { describe, expect, it } from 'vitest';
import { turnsAt } from '../../src/aws/turns.ts';
import { manualClock } from '@staunch/sandbox';

const START = new Date('2026-11-22T09:00:00Z');

/** So many requests over a way that takes `there` and `back`; when each of them arrived. */
async function arrivals(number: number, { there, back }: Way): Promise<number[]> {
  const clock = manualClock(START);
  const turns = turnsAt(clock);
  const arrived: number[] = [];
  await Promise.all(
    Array.from({ length: number }, (_, n) =>
      turns.take(async () => {
        await clock.sleep(there(n));
        arrived.push(clock.now().getTime());
        await clock.sleep(back(n));
      }),
    ),
  );
  return arrived;
}

interface Way {
  readonly there: (n: number) => number;
  readonly back: (n: number) => number;
}

function mostInASecond(times: readonly number[]): number {
  return Math.max(...times.map((at) => times.filter((it) => it > at - 1000 && it <= at).length));
}

function rate(times: readonly number[]): number {
  const [first = 0] = times;
  // The first two go at once.
  return (times.length - 2) / (((times.at(-1) ?? 0) - first) / 1000);
}

describe('turns of CloudTrail', () => {
  it.each([0, 20, 80, 300])(
    'saturate two a second and never exceed them, %i ms away',
    async (there) => {
      const times = await arrivals(80, { there: () => there, back: () => there });
      expect(mostInASecond(times)).toBe(2);
      expect(rate(times)).toBeGreaterThanOrEqual(2 * 0.95);
    },
  );

  it('are not exceeded where the way takes now longer, now shorter', async () => {
    // A slow first call, as connecting is, and every seventh held up.
    const way = (n: number): number => (n === 0 ? 400 : 40 + (n % 7 === 3 ? 250 : (n * 5) % 9));
    const times = await arrivals(120, { there: way, back: (n) => way(n + 3) });
    expect(mostInASecond(times)).toBe(2);
  });

  it('a request that fails takes its turn as well', async () => {
    const clock = manualClock(START);
    const turns = turnsAt(clock);
    const failing = Array.from({ length: 6 }, () =>
      turns.take(() => Promise.reject(new Error('throttled'))).catch(() => clock.now().getTime()),
    );
    const times = (await Promise.all(failing)).map((at) => at - START.getTime());
    expect(mostInASecond(times)).toBe(2);
  });
});
