import { roleKey } from './names.ts';
import type { ProtectedPrincipal } from './protected-principals.ts';

/** Who Staunch runs as. */
export interface OwnIdentity {
  readonly arn: string;
  readonly account: string;
  /** Roles by which it enters accounts, and whom it started as. */
  readonly ownRoleArns: readonly string[];
}

/** Who Staunch runs as, and whom it never touches. */
export interface Caller extends OwnIdentity {
  /** Users and roles, by policy. */
  readonly protectedPrincipals?: readonly ProtectedPrincipal[];
}

/** Whether Staunch itself runs as this user: switching its key off would lock Staunch out half-way. */
export function isOwnUser(caller: OwnIdentity, user: string): boolean {
  // Who entered the account from another one is nobody's namesake there.
  const own = [caller.arn, ...caller.ownRoleArns].flatMap((arn) => {
    const [, account, name] = /^arn:[^:]+:iam::(\d+):user\/(?:.*\/)?([^/]+)$/.exec(arn) ?? [];
    return name !== undefined && account === caller.account ? [name.toLowerCase()] : [];
  });
  return own.includes(user.toLowerCase());
}

/** Whether Staunch itself runs as a session of this role, or enters another account by it. */
export function isOwnRole(
  caller: OwnIdentity,
  { roleName, roleArn }: { readonly roleName: string; readonly roleArn: string },
): boolean {
  const own = /^arn:[^:]+:sts::\d+:assumed-role\/([^/]+)\//.exec(caller.arn)?.[1];
  const isCaller =
    own?.toLowerCase() === roleName.toLowerCase() && roleArn.split(':')[4] === caller.account;
  // Names are unique in an account, and the path of whoever Staunch started as is not known.
  const roles = caller.ownRoleArns.filter((arn) => arn.includes(':role/')).map(roleKey);
  return isCaller || roles.includes(roleKey(roleArn));
}
