import type { Sandbox } from '@staunch/sandbox';
import { ACCOUNT, KEY } from './worlds.ts';

/** Whether a key of the first account is on; undefined where its user does not have it. */
export function keyStatus(
  sandbox: Sandbox,
  { user = 'ci-deploy', id = KEY }: { user?: string; id?: string } = {},
): 'Active' | 'Inactive' | undefined {
  return keysOf(sandbox, user).find((key) => key.id === id)?.status;
}

/** Somebody deletes a key, without a trace of it in CloudTrail. */
export function dropKey(sandbox: Sandbox, user: string, id: string): void {
  const keys = keysOf(sandbox, user);
  const at = keys.findIndex((key) => key.id === id);
  if (at < 0) throw new Error(`user ${user} has no key ${id}`);
  keys.splice(at, 1);
}

/** Somebody renames a user, without a trace of it in CloudTrail. */
export function renameUser(sandbox: Sandbox, from: string, to: string): void {
  const users = sandbox.parts.state.accounts.get(ACCOUNT)?.users;
  const user = users?.get(from);
  if (!users || !user) throw new Error(`there is no user ${from}`);
  users.delete(from);
  users.set(to, { ...user, name: to, arn: user.arn.replace(/[^/]+$/, to) });
}

function keysOf(sandbox: Sandbox, user: string) {
  return sandbox.parts.state.accounts.get(ACCOUNT)?.users.get(user)?.accessKeys ?? [];
}
