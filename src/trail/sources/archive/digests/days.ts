import type { Window } from '../../source.ts';

const DAY = 24 * 60 * 60_000;

/** The days of a window and so many after it, as CloudTrail's folders name them: `2026/11/22/`. */
export function daysOf({ from, to }: Window, after: number): string[] {
  const first = startOfDay(Date.parse(from));
  const last = startOfDay(Date.parse(to)) + after * DAY;
  return Array.from({ length: (last - first) / DAY + 1 }, (_, at) => {
    const day = new Date(first + at * DAY).toISOString().slice(0, 10);
    return `${day.replaceAll('-', '/')}/`;
  });
}

/** Midnight before a moment, UTC. Epoch milliseconds. */
export function startOfDay(time: number): number {
  return Math.floor(time / DAY) * DAY;
}
