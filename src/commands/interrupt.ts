import type { Terminal } from './terminal.ts';

/** A Ctrl-C that is waited for, instead of ending the process. */
export interface Interruption {
  readonly signal: AbortSignal;
  /** From then on Ctrl-C is what it always is. */
  readonly done: () => void;
}

const FINISHING =
  'Stopping: what is begun is finished, so that no instance stays without its profile; nothing more is begun.';

/** The first Ctrl-C lets what is begun come to its end; the second ends the process at once. */
export function listenForInterrupt(terminal: Terminal, saying = FINISHING): Interruption {
  const stopping = new AbortController();
  // The last is what a terminal says that goes away.
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const stop = (): void => {
    done();
    terminal.err(`${saying} Once more ends at once.\n`);
    stopping.abort();
  };
  const done = (): void => {
    for (const signal of signals) process.removeListener(signal, stop);
  };
  for (const signal of signals) process.on(signal, stop);
  return { signal: stopping.signal, done };
}
