import { keysOf } from '../aws/access-keys.ts';
import type { Connection } from '../aws/connection.ts';
import { findUser } from '../aws/users.ts';
import type { KeyFacts } from './inventory.ts';
import type { TrailEvent } from '../trail/records/event.ts';

/** A key that the incident names and that IAM did not find. */
export interface LostKey {
  readonly accessKeyId: string;
  /** The user that the incident file names for it. */
  readonly user?: string;
  /** People say that it is gone, and the list of its user's keys, or AWS's word that nobody has it, agrees. */
  readonly isSaidGone?: true;
  /** AWS answers so for ids that it does not know, and for those that it does not let us see. */
  readonly denied?: true;
}

/** What CloudTrail of the account shows about a name. */
export type LookUp = (name: string) => Promise<readonly TrailEvent[]>;

/**
 * What became of a lost key: gone, where CloudTrail shows that it was there, and the list of its user's keys, read to
 * the end, has no such key. Undefined where that cannot be shown. Throws AwsProblem.
 */
export async function goneKey(
  aws: Connection,
  { accessKeyId, user: named, denied }: LostKey,
  { events, account, lookUp }: Evidence,
): Promise<KeyFacts | undefined> {
  const record = recordOf(accessKeyId, events, account);
  if (record === undefined) return undefined;
  const owner = await ownerNow(aws, record, lookUp);
  if (owner === undefined) return undefined;
  const shown = `${record.what} at ${record.at}`;
  const wrong =
    named === undefined || named === record.user
      ? ''
      : `. It was of user ${record.user}, not of ${named} as the incident says`;
  if (owner === 'deleted') {
    const gone = `${shown}, and that its user ${record.user} was deleted${wrong}`;
    return { accessKeyId, user: record.user, active: false, siblings: [], gone, userGone: true };
  }
  const keys = (await keysOf(aws, owner.name))?.output;
  if (!keys) return undefined;
  const siblings = keys.filter((key) => key.accessKeyId !== accessKeyId);
  const still = keys.find((key) => key.accessKeyId === accessKeyId);
  if (still) return { accessKeyId, user: owner.name, active: still.active, siblings };
  // Without its id another user may have the name by now; AWS has to say itself then that nobody has the key.
  if (denied && record.userId === undefined) return undefined;
  const gone = `${shown}, and user ${owner.name} has no such key any more${wrong}`;
  return { accessKeyId, user: owner.name, active: false, siblings, gone, ...lastUse(record) };
}

interface Evidence {
  /** Calls signed with the key, and what was done to it. */
  readonly events: readonly TrailEvent[];
  /** The incident's account: another one's users have names of their own. */
  readonly account: string;
  readonly lookUp: LookUp;
}

/** A record that shows that a key existed, and whose it was. */
interface Existence {
  readonly user: string;
  /** `AIDA…`; absent where the record is about the key, not by it. */
  readonly userId?: string;
  readonly what: string;
  readonly at: string;
  /** The call that was signed with it. */
  readonly signed?: { readonly service: string; readonly region: string };
}

// IAM no longer tells it.
function lastUse({ signed, at }: Existence): Pick<KeyFacts, 'lastUsed'> {
  return signed === undefined ? {} : { lastUsed: { at, ...signed } };
}

// A record that only mentions an id, such as a look-up or a call that was refused, shows nothing. Nor does one of a
// root user: no list shows whether its keys are gone.
function recordOf(
  accessKeyId: string,
  events: readonly TrailEvent[],
  account: string,
): Existence | undefined {
  const found = events.flatMap(({ by, call, time, region, keyChange }): Existence[] => {
    const signed = { service: call.split(' ')[0] ?? 'unknown', region };
    const at = new Date(time).toISOString();
    const { user, userId } = by;
    const isOfUser = userId?.startsWith('AIDA') === true && by.account === account;
    if (by.accessKeyId === accessKeyId && user !== undefined && isOfUser)
      return [{ user, userId, what: 'CloudTrail shows a call signed with it', at, signed }];
    if (keyChange?.accessKeyId !== accessKeyId) return [];
    const what = `CloudTrail shows ${call} of it`;
    if (keyChange.user !== undefined) return [{ user: keyChange.user, what, at }];
    // Without a name IAM acts on the caller's own.
    return user !== undefined && isOfUser ? [{ user, userId, what, at }] : [];
  });
  const newest = found.sort((a, b) => (a.at < b.at ? 1 : -1));
  return newest.find(({ userId }) => userId !== undefined) ?? newest[0];
}

type Owner = { readonly name: string } | 'deleted';

// More renames than that are somebody's who wants to be lost.
const MOST_NAMES = 5;

// Users can be renamed, and others made under the old name: only the same id, or a record of what became of the user,
// shows where to look.
async function ownerNow(
  aws: Connection,
  { user, userId, at }: Existence,
  lookUp: LookUp,
): Promise<Owner | undefined> {
  let name = user;
  let since = at;
  for (let names = 0; names < MOST_NAMES; names++) {
    const identity = await findUser(aws, name);
    if (identity && (userId === undefined || identity.id === userId)) return { name };
    const change = await changeOf(name, since, lookUp);
    if (!change) return undefined;
    if (change.newName === undefined) return 'deleted';
    [name, since] = [change.newName, change.at];
  }
  return undefined;
}

/**
 * What a user is called now who had a name at a moment, by what CloudTrail shows became of them. Undefined where
 * they were renamed too often to be followed.
 */
export async function nameNow(
  user: string,
  at: string,
  lookUp: LookUp,
): Promise<Owner | undefined> {
  let [name, since] = [user, at];
  for (let names = 0; names < MOST_NAMES; names++) {
    const change = await changeOf(name, since, lookUp);
    if (!change) return { name };
    if (change.newName === undefined) return 'deleted';
    [name, since] = [change.newName, change.at];
  }
  return undefined;
}

interface Change {
  readonly newName?: string;
  readonly at: string;
}

async function changeOf(name: string, since: string, lookUp: LookUp): Promise<Change | undefined> {
  const [first] = (await lookUp(name))
    .flatMap(({ userChange, time }) =>
      userChange?.user === name ? [{ ...userChange, at: new Date(time).toISOString() }] : [],
    )
    .filter((change) => change.at >= since)
    .sort((a, b) => (a.at < b.at ? -1 : 1));
  return first;
}
