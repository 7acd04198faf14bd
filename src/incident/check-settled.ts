import { inFuture } from './check-times.ts';
import type { Draft } from './draft.ts';
import { errorAt, type Finding } from './finding.ts';
import type { Located } from './located.ts';

/** Checks that each window begins before it ends, and has ended: what is to come nobody has read. */
export function checkSettled({ settled }: Draft, now: Date): Finding[] {
  return (settled?.value ?? []).flatMap(({ from, until }) => [
    ...outOfOrder(from, until),
    ...inFuture(until, now),
  ]);
}

function outOfOrder(from?: Located<string>, until?: Located<string>): Finding[] {
  if (from === undefined || until === undefined) return [];
  if (Date.parse(from.value) < Date.parse(until.value)) return [];
  return [
    errorAt(from.offset, {
      message: 'The window does not begin before it ends.',
      hint: 'Set `from` to an earlier time than `until`.',
    }),
  ];
}
