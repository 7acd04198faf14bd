import picocolors from 'picocolors';
import { NO_LINES, type LiveArea, type LiveLines } from './no-lines.ts';
import type { Colours } from '../../report/colours.ts';
import { progressLines } from '../../report/progress-lines.ts';
import type { Typed } from '../../domain/typed-command.ts';
import type { StoppableProgress } from './live.ts';

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
  /** Commands of this program, as whoever reads this terminal types them. */
  readonly typed: Typed;
  /** Asks where somebody can answer, until `stop`. */
  readonly ask: (question: string, stop?: AbortSignal) => Promise<Answer>;
}

/** Whoever was asked pressed Ctrl-C. */
export const LEFT = Symbol('left');

/** What somebody typed; undefined where nobody can type. */
export type Answer = string | undefined | typeof LEFT;

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
export function processTerminal(typed: Typed): Terminal {
  const { stdin, stdout, stderr, env } = process;
  // Whoever reads may go away, as `head` does: what is under way is not broken off for that.
  for (const stream of [stdout, stderr]) stream.on('error', () => undefined);
  const capable = env['TERM'] !== 'dumb';
  const wanted = (env['NO_COLOR'] ?? '') === '' && capable;
  // Away from a terminal `isTTY` is undefined, of which the library would make up its own mind.
  const colours = picocolors.createColors(Boolean(wanted && stdout.isTTY && stderr.isTTY));
  let live: LiveArea | undefined;
  const print = (stream: NodeJS.WriteStream, text: string): void => {
    const write = (): void => void stream.write(text);
    if (live && stream.isTTY) live.above(write);
    else write();
  };
  const alive = <T extends LiveArea>(area: T): T => {
    live = area;
    const stop = (): void => {
      live = undefined;
      area.stop();
    };
    return { ...area, stop };
  };
  return {
    out: (text) => {
      print(stdout, text);
    },
    err: (text) => {
      print(stderr, text);
    },
    colours,
    typed,
    async progress() {
      if (!stderr.isTTY || !capable) return plainProgress((text) => stderr.write(text), colours);
      const { liveProgress } = await import('./live.ts');
      return alive(liveProgress(stderr, colours));
    },
    async lines() {
      if (!stderr.isTTY || !capable) return NO_LINES;
      const { liveLines } = await import('./live.ts');
      return alive(liveLines(stderr));
    },
    async ask(question, stop) {
      if (!stdin.isTTY || !stderr.isTTY) return undefined;
      return ask(question, { input: stdin, output: stderr, stop });
    },
  };
}

async function ask(
  question: string,
  streams: {
    readonly input: NodeJS.ReadStream;
    readonly output: NodeJS.WriteStream;
    readonly stop: AbortSignal | undefined;
  },
): Promise<Answer> {
  const { stop, ...ends } = streams;
  const { createInterface } = await import('node:readline/promises');
  const lines = createInterface(ends);
  const left = new Promise<Answer>((resolve) => {
    const leave = (): void => {
      resolve(LEFT);
    };
    // While a line is read the terminal sends no signal for Ctrl-C: it comes as a key.
    lines.once('SIGINT', leave);
    if (stop?.aborted === true) leave();
    else stop?.addEventListener('abort', leave, { once: true });
    // Ctrl-D is an answer too: no.
    lines.once('close', () => {
      resolve('');
    });
  });
  try {
    return await Promise.race([lines.question(question), left]);
  } finally {
    lines.close();
  }
}
