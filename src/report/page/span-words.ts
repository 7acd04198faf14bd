import { timeText } from '../html/times.ts';
import type { Span } from './view.ts';

/** A span of time in words, with the day of its end only where it is another. */
export function spanWords({ from, to }: Span): string {
  const [start, end] = [timeText(from * 1000), timeText(to * 1000)];
  return `${start} – ${start.slice(0, 10) === end.slice(0, 10) ? end.slice(11) : end}`;
}
