import { isOwnRole, isOwnUser } from '../domain/own-principals.ts';
import { protectedRole, protectedUser } from '../domain/protected-principals.ts';
import { protection } from '../domain/protected-roles.ts';
import type { Incident } from '../domain/incident.ts';
import { denialSid, isOwnSid, latestCutoff, type Denial } from '../domain/denials.ts';
import type { Inventory, RoleFacts, SessionFacts, UserFacts } from '../inventory/inventory.ts';
import { principalIdIn, userNameOf } from '../domain/names.ts';

/** The roles of an inventory that may be touched at all. */
export function touchableRoles({ roles, caller }: Inventory): RoleFacts[] {
  return roles.filter(
    (role) =>
      !isOwnRole(caller, role) && !protection(role.path) && !protectedRole(caller, role.roleArn),
  );
}

/** Whether a user may be touched at all. */
function isTouchable(
  caller: Inventory['caller'],
  user: { readonly user: string; readonly userArn?: string | undefined },
): boolean {
  return !isOwnUser(caller, user.user) && !protectedUser(caller, user);
}

/** The roles all of whose older sessions are to be denied, and may be. */
export function revocableRoles(inventory: Inventory): RoleFacts[] {
  return touchableRoles(inventory).filter(({ revoke }) => revoke);
}

/** Those of them whose quotas have room for the denial, or hold it. */
export function deniableRoles(inventory: Inventory): RoleFacts[] {
  return revocableRoles(inventory).filter(({ room }) => room !== 'none');
}

/** Whether the incident does not name a role: neither itself, nor a session of it, nor an instance that holds it. */
export function isReached(
  role: Pick<RoleFacts, 'roleArn' | 'reachedBy'>,
  { sessions }: Inventory,
): boolean {
  const isOfNamedSession = sessions.some(({ principalArn }) => principalArn === role.roleArn);
  return role.reachedBy !== undefined && !isOfNamedSession;
}

/** The users all of whose older sessions are to be denied, and may be. */
export function deniableUsers({ users, caller }: Inventory): UserFacts[] {
  return users.filter((user) => user.deny && isTouchable(caller, user));
}

/** The sessions that are to be denied alone: of a role or user all of whose sessions are denied none need be. */
export function sessionsAlone(inventory: Inventory): SessionFacts[] {
  return inventory.sessions.filter(({ scope, principalArn, userId }) => {
    if (scope !== 'session') return false;
    const role = touchableRoles(inventory).find(({ roleArn }) => roleArn === principalArn);
    if (role) return !role.revoke;
    const user = userOf({ principalArn, userId }, inventory);
    return user !== undefined && !user.deny && isTouchable(inventory.caller, user);
  });
}

/**
 * The user of a session: by the id that it tells, else by the name in its ARN, whose path CloudTrail does not tell. Who has the
 * name now and not the id is somebody else.
 */
export function userOf(
  { principalArn, userId }: Pick<SessionFacts, 'principalArn' | 'userId'>,
  { users }: Inventory,
): UserFacts | undefined {
  if (!principalArn.includes(':user/')) return undefined;
  const { principalId } = principalIdIn(userId);
  const name = userNameOf(principalArn);
  return users.find((it) =>
    principalId === undefined || principalIdIn(it.userId).principalId === undefined
      ? it.user === name
      : it.userId === principalId,
  );
}

/** Whether a denial is this incident's own of one session. */
export function coversSession(
  { sid, userId, cutoff, from }: Denial,
  session: Pick<SessionFacts, 'userId' | 'issuedAt'>,
  { incident, since }: { readonly incident: string; readonly since: string },
): boolean {
  const { issuedAt } = session;
  if (!isOwnSid(incident, sid) || userId !== session.userId) return false;
  if (issuedAt === undefined) return from === undefined && cutoff >= since;
  return cutoff > issuedAt && (from === undefined || from <= issuedAt);
}

/** Whether this incident's own denial of one session is there. */
export function isSessionDenied(
  { name }: Incident,
  session: SessionFacts,
  inventory: Inventory,
): boolean {
  const { principalArn } = session;
  const role = inventory.roles.find(({ roleArn }) => roleArn === principalArn);
  const denials = role?.denials ?? userOf(session, inventory)?.denials ?? [];
  const { since } = inventory;
  return denials.some((denial) => coversSession(denial, session, { incident: name, since }));
}

/** The cutoff of this incident's own, final denial of all older sessions. */
export function ownCutoff({ name }: Incident, denials: readonly Denial[]): string | undefined {
  const own = denials.filter(({ sid, userId }) => sid === denialSid(name) && userId === undefined);
  return own
    .map(({ cutoff }) => cutoff)
    .sort()
    .at(-1);
}

/** The cutoff of the incident's own deny, provisional or final: both deny. */
export function cutoffIn(denials: readonly Denial[], { name }: Incident): string | undefined {
  const own = denials.filter(({ sid, userId }) => isOwnSid(name, sid) && userId === undefined);
  return latestCutoff(own)?.toISOString();
}
