import { count } from '../domain/count.ts';
import type { Progress } from '../respond/apply/progress.ts';
import type { Outcome } from '../respond/apply/receipts.ts';
import type { SourceProgress } from '../trail/sources/source.ts';
import type { Colours } from './colours.ts';
import { plain } from './escape.ts';

const WORDS: Readonly<Record<Outcome, string>> = {
  done: 'done',
  'already-so': 'already so',
  failed: 'FAILED',
  skipped: 'SKIPPED',
};

/** One line per thing that happens; the same on a terminal and in a log, but for the colours. */
export function progressLines(write: (line: string) => void, colours: Colours): Progress {
  const paint = (outcome: Outcome): string => {
    const bad = outcome === 'failed' || outcome === 'skipped';
    return (bad ? colours.red : colours.green)(WORDS[outcome].padEnd(10));
  };
  return {
    started: (what) => {
      write(`${colours.dim('…'.padEnd(10))} ${plain(what)}`);
    },
    finished: (what, outcome, problem) => {
      write(
        `${paint(outcome)} ${plain(what)}${problem === undefined ? '' : `: ${plain(problem)}`}`,
      );
    },
    waiting: (seconds) => {
      write(
        `${colours.dim('wait'.padEnd(10))} ${seconds} s until the cutoff has passed, so that refreshed` +
          ' instances get credentials that still work',
      );
    },
    holding: (seconds) => {
      write(`${colours.dim('hold'.padEnd(10))} everything is read again in ${seconds} s`);
    },
    undone: (what) => {
      write(`${colours.red('UNDONE'.padEnd(10))} by somebody: ${plain(what)}; doing it all again`);
    },
    checked: (what, held, verified) => {
      const word = verified
        ? colours.green('verified'.padEnd(10))
        : colours.red((held ? 'UNVERIFIED' : 'NOT HELD').padEnd(10));
      write(`${word} ${plain(what)}`);
    },
  };
}

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
