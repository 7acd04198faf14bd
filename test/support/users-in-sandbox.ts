import type { Sandbox, User } from '@staunch/sandbox';
import { ACCOUNT } from './worlds.ts';

/** The users of the usual account, by name in small letters. */
export function usersIn(sandbox: Sandbox): Map<string, User> {
  const account = sandbox.parts.state.accounts.get(ACCOUNT);
  if (!account) throw new Error('the world has no such account');
  return account.users;
}

/** What UpdateUser does: the user keeps its id and credentials. */
export function renameUser(sandbox: Sandbox, from: string, to: string): void {
  const all = usersIn(sandbox);
  const user = all.get(from.toLowerCase());
  if (!user) throw new Error(`there is no user ${from}`);
  all.delete(from.toLowerCase());
  // IAM tells no two names apart by their case.
  all.set(to.toLowerCase(), {
    ...user,
    name: to,
    arn: `arn:aws:iam::${ACCOUNT}:user${user.path}${to}`,
  });
}

/** What CreateUser does, with nothing on it. */
export function addUser(sandbox: Sandbox, name: string): void {
  const empty = {
    path: '/',
    id: 'AIDARTX3GSDSQNEWUSER',
    createdAt: new Date(0),
    loginProfile: undefined,
  };
  usersIn(sandbox).set(name, {
    ...empty,
    ...{ name, arn: `arn:aws:iam::${ACCOUNT}:user/${name}`, accessKeys: [], sshKeys: [] },
    ...{ signingCertificates: [], serviceCredentials: [], mfaDevices: [] },
    ...{ inline: new Map(), attached: new Set<string>(), tags: new Map() },
  });
}
