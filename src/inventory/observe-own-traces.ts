import { allPrincipals } from '../aws/account-details.ts';
import type { Connection } from '../aws/connection.ts';
import type { Incident } from '../domain/incident.ts';
import { changedIn, denialPolicyOf, denialsIn, isOwnSid } from '../domain/denials.ts';
import type { Missing } from '../domain/missing.ts';
import { managedDenialArn } from '../domain/names.ts';
import { orUnreadable } from '../aws/unreadable.ts';

/** Users and roles on which Staunch left something for an incident. */
interface OwnTraces {
  readonly principalArns: readonly string[];
  /** Those all of whose older sessions are denied, or were: somebody changed the statement. */
  readonly wholeArns: readonly string[];
  readonly missing: readonly Missing[];
}

/**
 * Finds every deny of an incident, whatever led to it at the time: for the way back CloudTrail may have
 * forgotten, AWS itself has not.
 */
export async function observeOwnTraces(aws: Connection, { name }: Incident): Promise<OwnTraces> {
  const what = 'denies of this incident on other roles';
  const about = { kind: 'unread', object: 'denies' } as const;
  const all = await orUnreadable(what, allPrincipals(aws), about);
  if ('why' in all) return { principalArns: [], wholeArns: [], missing: [all] };
  const traces = all.map(({ arn, inline, attached }) => {
    const text = inline.find((policy) => policy.name === denialPolicyOf(arn))?.text;
    const denials = denialsIn(text).filter(({ sid }) => isOwnSid(name, sid));
    const isChanged = changedIn(text, name).length > 0;
    return {
      arn,
      isOwn: denials.length > 0 || isChanged || attached.includes(managedDenialArn(arn, name)),
      isWhole: denials.some(({ userId }) => userId === undefined) || isChanged,
    };
  });
  return {
    principalArns: traces.flatMap(({ arn, isOwn }) => (isOwn ? [arn] : [])),
    wholeArns: traces.flatMap(({ arn, isWhole }) => (isWhole ? [arn] : [])),
    missing: [],
  };
}
