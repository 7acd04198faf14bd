import { parentPort } from 'node:worker_threads';
import { draw } from './run/draw.ts';
import { explore } from './run/explore.ts';
import { signNothing } from './run/unsigned.ts';

signNothing();
// Whole stacks are what an error costs, and a run under bad weather throws many.
Error.stackTraceLimit = 4;

// One world after the other, as they are asked for: { seed, only, most, until }, `until` in epoch milliseconds.
parentPort?.on('message', ({ seed, only, most, until }) => {
  const isOver = () => Date.now() > until;
  void (most === 0 ? draw(seed) : explore(seed, { only, most, isOver })).then((explored) =>
    parentPort?.postMessage(explored),
  );
});
