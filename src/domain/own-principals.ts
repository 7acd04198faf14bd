import { roleKey } from './names.ts';

/** Who Staunch runs as. */
interface Caller {
  readonly arn: string;
  readonly account: string;
  readonly ownRoleArns: readonly string[];
}

/** Whether Staunch itself runs as this user: switching its key off would lock Staunch out half-way. */
export function isOwnUser(caller: Caller, user: string): boolean {
  // Who entered the account from another one is nobody's namesake there.
  const own = [caller.arn, ...caller.ownRoleArns].flatMap((arn) => {
    const [, account, name] = /^arn:[^:]+:iam::(\d+):user\/(?:.*\/)?([^/]+)$/.exec(arn) ?? [];
    return name !== undefined && account === caller.account ? [name.toLowerCase()] : [];
  });
  return own.includes(user.toLowerCase());
}

/** Whether Staunch itself runs as a session of this role, or enters another account by it. */
export function isOwnRole(
  caller: Caller,
  { roleName, roleArn }: { readonly roleName: string; readonly roleArn: string },
): boolean {
  const own = /^arn:[^:]+:sts::\d+:assumed-role\/([^/]+)\//.exec(caller.arn)?.[1];
  const isCaller =
    own?.toLowerCase() === roleName.toLowerCase() && roleArn.split(':')[4] === caller.account;
  // Names are unique in an account, and the path of whoever Staunch started as is not known.
  const roles = caller.ownRoleArns.filter((arn) => arn.includes(':role/')).map(roleKey);
  return isCaller || roles.includes(roleKey(roleArn));
}
