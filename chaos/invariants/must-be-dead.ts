import { userNameOf } from '../../src/domain/names.ts';
import type { Round } from '../run/second-run.ts';
import type { Held } from '../thief/thief.ts';
import { VICTIM } from '../world/cast.ts';
import type { Story } from '../world/story.ts';
import { knownFamily } from './known-family.ts';
import { eventsSince } from './log.ts';

/**
 * Whether a green run says that this credential works no more: who read CloudTrail could know of it, or it is an older session of a holder all of whose older sessions had to be denied.
 */
export function mustBeDead(it: Held, { incident }: Story, round: Round): boolean {
  const { sandbox, plannedAt, trailAt } = round;
  const all = eventsSince(sandbox);
  if (knownFamily(all, incident, trailAt).credentials.has(it.accessKeyId)) return true;
  const roles = [...knownFamily(all, incident, plannedAt).roles].map(userNameOf);
  const users = incident.exposures.some(({ kind }) => kind === 'access-key') ? [VICTIM] : [];
  const session = sandbox.parts.state.sessions.get(it.accessKeyId);
  const isOlder = session !== undefined && session.issuedAt.getTime() <= trailAt;
  return isOlder && [...roles, ...users].includes(it.principal);
}
