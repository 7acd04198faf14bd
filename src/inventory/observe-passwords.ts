import type { Connection } from '../aws/connection.ts';
import { isAwsProblem } from '../aws/problem.ts';
import { orUnreadable } from '../aws/unreadable.ts';
import { userWithId } from '../aws/user-by-id.ts';
import { findUser, passwordSince, type UserIdentity } from '../aws/users.ts';
import type { Exposure } from '../domain/incident.ts';
import type { Missing } from '../domain/missing.ts';
import { isSameName, principalIdIn, type PinnedUser } from '../domain/names.ts';
import type { PasswordFacts } from './inventory.ts';
import { missing as noSuchUser, renamed } from './observe-users.ts';

export interface SeenPasswords {
  readonly passwords: readonly PasswordFacts[];
  readonly missing: readonly Missing[];
}

/** Two looks at different passwords as one. */
export function joinPasswords(one: SeenPasswords, other: SeenPasswords): SeenPasswords {
  return {
    passwords: [...one.passwords, ...other.passwords],
    missing: [...one.missing, ...other.missing],
  };
}

/**
 * Looks up leaked console passwords, and asks nothing of their users but who they are: the passwords go off first. An approved
 * plan knows its users by id: one who has another name now is looked at by that one.
 */
export async function observePasswords(
  aws: Connection,
  exposures: readonly Exposure[],
  approved: readonly PinnedUser[] = [],
): Promise<SeenPasswords> {
  const users = exposures.flatMap((it) => (it.kind === 'console-password' ? [it.user] : []));
  const seen = await Promise.all(
    [...new Set(users)].map((user) => {
      const ids = approved.flatMap(({ user: name, principalId }) =>
        isSameName(name, user) && principalId !== undefined ? [principalId] : [],
      );
      return passwordsOf(aws, user, [...new Set(ids)]);
    }),
  );
  return {
    passwords: seen.flat().flatMap((it) => ('why' in it ? [] : [it])),
    missing: seen.flat().flatMap((it) => ('why' in it ? [it] : [])),
  };
}

type PasswordLook = PasswordFacts | Missing;

async function passwordsOf(
  aws: Connection,
  user: string,
  ids: readonly string[],
): Promise<readonly PasswordLook[]> {
  const [who, since] = await Promise.all([
    // Whose it is holds up nothing: the name does, until it is known better.
    findUser(aws, user).catch(unread),
    readable(aws, user),
  ]);
  const isThere = who !== 'unread' && who !== undefined;
  const here = isThere || who === 'unread' ? factsOf(user, isThere ? who : undefined, since) : [];
  if (who === 'unread') return here;
  const others = ids.filter((id) => id !== who?.id);
  if (others.length === 0) return who === undefined ? [noSuchUser(user)] : here;
  const elsewhere = await Promise.all(others.map((id) => passwordOfId(aws, user, id)));
  return [...here, ...elsewhere.flat()];
}

async function passwordOfId(
  aws: Connection,
  user: string,
  principalId: string,
): Promise<readonly PasswordLook[]> {
  const looking = userWithId(aws, principalId).then((owner) => owner ?? noSuchUser(user));
  const owner = await orUnreadable(nameOf(user), looking, aboutOf(user));
  if ('why' in owner) return [owner];
  const since = await readable(aws, owner.name);
  return [...factsOf(user, owner, since), renamed({ user, principalId }, owner.name)];
}

function factsOf(
  named: string,
  who: UserIdentity | undefined,
  since: string | undefined | Missing,
): readonly PasswordLook[] {
  if (typeof since === 'object') return [since];
  return [
    {
      user: who?.name ?? named,
      named,
      ...principalIdIn(who?.id),
      ...(who === undefined ? {} : { userArn: who.arn }),
      ...(since === undefined ? {} : { since }),
    },
  ];
}

function unread(error: unknown): 'unread' {
  if (isAwsProblem(error)) return 'unread';
  throw error;
}

function readable(aws: Connection, user: string): Promise<string | undefined | Missing> {
  return orUnreadable(nameOf(user), passwordSince(aws, user), aboutOf(user));
}

function nameOf(user: string): string {
  return `the console password of user ${user}`;
}

function aboutOf(user: string) {
  return { kind: 'console-password', object: user } as const;
}
