import { accountOf, principalIdIn, userNameOf, type PinnedUser } from '../domain/names.ts';
import type { Inventory, SessionFacts } from '../inventory/inventory.ts';
import { userOf } from './reach.ts';

/** A step that denies one session. */
interface OfSession {
  readonly principalArn: string;
  readonly userId: string;
  readonly incident: string;
  readonly issuedAt?: string;
  readonly principalId?: string;
}

/** The user of a session; undefined of a role’s. A session tells whose it is, but one of GetFederationToken. */
export function ownerOf({ principalArn, userId, principalId }: OfSession): PinnedUser | undefined {
  if (!principalArn.includes(':user/')) return undefined;
  const pin = principalId === undefined ? principalIdIn(userId) : { principalId };
  return { user: userNameOf(principalArn), ...pin };
}

/** What a step on a session has to name beside it, so that its user is known by id. */
export function pinOf(
  session: Pick<SessionFacts, 'principalArn' | 'userId'>,
  inventory: Inventory,
): Pick<PinnedUser, 'principalId'> {
  if (principalIdIn(session.userId).principalId !== undefined) return {};
  return principalIdIn(userOf(session, inventory)?.userId);
}

/** The one name of a session in an account: what its user is called now is no part of it. */
export function identityOf(step: OfSession): string {
  const { principalArn, userId, issuedAt = '-', incident } = step;
  const { principalId } = ownerOf(step) ?? {};
  const holder =
    principalId === undefined ? principalArn : `${accountOf(principalArn)} ${principalId}`;
  return `${holder} ${userId} ${issuedAt} for ${incident}`;
}
