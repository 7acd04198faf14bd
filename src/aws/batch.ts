import DataLoader from 'dataloader';
import type { Connection } from './connection.ts';

/** EC2: a filter takes 200 values at the most. */
export const FILTER_VALUES = 200;
// Instances are refreshed side by side and their answers arrive within milliseconds of each other; waiting
// this long for the others to ask turns many calls into one.
const GATHER_MS = 25;

/** Asks about many ids in one call: whatever is asked within a moment travels together. */
export function inBatches<Answer>(
  { clock }: Connection,
  ask: (ids: readonly string[]) => Promise<readonly Answer[]>,
): DataLoader<string, Answer> {
  return new DataLoader(ask, {
    cache: false,
    maxBatchSize: FILTER_VALUES,
    batchScheduleFn: (send) => {
      void clock.sleep(GATHER_MS).then(send);
    },
  });
}
