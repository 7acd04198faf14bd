import type { Draft } from './draft.ts';
import { exposureIdentity } from '../domain/exposure-identity.ts';
import { errorAt, type Finding } from './finding.ts';
import type { Located } from './located.ts';
import type { Position } from './positions.ts';

interface Repeat {
  readonly offset: number;
  readonly earlier: number;
}

/** Checks that nothing is listed twice; a repeat points at the first mention. */
export function checkRepeats(
  { exposures, reactivate, accepted, settled }: Draft,
  positionOf: (offset: number) => Position,
): Finding[] {
  const explain = (what: string) => (repeat: Repeat) =>
    repeated(what, repeat.offset, positionOf(repeat.earlier));
  return [
    ...findRepeats(exposures, exposureIdentity).map(explain('exposure')),
    ...findRepeats(reactivate?.value ?? [], String).map(explain('key')),
    ...findRepeats(accepted?.value.flatMap(({ item }) => item ?? []) ?? [], String).map(
      explain('item'),
    ),
    ...(settled?.value ?? []).flatMap(({ accounts, regions }) => [
      ...findRepeats(accounts, String).map(explain('account')),
      ...findRepeats(regions, String).map(explain('region')),
    ]),
  ];
}

function findRepeats<T>(items: readonly Located<T>[], identify: (value: T) => string): Repeat[] {
  const first = new Map<string, number>();
  return items.flatMap(({ value, offset }) => {
    const identity = identify(value);
    const earlier = first.get(identity);
    if (earlier !== undefined) return [{ offset, earlier }];
    first.set(identity, offset);
    return [];
  });
}

function repeated(what: string, offset: number, earlier: Position): Finding {
  return errorAt(offset, {
    message: `This ${what} is listed already on line ${earlier.line}.`,
    hint: 'Delete one of the two.',
  });
}
