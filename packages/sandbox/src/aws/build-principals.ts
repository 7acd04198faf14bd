import type { RoleEntry, UserCredentialEntry, UserEntry } from '../world-file.ts';
import type { Ids } from './ids.ts';
import type { AccessKey, Principal, Role, User } from './state.ts';

/** Where and when what a world file declares came to be. */
export interface Build {
  readonly ids: Ids;
  readonly account: string;
  readonly createdAt: Date;
}

export function buildUser(build: Build, entry: UserEntry): User {
  const { createdAt } = build;
  const accessKeys = (entry.accessKeys ?? []).map((key) => buildKey(build, key));
  const { loginProfile, sshKeys = [], signingCertificates = [], serviceCredentials = [] } = entry;
  const credential = ({ id, status = 'Active', createdAt: since }: UserCredentialEntry) => ({
    ...{ id, status },
    createdAt: since === undefined ? createdAt : new Date(since),
  });
  return {
    ...buildPrincipal(build, entry, { type: 'user', prefix: 'AIDA' }),
    accessKeys,
    loginProfile: loginProfile && {
      createdAt: loginProfile.createdAt ? new Date(loginProfile.createdAt) : createdAt,
      resetRequired: false,
    },
    sshKeys: sshKeys.map(credential),
    signingCertificates: signingCertificates.map(credential),
    serviceCredentials: serviceCredentials.map((declared) => ({
      ...credential(declared),
      service: declared.service,
    })),
    mfaDevices: (entry.mfaDevices ?? []).map(credential),
  };
}

function buildKey(
  { ids, createdAt }: Build,
  { id, status, createdAt: since, lastUsed }: NonNullable<UserEntry['accessKeys']>[number],
): AccessKey {
  return {
    id,
    secret: ids.secret(),
    createdAt: since === undefined ? createdAt : new Date(since),
    status: status ?? 'Active',
    ...(lastUsed ? { lastUsed: { ...lastUsed, at: new Date(lastUsed.at) } } : {}),
  };
}

export function buildRole(build: Build, entry: RoleEntry): Role {
  const { trust, maxSessionSeconds, lastUsed } = entry;
  return {
    ...buildPrincipal(build, entry, { type: 'role', prefix: 'AROA' }),
    trust,
    maxSessionSeconds: maxSessionSeconds ?? 3600,
    lastUsed: lastUsed && { ...lastUsed, at: new Date(lastUsed.at) },
  };
}

function buildPrincipal(
  build: Build,
  entry: UserEntry | RoleEntry,
  { type, prefix }: { type: string; prefix: string },
): Principal {
  const path = entry.path ?? '/';
  return {
    name: entry.name,
    path,
    id: build.ids.unique(prefix),
    arn: `arn:aws:iam::${build.account}:${type}${path}${entry.name}`,
    createdAt: build.createdAt,
    inline: new Map(Object.entries(entry.policies ?? {})),
    attached: new Set(entry.attached ?? []),
    boundary: entry.boundary,
    tags: new Map(Object.entries(entry.tags ?? {})),
  };
}
