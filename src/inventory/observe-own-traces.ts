import { allPrincipals } from '../aws/account-details.ts';
import type { Connection } from '../aws/connection.ts';
import type { Incident } from '../incident/incident.ts';
import { changedIn, denialPolicyOf, denialsIn, isOwnSid } from './denials.ts';
import type { Missing } from './inventory.ts';
import { managedDenialArn } from './names.ts';
import { orUnreadable } from './unreadable.ts';

/** Users and roles on which Staunch left something for an incident. */
export interface OwnTraces {
  readonly principalArns: readonly string[];
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
  if ('why' in all) return { principalArns: [], missing: [all] };
  const own = all.filter(({ arn, inline, attached }) => {
    const text = inline.find((policy) => policy.name === denialPolicyOf(arn))?.text;
    return (
      denialsIn(text).some(({ sid }) => isOwnSid(name, sid)) ||
      changedIn(text, name).length > 0 ||
      attached.includes(managedDenialArn(arn, name))
    );
  });
  return { principalArns: own.map(({ arn }) => arn), missing: [] };
}
