import type { JudgedEvent } from '../../trail/usual/judged.ts';
import { accountOf, roleKey } from '../../domain/names.ts';
import { named } from './lead.ts';

/** Finds the ARN of a role that an event has by name only. */
export type FindRole = (name: string, event: JudgedEvent) => string;

/** ARNs with their paths, as far as any event has them; else one without a path. */
export function knownRoles(events: readonly JudgedEvent[]): FindRole {
  const arns = new Map<string, string>();
  for (const event of events)
    for (const arn of roleArnsIn(event)) {
      const known = arns.get(roleKey(arn));
      if (known === undefined || known.length < arn.length) arns.set(roleKey(arn), arn);
    }
  return (name, event) => {
    const arn = name.startsWith('arn:') ? name : plainArn(name, event);
    return arns.get(roleKey(arn)) ?? arn;
  };
}

function roleArnsIn(event: JudgedEvent): string[] {
  const { minted, askedRole, by } = event;
  return [minted?.roleArn, askedRole, by.roleArn, ...named(event, 'role')].filter(
    (arn): arn is string => arn?.includes(':role/') === true && /^\d{12}$/.test(accountOf(arn)),
  );
}

function plainArn(name: string, { account, region }: JudgedEvent): string {
  const partition = region.startsWith('cn-') ? 'aws-cn' : 'aws';
  return `arn:${region.startsWith('us-gov-') ? 'aws-us-gov' : partition}:iam::${account}:role/${name}`;
}
