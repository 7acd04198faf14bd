import { readAfresh } from '../../github/read-afresh.ts';
import type { Workshop } from './carry-out.ts';
import { findApproved, type Found } from './incident.ts';
import { targetAt, tipNow } from './targets.ts';
import type { Tip } from './tip.ts';

/** An incident file on the default branch, and what is worked with. */
export interface Place {
  readonly path: string;
  readonly blob: string;
  readonly base: string;
  readonly tip: Tip;
  readonly workshop: Workshop;
}

/** What was approved of the incident file that stands on the default branch. */
export async function approvedAt({ workshop, path, blob, base, tip }: Place): Promise<Found> {
  const { run, context } = workshop;
  const file = { path, blob, removed: false };
  const target = await targetAt(run.repository, file, {
    sha: base,
    base,
    tip: Promise.resolve(tip),
  });
  return readAfresh(
    run.repository,
    (isAgain) => {
      const newTip = isAgain ? { tip: tipNow(target, workshop) } : {};
      return findApproved(run, { ...target, ...newTip }, context);
    },
    tip.waited,
  );
}
