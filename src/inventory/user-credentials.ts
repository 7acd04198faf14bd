import { keysOf } from '../aws/access-keys.ts';
import type { Connection } from '../aws/connection.ts';
import { ifFound } from '../aws/send.ts';
import { orUnreadable } from '../aws/unreadable.ts';
import {
  mfaDevices,
  passwordSince,
  serviceCredentials,
  signingCertificates,
  sshKeysOf,
} from '../aws/users.ts';
import type { Unseen } from './inventory.ts';
import type { OtherKind } from './made.ts';

export type CredentialKind = 'access-key' | 'console-password' | OtherKind;

/** A credential of a user that works, as IAM lists it. */
export interface UserCredential {
  readonly kind: CredentialKind;
  /** Of a password, its user's name. */
  readonly id: string;
  /** When it was made, ISO 8601; absent where IAM does not say. */
  readonly since?: string;
}

type List = (aws: Connection, user: string) => Promise<readonly Omit<UserCredential, 'kind'>[]>;

interface Listed {
  /** What the list is of, for people. */
  readonly name: string;
  readonly list: List;
}

/** Every kind of long-term credential that a user may have, and the list of those that work. */
const LISTS: Readonly<Record<CredentialKind, Listed>> = {
  'access-key': {
    name: 'access keys',
    list: async (aws, user) =>
      ((await keysOf(aws, user))?.output ?? [])
        .filter(({ active }) => active)
        .map(({ accessKeyId, ...key }) => ({ ...key, id: accessKeyId })),
  },
  'console-password': {
    name: 'console password',
    list: async (aws, user) => {
      const since = await passwordSince(aws, user);
      return since === undefined ? [] : [{ id: user, since }];
    },
  },
  'ssh-key': {
    name: 'SSH keys',
    list: async (aws, user) =>
      ((await ifFound(sshKeysOf(aws, user))) ?? [])
        .filter(({ active }) => active)
        .map(({ sshKeyId, ...key }) => ({ ...key, id: sshKeyId })),
  },
  'signing-certificate': {
    name: 'signing certificates',
    list: async (aws, user) => ((await ifFound(signingCertificates(aws, user))) ?? []).filter(isOn),
  },
  'service-credential': {
    name: 'service-specific credentials',
    list: async (aws, user) => ((await ifFound(serviceCredentials(aws, user))) ?? []).filter(isOn),
  },
  'mfa-device': {
    name: 'MFA devices',
    list: async (aws, user) => (await ifFound(mfaDevices(aws, user))) ?? [],
  },
};

function isOn({ status }: { readonly status: string }): boolean {
  return status === 'Active';
}

export const CREDENTIAL_KINDS = Object.keys(LISTS) as readonly CredentialKind[];

/** Those of one kind that work; or why that could not be read. None where there is no such user. */
export async function credentialsOf(
  aws: Connection,
  user: string,
  kind: CredentialKind,
): Promise<readonly UserCredential[] | Unseen> {
  const { name, list } = LISTS[kind];
  const seen = await orUnreadable(`${name} of user ${user}`, list(aws, user));
  return 'why' in seen ? seen : seen.map(({ id, since }) => ({ kind, id, ...sinceOf(since) }));
}

function sinceOf(since: string | undefined): Pick<UserCredential, 'since'> {
  return since === undefined ? {} : { since };
}
