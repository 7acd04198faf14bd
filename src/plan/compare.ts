import { stepId, unpinned, type Step } from '../actions/catalogue.ts';
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

/** Compares data with data; order and text play no part. A user is the same by their id, whatever name they have by now. */
export function compareSteps(approved: readonly Step[], needed: readonly Step[]): Comparison {
  const all = [...approved, ...approved.flatMap(secondHalf)];
  const byId = new Map(all.map((step) => [stepId(step), step]));
  const byName = new Map(all.map((step) => [stepId(unpinned(step)), step]));
  const pairs = needed.map((step) => {
    const own = byId.get(stepId(step)) ?? ofUnknown(step, byName);
    return own ? { agreed: pinnedAs(step, own) } : { unapproved: step };
  });
  const agreed = pairs.flatMap((it) => ('agreed' in it ? [it.agreed] : []));
  const agreedIds = new Set(agreed.map(stepId));
  return {
    agreed,
    settled: approved.filter((step) => !agreedIds.has(stepId(step))),
    unapproved: pairs.flatMap((it) => ('unapproved' in it ? [it.unapproved] : [])),
  };
}

// Where one of the two was made while IAM did not tell the user's id, the name is all there is.
function ofUnknown(step: Step, byName: ReadonlyMap<string, Step>): Step | undefined {
  const own = byName.get(stepId(unpinned(step)));
  const isKnown = own !== undefined && idOf(own) !== undefined && idOf(step) !== undefined;
  return isKnown ? undefined : own;
}

// What is done is about the user who was approved.
function pinnedAs(step: Step, approved: Step): Step {
  const principalId = idOf(approved);
  const plain = unpinned(step);
  return principalId === undefined ? plain : ({ ...plain, principalId } as Step);
}

function idOf(step: Step): string | undefined {
  return 'principalId' in step ? step.principalId : undefined;
}

// Who approves that a profile is taken off and attached approves that it is attached where a run got no further.
function secondHalf(step: Step): AttachProfile[] {
  return step.action === 'refresh-instance' ? [{ ...step, action: 'attach-profile' }] : [];
}
