import { parentPort } from 'node:worker_threads';
import { explore } from './run/explore.ts';
import { signNothing } from './run/unsigned.ts';

signNothing();
// Whole stacks are what an error costs, and a run under bad weather throws many.
Error.stackTraceLimit = 4;

// One world after the other, as they are asked for: { seed, only, until }, `until` in epoch milliseconds.
parentPort?.on('message', ({ seed, only, until }) => {
  void explore(seed, { only, isOver: () => Date.now() > until }).then((explored) =>
    parentPort?.postMessage(explored),
  );
});
