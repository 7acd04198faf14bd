import { createInterface } from 'node:readline/promises';
import picocolors from 'picocolors';
import type { Progress } from '../apply/progress.ts';
import { NO_LINES, type LiveLines } from './no-lines.ts';
import type { Colours } from '../report/colours.ts';
import { progressLines } from '../report/progress-lines.ts';

/** Where a command talks to people. */
export interface Terminal {
  /** The answer: standard output. */
  readonly out: (text: string) => void;
  /** Everything about getting there: standard error. */
  readonly err: (text: string) => void;
  readonly colours: Colours;
  /** Shows how a run goes on: live where a person watches, plain lines elsewhere. */
  readonly progress: () => Promise<StoppableProgress>;
  /** Lines that tell how far something has come; nothing where nobody watches. */
  readonly lines: () => Promise<LiveLines>;
  /** Asks where somebody can answer; undefined where nobody types. */
  readonly ask: (question: string) => Promise<string | undefined>;
}

export interface StoppableProgress extends Progress {
  readonly stop: () => void;
}

/** The same terminal, where each line says whose it is: several things happen at a time. */
export function named(terminal: Terminal, name: string): Terminal {
  const prefixed = (print: (text: string) => void) => (text: string) => {
    print(text.replaceAll(/^(?=.)/gm, `[${name}] `));
  };
  return { ...terminal, out: prefixed(terminal.out), err: prefixed(terminal.err) };
}

/** Progress as plain lines. */
export function plainProgress(write: (text: string) => void, colours: Colours): StoppableProgress {
  const lines = progressLines((line) => {
    write(`${line}\n`);
  }, colours);
  return { ...lines, stop: () => undefined };
}

/** The terminal of this process; colours only where a person reads, and never with NO_COLOR. */
export function processTerminal(): Terminal {
  const { stdin, stdout, stderr, env } = process;
  // Whoever reads may go away, as `head` does: what is under way is not broken off for that.
  for (const stream of [stdout, stderr]) stream.on('error', () => undefined);
  const capable = env['TERM'] !== 'dumb';
  const wanted = (env['NO_COLOR'] ?? '') === '' && capable;
  // Away from a terminal `isTTY` is undefined, of which the library would make up its own mind.
  const colours = picocolors.createColors(Boolean(wanted && stdout.isTTY && stderr.isTTY));
  return {
    out: (text) => {
      stdout.write(text);
    },
    err: (text) => {
      stderr.write(text);
    },
    colours,
    async progress() {
      if (!stderr.isTTY || !capable) return plainProgress((text) => stderr.write(text), colours);
      const { liveProgress } = await import('./live-progress.ts');
      return liveProgress(stderr, colours);
    },
    async lines() {
      if (!stderr.isTTY || !capable) return NO_LINES;
      const { liveLines } = await import('./live-lines.ts');
      return liveLines(stderr);
    },
    async ask(question) {
      if (!stdin.isTTY || !stderr.isTTY) return undefined;
      const lines = createInterface({ input: stdin, output: stderr });
      // Ctrl-C and Ctrl-D are answers too: no.
      const left = new Promise<string>((resolve) => {
        for (const event of ['close', 'SIGINT']) lines.once(event, () => resolve(''));
      });
      try {
        return await Promise.race([lines.question(question), left]);
      } finally {
        lines.close();
      }
    },
  };
}
