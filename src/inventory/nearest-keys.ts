import { allPrincipals } from '../aws/account-details.ts';
import { keysOf } from '../aws/access-keys.ts';
import type { Connection } from '../aws/connection.ts';
import { isAwsProblem } from '../aws/problem.ts';
import { count } from '../domain/count.ts';
import { userNameOf } from '../domain/names.ts';
import { editDistance } from '../domain/nearest-name.ts';
import type { LostKey } from './gone-keys.ts';

// Who mistypes an id gets a few characters of it wrong; ids that differ by more are other keys.
const FURTHEST = 3;
// Of the few keys of one user, one that differs more may be meant; one that differs everywhere is another key.
const OWN_FURTHEST = 1 / 3;
const SHOWN = 3;
// One call of IAM for each, five at a time: some seconds.
const MOST_USERS = 200;

/**
 * The keys whose ids are nearest to ones that nobody has, in words by each id: of the user whom the incident names for
 * it, else of the whole account. Nothing is said where none is near, or they could not be read. Reads only.
 */
export async function nearestKeys(
  aws: Connection,
  lost: readonly LostKey[],
): Promise<ReadonlyMap<string, string>> {
  if (lost.length === 0) return new Map();
  const owners = [...new Set(lost.flatMap(({ user }) => user ?? []))];
  try {
    const own = await keysIn(aws, owners);
    const ownOf = ({ user }: LostKey): OwnedKey[] => own.filter((key) => key.user === user);
    const others = lost.every((key) => ownOf(key).length > 0) ? [] : await keysOfAll(aws);
    return new Map(
      lost.flatMap((key) => {
        const owned = ownOf(key);
        const words =
          owned.length > 0
            ? inWords(key.accessKeyId, owned, Math.ceil(key.accessKeyId.length * OWN_FURTHEST))
            : inWords(key.accessKeyId, others, FURTHEST);
        return words === undefined ? [] : [[key.accessKeyId, words] as const];
      }),
    );
  } catch (error) {
    // A hint: without it the message says what is missing all the same.
    if (!isAwsProblem(error)) throw error;
    return new Map();
  }
}

async function keysOfAll(aws: Connection): Promise<OwnedKey[]> {
  const users = (await allPrincipals(aws)).filter(({ arn }) => arn.includes(':user/'));
  return keysIn(
    aws,
    users.slice(0, MOST_USERS).map(({ arn }) => userNameOf(arn)),
  );
}

interface OwnedKey {
  readonly accessKeyId: string;
  readonly user: string;
}

async function keysIn(aws: Connection, users: readonly string[]): Promise<OwnedKey[]> {
  const lists = await Promise.all(users.map((user) => keysOf(aws, user)));
  return users.flatMap((user, n) =>
    (lists[n]?.output ?? []).map(({ accessKeyId }) => ({ accessKeyId, user })),
  );
}

function inWords(wanted: string, keys: readonly OwnedKey[], furthest: number): string | undefined {
  const near = keys
    .map((key) => ({ ...key, distance: editDistance(wanted, key.accessKeyId) }))
    .filter(({ distance }) => distance <= furthest)
    .sort((a, b) => a.distance - b.distance || (a.accessKeyId < b.accessKeyId ? -1 : 1))
    .slice(0, SHOWN)
    .map(
      ({ accessKeyId, user, distance }) =>
        `${accessKeyId} of user ${user} (${count(distance, 'character')} away)`,
    );
  return near.length === 0 ? undefined : `The nearest by its id: ${near.join(', ')}`;
}
