import type { Account, Sandbox, User } from '@staunch/sandbox';
import type { Held } from './thief.ts';

/** Credentials of users, which IAM lists with their dates. */
type Dated = 'access-key' | 'console-password' | 'ssh-key' | 'service-credential' | 'mfa-device';
/** What looks like anybody's work in AWS: only CloudTrail shows whose it is. */
type Undated = 'trust' | 'new-user' | 'policy' | 'instance';

/** One thing that a thief opened or made, and by which he may come in again. */
export interface Opened {
  readonly kind: Dated | Undated;
  readonly account: string;
  /** As a verdict names it after kind and account. */
  readonly object: string;
  /** The user, role or instance that it is on. */
  readonly on: string;
  readonly what: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** The key id that asked for it, and the request, as CloudTrail has both. */
  readonly by: string;
  readonly request: string;
  /** Of a key: it signs calls. */
  readonly signer?: Held;
}

/** The id under which a verdict names it. */
export function itemOf({ kind, account, object }: Opened): string {
  return `${kind}:${account}:${object}`;
}

/** Whether IAM's own lists show that it is new. */
export function isDated({ kind }: Opened): boolean {
  return kind in LISTED_AS;
}

/** Which of it AWS still has: nothing that somebody shut or deleted. */
export function stillOpen({ parts: { state } }: Sandbox, all: readonly Opened[]): Opened[] {
  return all.filter((it) => {
    const account = state.accounts.get(it.account);
    return account !== undefined && isOpen(account, it);
  });
}

function isOpen(account: Account, it: Opened): boolean {
  const user = account.users.get(it.on.toLowerCase());
  switch (it.kind) {
    case 'trust': {
      const trust = account.roles.get(it.on.toLowerCase())?.trust;
      return trust !== undefined && JSON.stringify(trust).includes(OUTSIDER);
    }
    case 'new-user':
      return user !== undefined;
    case 'policy': {
      const holder = account.roles.get(it.on.toLowerCase()) ?? user;
      return holder?.inline.has(THIEFS_POLICY) ?? false;
    }
    case 'instance': {
      const { state = 'terminated', association } = account.instances.get(it.on) ?? {};
      return ['pending', 'running'].includes(state) && association !== undefined;
    }
    default:
      return user !== undefined && LISTED_AS[it.kind](user, it);
  }
}

const LISTED_AS: Readonly<Record<Dated, (user: User, it: Opened) => boolean>> = {
  'access-key': ({ accessKeys }, it) => isOn(accessKeys, it),
  'ssh-key': ({ sshKeys }, it) => isOn(sshKeys, it),
  'service-credential': ({ serviceCredentials }, it) => isOn(serviceCredentials, it),
  'mfa-device': ({ mfaDevices }, it) => isOn(mfaDevices, it),
  'console-password': ({ loginProfile }, { at }) => loginProfile?.createdAt.getTime() === at,
};

function isOn(
  list: readonly { readonly id: string; readonly status: string }[],
  { object }: Opened,
): boolean {
  return list.some(({ id, status }) => id === object && status === 'Active');
}

/** Whom the thief lets into roles: an account that nobody configured. */
export const OUTSIDER = 'arn:aws:iam::999988887777:root';

/** The name of every inline policy that the thief writes. */
export const THIEFS_POLICY = 'maintenance';
