import { EC2 } from '../domain/names.ts';
import type { Partition } from './policy-document.ts';
import { scopeOf, type Scope } from './scopes.ts';

/** A question for AWS's policy simulator: may somebody do each of these on that? */
export interface Ask {
  readonly actions: readonly string[];
  readonly resource: string;
  readonly context: Readonly<Record<string, string>>;
}

/** Where it is asked. */
interface AskedIn {
  readonly partition: Partition;
  readonly account: string;
}

/** The questions whether these actions are allowed, each on an example of what it is for. */
export function asksFor(actions: readonly string[], where: AskedIn): Ask[] {
  const scopes = [...new Set(actions.map(scopeOf))];
  return scopes.flatMap((scope) =>
    scope.resources(where.partition).map((pattern) => ({
      actions: actions.filter((action) => scopeOf(action) === scope),
      resource: exampleOf(pattern, where),
      context: contextOf(scope, where),
    })),
  );
}

// The simulator judges policies, not things: nothing of that name has to exist.
function exampleOf(pattern: string, { account }: AskedIn): string {
  return pattern
    .replace(':iam::*:', `:iam::${account}:`)
    .replace(':ec2:*:*:', `:ec2:us-east-1:${account}:`)
    .replace(/\/\*$/, '/i-00000000000000000')
    .replace(/Sessions\*$/, 'Sessions-example');
}

function contextOf({ condition }: Scope, { partition, account }: AskedIn): Ask['context'] {
  const examples: Readonly<Record<string, string>> = {
    'aws:TagKeys': 'staunch:example',
    'iam:PolicyARN': `arn:${partition}:iam::${account}:policy/StaunchDenyOlderSessions-example`,
    'iam:PassedToService': EC2,
  };
  const keys = Object.values(condition?.(partition) ?? {}).flatMap((block) => Object.keys(block));
  return Object.fromEntries([...new Set(keys)].map((key) => [key, examples[key] ?? '']));
}
