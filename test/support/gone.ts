import type { Sandbox } from '@staunch/sandbox';
import { ACCOUNT } from './worlds.ts';

// What somebody deletes in the first account, without a trace of it in CloudTrail.

/** An instance is terminated, and EC2 shows it no more. */
export function dropInstance(sandbox: Sandbox, id: string): void {
  removed(accountOf(sandbox).instances, id);
}

/** A role is deleted. */
export function dropRole(sandbox: Sandbox, name: string): void {
  const { roles, profiles } = accountOf(sandbox);
  removed(roles, name.toLowerCase());
  // IAM deletes no role that a profile holds.
  for (const profile of profiles.values())
    if (profile.roleName === name) profile.roleName = undefined;
}

/** A user is deleted, with all credentials. */
export function dropUser(sandbox: Sandbox, name: string): void {
  removed(accountOf(sandbox).users, name.toLowerCase());
}

function accountOf({ parts }: Sandbox) {
  const account = parts.state.accounts.get(ACCOUNT);
  if (!account) throw new Error(`there is no account ${ACCOUNT}`);
  return account;
}

function removed(from: Map<string, unknown>, name: string): void {
  if (!from.delete(name)) throw new Error(`there is no ${name}`);
}
