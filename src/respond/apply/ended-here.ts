import { randomBytes } from 'node:crypto';
import type { RunName } from '../../domain/reattach-tag.ts';
import { isAttachedIn, LATELY_MS } from './own-runs.ts';
import type { EarlierRuns } from './receipts-on-disk.ts';
import type { OwnRuns } from './context.ts';

/** A run at a terminal, which nobody else has a name for. */
export function runHere(): RunName {
  return { id: `local-${randomBytes(8).toString('hex')}`, attempt: 1 };
}

/** Whether a run is one of the same plan's on this machine, and ended a short while ago: its receipts say so. */
export function endedHere(
  { runs, receipts }: EarlierRuns,
  now: () => Date,
): OwnRuns['endedLately'] {
  return ({ id, attempt }, instanceId) => {
    const run = runs.find((it) => it.id === id && it.attempt === attempt);
    const since = receipts.filter(({ finishedAt }) => finishedAt >= (run?.begunAt ?? ''));
    if (!run || isAttachedIn(since, instanceId)) return Promise.resolve(undefined);
    // One that was killed did something last: that is when it was known to run.
    const signs = [run.begunAt, ...receipts.map(({ finishedAt }) => finishedAt)];
    const ended = run.endedAt ?? signs.reduce((a, b) => (a > b ? a : b));
    const isLate = now().getTime() - Date.parse(ended) < LATELY_MS;
    return Promise.resolve(
      isLate
        ? `The receipts of this plan show the run that took it off, until ${ended}`
        : undefined,
    );
  };
}
