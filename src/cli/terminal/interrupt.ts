import type { UnderWay } from '../../respond/apply/under-way.ts';
import { EXIT } from './exit-codes.ts';
import { explain } from './explain.ts';
import type { Terminal } from './terminal.ts';

/** A Ctrl-C that is waited for, instead of ending the process. */
export interface Interruption {
  readonly signal: AbortSignal;
  /** From then on Ctrl-C is what it always is. */
  readonly done: () => void;
  /** Ends the process although something is still being read: whoever stopped it does not wait for that. */
  readonly leave: (code: number) => void;
}

/** What a run that writes says when it is stopped. */
export function stoppingWords({ begun }: Pick<UnderWay, 'begun'>): string {
  return begun()
    ? 'Stopping: what is begun is finished, so that no instance stays without its profile; nothing more is begun.'
    : 'Stopping: nothing was begun yet, and nothing will be.';
}

interface Stopping {
  /** What the first signal makes happen, as one sentence; nothing is said where there is none. */
  readonly saying: () => string | undefined;
  /** The last words of a process that ends at once: what it leaves behind, and what to type. */
  readonly lastWords: () => string;
  /** Takes away what is drawn live, so that the last words are last. */
  readonly clear?: () => void;
}

/**
 * The first signal lets what is begun come to its end; a second Ctrl-C ends the process at once. The listeners stay
 * until `done`: libraries that restore the cursor end a process in which nobody else listens any more.
 */
export function listenForInterrupt(
  terminal: Terminal,
  { saying, lastWords, clear }: Stopping,
): Interruption {
  const stopping = new AbortController();
  const heard: Heard[] = [];
  const passedOn = process.env['npm_lifecycle_event'] !== undefined;
  const end = (why: string, code: number): never => {
    clear?.();
    terminal.err(`${why}${lastWords()}`);
    process.exit(code);
  };
  const hear = (signal: Signal): void => {
    const now = { signal, at: performance.now() };
    const meaning = meaningOf(now, heard, { passedOn });
    heard.push(now);
    const said = saying();
    switch (meaning) {
      case 'stop':
        if (said !== undefined) terminal.err(`${said} Once more ends at once.\n`);
        stopping.abort();
        break;
      case 'soon':
        terminal.err(`${signal}: this process is about to be killed.\n${lastWords()}`);
        break;
      case 'end':
        end('Ended at once.\n', EXIT.interrupted);
        break;
      case 'nothing':
        break;
    }
  };
  // What nobody caught ends the process too, and leaves as much behind.
  const crash = (error: unknown): void => {
    end(explain(error), EXIT.incomplete);
  };
  for (const signal of SIGNALS) process.on(signal, hear);
  process.on('uncaughtException', crash);
  return {
    signal: stopping.signal,
    done: () => {
      for (const signal of SIGNALS) process.removeListener(signal, hear);
      process.removeListener('uncaughtException', crash);
    },
    leave: (code) => {
      process.stdout.write('', () => process.stderr.write('', () => process.exit(code)));
    },
  };
}

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
