import type { SourceProgress } from '../trail/sources/source.ts';
import { plain } from './escape.ts';
import { count } from '../domain/count.ts';

/** How far a source has come, on one line: `event history of account 1…: 12 of 680 pages, 340 events, about 2 min left`. */
export function sourceProgressLine(progress: SourceProgress): string {
  const { source, done, total, unit, events, secondsLeft } = progress;
  const far = total === undefined ? `${done} ${unit}` : `${done} of ${total} ${unit}`;
  const left = secondsLeft === undefined ? [] : [`about ${duration(secondsLeft)} left`];
  return `${plain(source)}: ${[far, count(events, 'event'), ...left].join(', ')}`;
}

function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 90) return `${whole} s`;
  return `${Math.round(whole / 60)} min`;
}
