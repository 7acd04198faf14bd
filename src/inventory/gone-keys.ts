import { keysOf } from '../aws/access-keys.ts';
import type { Connection } from '../aws/connection.ts';
import { findUser } from '../aws/users.ts';
import type { KeyFacts } from './inventory.ts';
import type { TrailEvent } from './trail-event.ts';

/** A key that the incident names and that IAM did not find. */
export interface LostKey {
  readonly accessKeyId: string;
  /** The user that the incident file names for it. */
  readonly user?: string;
  /** AWS answers so for ids that it does not know, and for those that it does not let us see. */
  readonly denied?: true;
}

/**
 * What became of a lost key: gone, where CloudTrail shows that it was there and the list of its user's keys, read to
 * the end, has no such key. Undefined where that cannot be shown. Throws AwsProblem.
 */
export async function goneKey(
  aws: Connection,
  { accessKeyId, user: named, denied }: LostKey,
  events: readonly TrailEvent[],
): Promise<KeyFacts | undefined> {
  const record = recordOf(accessKeyId, events);
  const user = record?.user ?? named;
  if (record === undefined || user === undefined) return undefined;
  const [list, identity] = await Promise.all([keysOf(aws, user), findUser(aws, user)]);
  const keys = list?.output ?? [];
  const siblings = keys.filter((key) => key.accessKeyId !== accessKeyId);
  const still = keys.find((key) => key.accessKeyId === accessKeyId);
  if (still) return { accessKeyId, user, active: still.active, siblings };
  // A user can be renamed, and another made under the old name: only the same user's list shows that a key is gone.
  const isSame = identity !== undefined && [undefined, identity.id].includes(record.userId);
  if (denied && !(isSame && record.userId !== undefined)) return undefined;
  const now = isSame ? `user ${user} has no such key any more` : `that user ${user} is gone too`;
  const gone = `${record.what} at ${record.at}, and ${now}`;
  return {
    ...{ accessKeyId, user, active: false, gone },
    ...(isSame ? { siblings } : { siblings: [], userGone: true as const }),
  };
}

/** A record that shows that a key existed. */
interface Existence {
  readonly user?: string;
  /** `AIDA…`; absent where the record is about the key, not by it. */
  readonly userId?: string;
  readonly what: string;
  readonly at: string;
}

// A record that only mentions an id, such as a look-up or a call that was refused, shows nothing.
function recordOf(accessKeyId: string, events: readonly TrailEvent[]): Existence | undefined {
  const found = events.flatMap(({ by, call, time, keyChange }): Existence[] => {
    const at = new Date(time).toISOString();
    if (by.accessKeyId === accessKeyId && by.user !== undefined) {
      const userId = by.userId === undefined ? {} : { userId: by.userId };
      return [{ user: by.user, ...userId, what: 'CloudTrail shows a call signed with it', at }];
    }
    if (keyChange?.accessKeyId !== accessKeyId) return [];
    const user = keyChange.user === undefined ? {} : { user: keyChange.user };
    return [{ ...user, what: `CloudTrail shows ${call} of it`, at }];
  });
  const newest = found.sort((a, b) => (a.at < b.at ? 1 : -1));
  return newest.find(({ userId }) => userId !== undefined) ?? newest[0];
}
