import type { Clock } from '../../aws/clock.ts';
import type { Patience } from '../../github/patience.ts';
import type { Terminal } from './terminal.ts';

// Somebody sits there, sees why it takes so long, and can end it with Ctrl-C.
const MINUTES = 10;

/** How long a command that a person typed waits for GitHub. */
export function atTerminal(clock: Clock, { err }: Pick<Terminal, 'err'>): Patience {
  return {
    clock,
    until: new Date(clock.now().getTime() + MINUTES * 60_000),
    say: (line) => err(`${line}\n`),
    next: 'Type the same again after that.',
  };
}
