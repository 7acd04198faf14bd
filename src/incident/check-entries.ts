import { checkAccepted } from './check-accepted.ts';
import { checkSettled } from './check-settled.ts';
import type { Draft } from './draft.ts';
import { errorAt, type Finding } from './finding.ts';

/** Checks what a file says of the verdict: what is accepted, which windows are settled, and that there is a verdict. */
export function checkEntries(draft: Draft, now: Date): Finding[] {
  return [
    ...checkState(draft, 'accepted'),
    ...checkState(draft, 'settled'),
    ...checkAccepted(draft, now),
    ...checkSettled(draft, now),
  ];
}

// A false alarm has nothing to be open: an entry would say something and do nothing.
function checkState({ state, ...draft }: Draft, field: 'accepted' | 'settled'): Finding[] {
  const list = draft[field];
  if (list === undefined || state !== 'restored') return [];
  return [
    errorAt(list.offset, {
      message: `The field \`${field}\` does not go with \`state: restored\`.`,
      hint: `Delete \`${field}\`: after a false alarm nothing is open. Otherwise write \`state: contained\` or \`state: closed\`.`,
    }),
  ];
}
