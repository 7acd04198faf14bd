import type { Sandbox } from '@staunch/sandbox';
import { ACCOUNT } from './worlds.ts';

// What somebody deletes in the first account, without a trace of it in CloudTrail unless they say so.

/** A write that somebody with rights in the account made just now, as CloudTrail will show it. */
export function recordOf(sandbox: Sandbox, action: string, requestParameters: object): void {
  const [service = '', eventName = ''] = action.split(':');
  const at = sandbox.clock.now().toISOString();
  sandbox.parts.events.add({
    ...{ eventVersion: '1.11', eventID: `${eventName} at ${at}`, eventName },
    ...{ eventTime: at.replace(/\.\d+Z$/, 'Z'), eventSource: `${service}.amazonaws.com` },
    awsRegion: service === 'iam' ? 'us-east-1' : 'eu-west-1',
    ...{ recipientAccountId: ACCOUNT, readOnly: false, eventCategory: 'Management' },
    userIdentity: {
      ...{ type: 'IAMUser', accountId: ACCOUNT, userName: 'janitor' },
      ...{ principalId: 'AIDARTX3GSDSQJANITOR', arn: `arn:aws:iam::${ACCOUNT}:user/janitor` },
      accessKeyId: 'AKIARTX3GSDSQJANITOR',
    },
    ...{ sourceIPAddress: '198.51.100.10', userAgent: 'aws-cli/2.31.0', requestParameters },
  });
}

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

/** A role or user is deleted, and another one made under its name: nothing of the old one is left but the name. */
export function replace(sandbox: Sandbox, kind: 'role' | 'user', name: string): void {
  const { roles, users } = accountOf(sandbox);
  const createdAt = sandbox.clock.now();
  const key = name.toLowerCase();
  const [role, user] = [roles.get(key), users.get(key)];
  if (kind === 'role' && role) roles.set(key, { ...role, id: 'AROARTX3GSDSQANOTHER', createdAt });
  else if (user) users.set(key, { ...user, id: 'AIDARTX3GSDSQANOTHER', createdAt, ...NOTHING_ON });
}

const NOTHING_ON = { accessKeys: [], sshKeys: [], loginProfile: undefined };

/** An SSH public key is deleted. */
export function dropSshKey(sandbox: Sandbox, name: string, id: string): void {
  const keys = accountOf(sandbox).users.get(name.toLowerCase())?.sshKeys ?? [];
  const at = keys.findIndex((key) => key.id === id);
  if (at < 0) throw new Error(`user ${name} has no SSH key ${id}`);
  keys.splice(at, 1);
}

function accountOf({ parts }: Sandbox) {
  const account = parts.state.accounts.get(ACCOUNT);
  if (!account) throw new Error(`there is no account ${ACCOUNT}`);
  return account;
}

function removed(from: Map<string, unknown>, name: string): void {
  if (!from.delete(name)) throw new Error(`there is no ${name}`);
}
