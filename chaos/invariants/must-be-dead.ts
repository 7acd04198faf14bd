import { userNameOf } from '../../src/domain/names.ts';
import type { Round } from '../run/second-run.ts';
import type { Held } from '../thief/thief.ts';
import { VICTIM } from '../world/cast.ts';
import type { Story } from '../world/story.ts';
import { knownFamily } from './known-family.ts';
import { eventsSince, textAt, type Logged } from './log.ts';

/**
 * Whether a green run says that this credential works no more: whoever read CloudTrail could know of it, or
 * it is an older session of a holder all of whose older sessions had to be denied.
 */
export function mustBeDead(it: Held, { incident }: Story, round: Round): boolean {
  const { sandbox, plannedAt, appliedAt } = round;
  const all = eventsSince(sandbox);
  if (wasMade(it, all, appliedAt) || wasListed(it, round)) return true;
  if (knownFamily(all, incident, appliedAt).credentials.has(it.accessKeyId)) return true;
  const roles = [...knownFamily(all, incident, plannedAt).roles].map(userNameOf);
  const users = incident.exposures.some(({ kind }) => kind === 'access-key') ? [VICTIM] : [];
  const session = sandbox.parts.state.sessions.get(it.accessKeyId);
  const isOlder = session !== undefined && session.issuedAt.getTime() <= appliedAt;
  return isOlder && [...roles, ...users].includes(it.principal);
}

// IAM lists a key with its date, long before CloudTrail tells of it: whoever listed the victim's keys afterwards saw it.
function wasListed({ accessKeyId }: Held, { sandbox, during }: Round): boolean {
  const users = [...sandbox.parts.state.accounts.values()].flatMap((it) => [...it.users.values()]);
  const key = users.flatMap(({ accessKeys }) => accessKeys).find(({ id }) => id === accessKeyId);
  const made = key?.createdAt.getTime() ?? Number.POSITIVE_INFINITY;
  return during.some(
    ({ record }) =>
      record['eventName'] === 'ListAccessKeys' &&
      Date.parse(textAt(record, 'eventTime') ?? '') > made + LISTED_AFTER_MS,
  );
}

// IAM's own lists are behind by seconds.
const LISTED_AFTER_MS = 15_000;

// A key that was made with what leaked, where everybody could see it.
function wasMade({ accessKeyId }: Held, events: readonly Logged[], by: number): boolean {
  return events.some(
    ({ record, deliveredAt }) =>
      deliveredAt <= by &&
      textAt(record, 'responseElements', 'accessKey', 'accessKeyId') === accessKeyId,
  );
}
