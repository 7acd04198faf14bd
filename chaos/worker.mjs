import { parentPort } from 'node:worker_threads';
import { explore } from './run/explore.ts';
import { signNothing } from './run/unsigned.ts';

signNothing();
// Whole stacks are what an error costs, and a run under bad weather throws many.
Error.stackTraceLimit = 4;

// One world after the other, as they are asked for: { seed, only, most, until }, `until` in epoch milliseconds.
parentPort?.on('message', ({ seed, only, most, until }) => {
  void explore(seed, { only, most, isOver: () => Date.now() > until }).then((explored) =>
    parentPort?.postMessage(explored),
  );
});
