import { NO_LINES } from '../../src/cli/terminal/no-lines.ts';
import picocolors from 'picocolors';
import { typedAnywhere } from '../../src/domain/typed-command.ts';
import { plainProgress, type Terminal } from '../../src/cli/terminal/terminal.ts';

/** A terminal that remembers what was printed; whoever is asked types `typed`, or nobody is there. */
export interface RecordedTerminal extends Terminal {
  readonly stdout: () => string;
  readonly stderr: () => string;
}

export function recordedTerminal(typed?: string): RecordedTerminal {
  const out: string[] = [];
  const err: string[] = [];
  const colours = picocolors.createColors(false);
  return {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    lines: () => Promise.resolve(NO_LINES),
    colours,
    progress: async () => plainProgress((text) => void err.push(text), colours),
    typed: typedAnywhere,
    ask: async () => typed,
    stdout: () => out.join(''),
    stderr: () => err.join(''),
  };
}
