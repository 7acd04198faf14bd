import { allPrincipals, type PrincipalDetail } from '../aws/account-details.ts';
import type { Connection } from '../aws/connection.ts';
import type { Incident } from '../domain/incident.ts';
import { changedIn, denialPolicyOf, denialsIn, isOwnSid } from '../domain/denials.ts';
import type { Missing } from '../domain/missing.ts';
import { managedPolicy } from '../aws/managed-policies.ts';
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
  const traces = await orUnreadable(what, tracesIn(aws, name), about);
  if ('why' in traces) return { principalArns: [], wholeArns: [], missing: [traces] };
  return {
    principalArns: traces.flatMap(({ arn, isOwn }) => (isOwn ? [arn] : [])),
    wholeArns: traces.flatMap(({ arn, isWhole }) => (isWhole ? [arn] : [])),
    missing: [],
  };
}

async function tracesIn(aws: Connection, incident: string) {
  const all = await allPrincipals(aws);
  return Promise.all(all.map((it) => traceOn(aws, it, incident)));
}

async function traceOn(
  aws: Connection,
  { arn, inline, attached }: PrincipalDetail,
  incident: string,
) {
  const text = inline.find((policy) => policy.name === denialPolicyOf(arn))?.text;
  const managedArn = managedDenialArn(arn, incident);
  const isAttached = attached.includes(managedArn);
  const texts = [text, isAttached ? await managedPolicy(aws, managedArn) : undefined];
  const denials = texts.flatMap(denialsIn).filter(({ sid }) => isOwnSid(incident, sid));
  const isChanged = texts.some((it) => changedIn(it, incident).length > 0);
  // Staunch attaches none without a denial: where there is none in it, somebody took it out.
  const isEmptied = isAttached && denials.length === 0;
  return {
    arn,
    isOwn: denials.length > 0 || isChanged || isAttached,
    isWhole: denials.some(({ userId }) => userId === undefined) || isChanged || isEmptied,
  };
}
