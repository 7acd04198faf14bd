import type { Sandbox } from '@staunch/sandbox';

/** The latest cutoff for all sessions of each role and user, as their policies say it. */
export function cutoffsIn({ parts: { state } }: Sandbox): Map<string, string> {
  const holders = [...state.accounts.values()].flatMap(({ users, roles }) => [
    ...users.values(),
    ...roles.values(),
  ]);
  return new Map(
    holders.flatMap(({ arn, inline }) => {
      const policy = inline.get('AWSRevokeOlderSessions') ?? inline.get('StaunchDenyOlderSessions');
      const statements = [policy?.Statement ?? []].flat();
      const cutoffs = statements.flatMap(({ Condition }) => cutoffOf(Condition) ?? []);
      const [latest] = cutoffs.sort().reverse();
      return latest === undefined ? [] : [[arn, latest] as const];
    }),
  );
}

function cutoffOf(condition: unknown): string | undefined {
  const { DateLessThan, StringEquals } = (condition ?? {}) as Record<string, unknown>;
  const cutoff = (DateLessThan as Record<string, unknown> | undefined)?.['aws:TokenIssueTime'];
  return StringEquals === undefined && typeof cutoff === 'string' ? cutoff : undefined;
}

/** A cutoff never moves backwards; a thief who takes a policy away takes its cutoff. */
export function cutoffsMovedBack(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): string[] {
  return [...before].flatMap(([arn, cutoff]) => {
    const now = after.get(arn);
    return now !== undefined && now >= cutoff
      ? []
      : [`the cutoff of ${arn} moved back from ${cutoff} to ${now ?? 'nothing'}`];
  });
}
