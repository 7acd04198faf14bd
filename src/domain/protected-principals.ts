import { canMatchBoth, matchesWildcard } from './wildcard.ts';

/** Users and roles that Staunch never touches, by the will of the owners. */
export interface ProtectedPrincipal {
  /** ARN, in which `*` stands for any characters. */
  readonly principal: string;
  readonly why: string;
  readonly owner: string;
}

/** Who looks, and whom they may not touch. */
interface Caller {
  readonly account: string;
  readonly protectedPrincipals?: readonly ProtectedPrincipal[];
}

/** The first protection that covers a user or role; undefined where none does. */
export function isProtected(
  patterns: readonly ProtectedPrincipal[],
  arn: string,
): ProtectedPrincipal | undefined {
  // IAM tells no two names apart by their case.
  return patterns.find(({ principal }) =>
    matchesWildcard(principal.toLowerCase(), arn.toLowerCase()),
  );
}

/** The protection of a role. */
export function protectedRole(
  { protectedPrincipals = [] }: Caller,
  roleArn: string,
): ProtectedPrincipal | undefined {
  return isProtected(protectedPrincipals, roleArn);
}

/**
 * The protection of a user. As long as IAM has not told its path, any path counts: what is protected must not be
 * touched for want of a look, and a name is unique in its account.
 */
export function protectedUser(
  { account, protectedPrincipals = [] }: Caller,
  { user, userArn }: { readonly user: string; readonly userArn?: string | undefined },
): ProtectedPrincipal | undefined {
  if (userArn !== undefined) return isProtected(protectedPrincipals, userArn);
  return protectedPrincipals.find(({ principal }) => mayBeUser(principal, account, user));
}

// A star between colons is one field, as people mean it: a pattern of roles is of no user.
function mayBeUser(principal: string, account: string, user: string): boolean {
  const [pattern, name] = [principal.toLowerCase(), user.toLowerCase()];
  const [, , , , of, ...resource] = pattern.split(':');
  const isMeant = (part: string, users: string): boolean =>
    canMatchBoth(part, `${users}${name}`) || canMatchBoth(part, `${users}*/${name}`);
  if (of === undefined || resource.length === 0)
    return isMeant(pattern, `arn:*:iam::${account}:user/`);
  return matchesWildcard(of, account) && isMeant(resource.join(':'), 'user/');
}

/** What a plan says about something that is protected: why, and what is left for people. */
export function protectionNote(
  { why, owner }: ProtectedPrincipal,
  byHand: string,
  what: 'is' | 'its user is' | 'its role is' = 'is',
) {
  return {
    why: `${what} protected by policy: ${why} (${owner})`,
    instead: `Staunch never touches it. Ask ${owner}; by hand: ${byHand}`,
  };
}
