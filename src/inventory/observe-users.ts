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
import type { OtherFacts } from './made.ts';
import { denialsAmong, policiesOf } from './observe-denials.ts';
import { freeTags } from '../domain/tag-room.ts';
import { anotherUser, isSameName, type PinnedUser } from '../domain/names.ts';
import { orUnreadable } from '../aws/unreadable.ts';
import { userWithId } from '../aws/user-by-id.ts';
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

/** A name to look at, and who is meant by it. */
export interface WantedUser {
  readonly user: string;
  /** Whether the sessions of the user who has the name now are to be denied; absent where they are not meant. */
  readonly byName?: boolean;
  /** The same by id, of those who had the name once: they may have another one now. */
  readonly byId?: ReadonlyMap<string, boolean>;
}

/** Looks up users: what already denies their sessions, and what other credentials they hold. */
export async function observeUsers(
  aws: Connection,
  wanted: readonly WantedUser[],
  incident: Incident,
): Promise<SeenUsers> {
  const seen = (await Promise.all(wanted.map((it) => observeName(aws, it, incident)))).flat();
  return {
    users: eachOnce(seen.flatMap((it) => ('facts' in it ? [it.facts] : []))),
    missing: seen.flatMap((it) => ('facts' in it ? (it.unread ?? []) : [it])),
  };
}

// A user may be found by the name that they have, and by their id; by two names, where somebody changed it meanwhile.
function eachOnce(users: readonly UserFacts[]): UserFacts[] {
  const merged = new Map<string, UserFacts>();
  for (const user of users) {
    const { deny = false, passwordLeaked = false } = merged.get(user.userId) ?? {};
    merged.set(user.userId, {
      ...user,
      deny: deny || user.deny,
      passwordLeaked: passwordLeaked || user.passwordLeaked,
    });
  }
  return [...merged.values()];
}

type LookAtUser = { readonly facts: UserFacts; readonly unread?: Missing } | Missing;

async function observeName(
  aws: Connection,
  { user, byName, byId = new Map<string, boolean>() }: WantedUser,
  incident: Incident,
): Promise<readonly LookAtUser[]> {
  const look = (name: string, deny: boolean): Promise<LookAtUser> =>
    orUnreadable(`user ${user}`, observeUser(aws, { user: name, deny, meant: user }, incident), {
      kind: 'user',
      object: user,
    });
  const here = await look(user, byName ?? false);
  // Nobody knows who that is.
  if ('unread' in here && !('facts' in here)) return [here];
  const idHere = 'facts' in here ? here.facts.userId : undefined;
  const others = [...byId].filter(([id]) => id !== idHere);
  const elsewhere = await Promise.all(
    others.map(async ([id, deny]): Promise<readonly LookAtUser[]> => {
      const owner = await orUnreadable(`user ${user}`, ownerOfId(aws, id), {
        kind: 'user',
        object: user,
      });
      if ('why' in owner) return [owner];
      if (owner.name === undefined) return [nobodys(user, id, idHere)];
      const there = await look(owner.name, deny);
      const named = byName === undefined ? [] : [renamed({ user, principalId: id }, owner.name)];
      return [there, ...named];
    }),
  );
  const isMeant = byName !== undefined || (idHere !== undefined && byId.has(idHere));
  const denied = byId.get(idHere ?? '') === true;
  const own = !isMeant
    ? []
    : 'facts' in here
      ? [{ ...here, facts: { ...here.facts, deny: here.facts.deny || denied } }]
      : // That nobody has the name is said once, with who has the id.
        others.length > 0
        ? []
        : [here];
  return [...own, ...elsewhere.flat()];
}

async function ownerOfId(aws: Connection, id: string): Promise<{ readonly name?: string }> {
  const owner = await userWithId(aws, id);
  return owner === undefined ? {} : { name: owner.name };
}

async function observeUser(
  aws: Connection,
  { user, deny, meant }: { readonly user: string; readonly deny: boolean; readonly meant: string },
  incident: Incident,
): Promise<LookAtUser> {
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
      (it) => it.kind === 'console-password' && isSameName(it.user, meant),
    ),
    ...(await denialsAmong(aws, identity.arn, policies, incident)),
    others,
    quarantine: policies.attached.filter((arn) => arn.includes('AWSCompromisedKeyQuarantine')),
    tags: ownTags(identity),
    ...(free < MOST_KEYS ? { freeTags: free } : {}),
    ...(typeof since === 'string' ? { passwordSince: since } : {}),
  };
  // What leaked is looked at by itself, and said there.
  const isSaid = facts.passwordLeaked || typeof since !== 'object';
  return { facts, ...(isSaid ? {} : { unread: since }) };
}

// A user has two access keys at the most, and each that goes off is remembered by a tag.
const MOST_KEYS = 2;

async function otherCredentials(
  aws: Connection,
  user: string,
  { exposures }: Incident,
): Promise<OtherFacts[]> {
  const named = exposures.flatMap((it) => (it.kind === 'ssh-key' ? [it.sshKeyId] : []));
  const looks = [
    { kind: 'ssh-key', what: 'SSH keys', look: () => otherSshKeys(aws, user, named) },
    { kind: 'signing-certificate', what: 'signing certificates', look: signingCertificates },
    {
      kind: 'service-credential',
      what: 'service-specific credentials',
      look: serviceCredentials,
    },
  ] as const;
  const found = await Promise.all(
    looks.map(async ({ kind, what, look }): Promise<readonly OtherFacts[]> => {
      try {
        return (await look(aws, user)).map((it) => ({ ...it, kind }));
      } catch (error) {
        if (!isAwsProblem(error)) throw error;
        return error.code === 'not-found'
          ? []
          : [{ kind, what, status: `unknown: could not be read (${error.message})` }];
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
    .map(({ sshKeyId: id, active, since }) => ({
      ...{ what: `SSH key ${id}`, status: active ? 'Active' : 'Inactive', id },
      ...(since === undefined ? {} : { since }),
    }));
}

function ownTags({ tags }: UserIdentity): Record<string, string> {
  return Object.fromEntries([...tags].filter(([key]) => key.startsWith('staunch:')));
}

/** What is said of a user whom the incident means and who has another name by now. */
export function renamed({ user, principalId = '' }: PinnedUser, now: string): Missing {
  return {
    what: `user ${user} as it was (${principalId})`,
    why: `is called ${now} now, and is dealt with by that name`,
    hint: `Write ${now} in the incident in place of ${user}, or name both, and look for who renamed them in CloudTrail (UpdateUser).`,
    about: { kind: 'not-found', object: `user/${user}` },
  };
}

// That a list has them no more shows their end only together with the record of it.
function nobodys(user: string, id: string, anotherId: string | undefined): Missing {
  const other = anotherId === undefined ? '' : `; ${anotherUser(user, anotherId)}`;
  return {
    what: `user ${user} as it was (${id})`,
    why: `no user of this account has this id any more, and no record of CloudTrail shows that they were deleted${other}`,
    ...(anotherId === undefined ? {} : { anotherId }),
    hint: `\`aws iam list-users\` shows the ids. ${IF_DELETED}`,
    isAbsent: true,
    about: { kind: 'not-found', object: `user/${user}` },
  };
}

/** What is said of a name that no user has. */
export function missing(user: string): Missing {
  return {
    what: `user ${user}`,
    why: 'this account has no user of that name, and no record of CloudTrail shows that it was deleted',
    hint: `Check the name and the account; \`aws iam list-users\` shows the names. ${IF_DELETED}`,
    isAbsent: true,
    about: { kind: 'not-found', object: `user/${user}` },
  };
}
