import { stepId, type Step } from '../actions/catalogue.ts';
import type { AttachProfile } from '../actions/attach-profile.ts';

/** Approved steps against those that are needed now, step by step. */
interface Comparison {
  /** Approved and still needed: to be done. */
  readonly agreed: readonly Step[];
  /** Approved, but AWS shows it already so or it can no longer be done. */
  readonly settled: readonly Step[];
  /** Needed now, but nobody approved it: never done, always said. */
  readonly unapproved: readonly Step[];
}

/** Compares data with data; order and text play no part. */
export function compareSteps(approved: readonly Step[], needed: readonly Step[]): Comparison {
  const approvedIds = new Set([...approved, ...approved.flatMap(secondHalf)].map(stepId));
  const neededIds = new Set(needed.map(stepId));
  return {
    agreed: needed.filter((step) => approvedIds.has(stepId(step))),
    settled: approved.filter((step) => !neededIds.has(stepId(step))),
    unapproved: needed.filter((step) => !approvedIds.has(stepId(step))),
  };
}

// Who approves that a profile is taken off and attached approves that it is attached where a run got no further.
function secondHalf(step: Step): AttachProfile[] {
  return step.action === 'refresh-instance' ? [{ ...step, action: 'attach-profile' }] : [];
}
