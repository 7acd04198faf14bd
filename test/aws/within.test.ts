import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { within } from '../../src/aws/within.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

// Nobody holds the signal but the work itself, as where the SDK waits for an answer.
const untilAborted = (signal: AbortSignal): Promise<string> =>
  new Promise((resolve) => {
    signal.addEventListener('abort', () => {
      resolve('aborted');
    });
  });

it('ends work after its time, also where the garbage was collected meanwhile', async () => {
  const work = within(50, undefined, untilAborted);
  // What the event loop itself holds for a turn is let go by then.
  for (let turn = 0; turn < 3; turn++) {
    await new Promise(setImmediate);
    collectGarbage();
  }
  expect(await work).toBe('aborted');
});

it('ends work with another signal, at once where that is aborted already', async () => {
  const stop = new AbortController();
  const work = within(60_000, stop.signal, untilAborted);
  collectGarbage();
  stop.abort();
  expect(await work).toBe('aborted');
  expect(await within(60_000, stop.signal, async ({ aborted }) => aborted)).toBe(true);
});
