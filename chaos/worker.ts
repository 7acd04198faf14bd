import { parentPort } from 'node:worker_threads';
import { signNothing } from './run/unsigned.ts';
import { explore, type ExploreOptions } from './run/explore.ts';

/** What a worker is asked: one world, and until when. */
export interface Asked {
  readonly seed: number;
  readonly only?: string;
  /** Epoch milliseconds of the machine. */
  readonly until: number;
}

signNothing();
// Whole stacks are what an error costs, and a run under bad weather throws many.
Error.stackTraceLimit = 4;

// One world after the other, as they are asked for.
parentPort?.on('message', ({ seed, only, until }: Asked) => {
  const isOver = (): boolean => Date.now() > until;
  const options: ExploreOptions = only === undefined ? { isOver } : { isOver, only };
  void explore(seed, options).then((explored) => parentPort?.postMessage(explored));
});
