import type { Missing } from '../domain/missing.ts';
import type { Connection } from '../aws/connection.ts';
import { isAwsProblem } from '../aws/problem.ts';
import {
  findUser,
  passwordSince,
  serviceCredentials,
  signingCertificates,
  sshKeysOf,
  type OtherCredential,
  type UserIdentity,
} from '../aws/users.ts';
import type { Incident } from '../domain/incident.ts';
import type { UserFacts } from './inventory.ts';
import { denialsAmong, policiesOf } from './observe-denials.ts';
import { freeTags } from '../domain/tag-room.ts';
import { orUnreadable } from '../aws/unreadable.ts';
import { IF_DELETED } from './observe-roles.ts';

export interface SeenUsers {
  readonly users: readonly UserFacts[];
  readonly missing: readonly Missing[];
}

/** Two looks at different users as one. */
export function joinUsers(one: SeenUsers, other: SeenUsers): SeenUsers {
  return {
    users: [...one.users, ...other.users],
    missing: [...one.missing, ...other.missing],
  };
}

/** A user to look at, and why. */
export interface WantedUser {
  readonly user: string;
  readonly deny: boolean;
}

/** Looks up users: what already denies their sessions, and what other credentials they hold. */
export async function observeUsers(
  aws: Connection,
  wanted: readonly WantedUser[],
  incident: Incident,
): Promise<SeenUsers> {
  const seen = await Promise.all(
    wanted.map((it) => {
      const about = { kind: 'user', object: it.user } as const;
      return orUnreadable(`user ${it.user}`, observeUser(aws, it, incident), about);
    }),
  );
  return {
    users: seen.flatMap((it) => ('facts' in it ? [it.facts] : [])),
    missing: seen.flatMap((it) => ('facts' in it ? (it.unread ?? []) : [it])),
  };
}

async function observeUser(
  aws: Connection,
  { user, deny }: WantedUser,
  incident: Incident,
): Promise<{ readonly facts: UserFacts; readonly unread?: Missing } | Missing> {
  const password = `the console password of user ${user}`;
  const [identity, since, policies, others] = await Promise.all([
    findUser(aws, user),
    // The denies do not wait for it.
    orUnreadable(password, passwordSince(aws, user), { kind: 'user', object: user }),
    policiesOf(aws, { kind: 'user', name: user }),
    otherCredentials(aws, user, incident),
  ]);
  if (!identity) return missing(user);
  const free = freeTags(identity.tags);
  const facts = {
    user: identity.name,
    userArn: identity.arn,
    userId: identity.id,
    ...(identity.createdAt === undefined ? {} : { createdAt: identity.createdAt }),
    deny,
    passwordLeaked: incident.exposures.some(
      (it) => it.kind === 'console-password' && it.user === user,
    ),
    ...(await denialsAmong(aws, identity.arn, policies, incident)),
    others,
    quarantine: policies.attached.filter((arn) => arn.includes('AWSCompromisedKeyQuarantine')),
    tags: ownTags(identity),
    ...(free < MOST_KEYS ? { freeTags: free } : {}),
    ...(typeof since === 'string' ? { passwordSince: since } : {}),
  };
  return { facts, ...(typeof since === 'object' ? { unread: since } : {}) };
}

// A user has two access keys at the most, and each that goes off is remembered by a tag.
const MOST_KEYS = 2;

async function otherCredentials(
  aws: Connection,
  user: string,
  { exposures }: Incident,
): Promise<OtherCredential[]> {
  const named = exposures.flatMap((it) => (it.kind === 'ssh-key' ? [it.sshKeyId] : []));
  const looks = [
    { what: 'SSH keys', look: () => otherSshKeys(aws, user, named) },
    { what: 'signing certificates', look: signingCertificates },
    { what: 'service-specific credentials', look: serviceCredentials },
  ];
  const found = await Promise.all(
    looks.map(async ({ what, look }) => {
      try {
        return await look(aws, user);
      } catch (error) {
        if (!isAwsProblem(error)) throw error;
        return error.code === 'not-found'
          ? []
          : [{ what, status: `unknown: could not be read (${error.message})` }];
      }
    }),
  );
  return found.flat();
}

async function otherSshKeys(
  aws: Connection,
  user: string,
  named: readonly string[],
): Promise<OtherCredential[]> {
  const keys = await sshKeysOf(aws, user);
  return keys
    .filter(({ sshKeyId }) => !named.includes(sshKeyId))
    .map(({ sshKeyId, active }) => ({
      what: `SSH key ${sshKeyId}`,
      status: active ? 'Active' : 'Inactive',
    }));
}

function ownTags({ tags }: UserIdentity): Record<string, string> {
  return Object.fromEntries([...tags].filter(([key]) => key.startsWith('staunch:')));
}

function missing(user: string): Missing {
  return {
    what: `user ${user}`,
    why: 'this account has no user of that name, and no record of CloudTrail shows that it was deleted',
    hint: `Check the name and the account; \`aws iam list-users\` shows the names. ${IF_DELETED}`,
    isAbsent: true,
    about: { kind: 'not-found', object: `user/${user}` },
  };
}
