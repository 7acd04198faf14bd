import { createInterface } from 'node:readline/promises';
import picocolors from 'picocolors';
import type { Colours } from '../report/colours.ts';

/** Where a command talks to people. */
export interface Terminal {
  /** The answer: standard output. */
  readonly out: (text: string) => void;
  /** Everything about getting there: standard error. */
  readonly err: (text: string) => void;
  readonly colours: Colours;
  /** Asks where somebody can answer; undefined where nobody types. */
  readonly ask: (question: string) => Promise<string | undefined>;
}

/** The terminal of this process; colours only where a person reads, and never with NO_COLOR. */
export function processTerminal(): Terminal {
  const { stdin, stdout, stderr, env } = process;
  const wanted = (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';
  return {
    out: (text) => {
      stdout.write(text);
    },
    err: (text) => {
      stderr.write(text);
    },
    colours: picocolors.createColors(wanted && stdout.isTTY && stderr.isTTY),
    async ask(question) {
      if (!stdin.isTTY || !stderr.isTTY) return undefined;
      const lines = createInterface({ input: stdin, output: stderr });
      try {
        return await lines.question(question);
      } finally {
        lines.close();
      }
    },
  };
}
