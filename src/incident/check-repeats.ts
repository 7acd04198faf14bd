import type { Draft } from './draft.ts';
import { errorAt, type Finding } from './finding.ts';
import type { Exposure } from './incident.ts';
import type { Position } from './positions.ts';

/** Checks that nothing is listed twice; a repeat points at the first mention. */
export function checkRepeats(
  { exposures }: Draft,
  positionOf: (offset: number) => Position,
): Finding[] {
  const first = new Map<string, number>();
  return exposures.flatMap(({ value, offset }) => {
    const identity = identityOf(value);
    const earlier = first.get(identity);
    if (earlier !== undefined) return [repeated(offset, positionOf(earlier))];
    first.set(identity, offset);
    return [];
  });
}

function identityOf(exposure: Exposure): string {
  switch (exposure.kind) {
    case 'access-key':
      return exposure.accessKeyId;
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

function repeated(offset: number, earlier: Position): Finding {
  return errorAt(offset, {
    message: `This exposure is listed already on line ${earlier.line}.`,
    hint: 'Delete one of the two.',
  });
}
