import type { Inventory } from '../inventory/inventory.ts';

type Caller = Inventory['caller'];

/** Whether Staunch itself runs as this user: switching its key off would lock Staunch out half-way. */
export function isOwnUser(caller: Caller, user: string): boolean {
  const own = /^arn:[^:]+:iam::\d+:user\/(?:.*\/)?([^/]+)$/.exec(caller.arn)?.[1];
  return own?.toLowerCase() === user.toLowerCase();
}

/** Whether Staunch itself runs as a session of this role, or enters another account by it. */
export function isOwnRole(
  caller: Caller,
  { roleName, roleArn }: { readonly roleName: string; readonly roleArn: string },
): boolean {
  const own = /^arn:[^:]+:sts::\d+:assumed-role\/([^/]+)\//.exec(caller.arn)?.[1];
  const isCaller =
    own?.toLowerCase() === roleName.toLowerCase() && roleArn.split(':')[4] === caller.account;
  return isCaller || caller.ownRoleArns.includes(roleArn);
}
