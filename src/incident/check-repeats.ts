import type { Draft, Located } from './draft.ts';
import { errorAt, type Finding } from './finding.ts';
import type { Exposure } from './incident.ts';
import type { Position } from './positions.ts';

interface Repeat {
  readonly offset: number;
  readonly earlier: number;
}

/** Checks that nothing is listed twice; a repeat points at the first mention. */
export function checkRepeats(
  { exposures, reactivate }: Draft,
  positionOf: (offset: number) => Position,
): Finding[] {
  const explain = (what: string) => (repeat: Repeat) =>
    repeated(what, repeat.offset, positionOf(repeat.earlier));
  return [
    ...findRepeats(exposures, identityOf).map(explain('exposure')),
    ...findRepeats(reactivate?.value ?? [], String).map(explain('key')),
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

function identityOf(exposure: Exposure): string {
  switch (exposure.kind) {
    case 'access-key':
    case 'session':
      return exposure.accessKeyId;
    case 'console-password':
      // A user may be called like an instance; names of users are unique whatever their case.
      return `user ${exposure.user.toLowerCase()}`;
    case 'role':
      return roleIdentity(exposure.roleArn);
    case 'instance':
      return exposure.instanceId;
  }
}

// IAM holds role names unique in an account whatever their case and path.
function roleIdentity(arn: string): string {
  const name = arn.slice(arn.lastIndexOf('/') + 1);
  return [...arn.split(':').slice(0, 5), name.toLowerCase()].join(':');
}

function repeated(what: string, offset: number, earlier: Position): Finding {
  return errorAt(offset, {
    message: `This ${what} is listed already on line ${earlier.line}.`,
    hint: 'Delete one of the two.',
  });
}
