import { userNameOf, type PinnedUser } from '../domain/names.ts';
import { allPrincipals } from './account-details.ts';
import { cached, type Connection } from './connection.ts';
import { findUser, type UserIdentity } from './users.ts';

// A new name shows after seconds: what contradicts an earlier look is looked at three times, over as long as IAM usually takes.
const PAUSES_MS: readonly number[] = [2000, 4000];

/**
 * The user who has an id (`AIDA…`), whatever their name is now; undefined where no user of the account has it, as several
 * looks at all of them agree. Throws AwsProblem.
 */
export async function userWithId(aws: Connection, id: string): Promise<UserIdentity | undefined> {
  for (const pause of [0, ...PAUSES_MS]) {
    if (pause > 0) await aws.clock.sleep(pause);
    const found = (await allUsers(aws)).find((user) => user.id === id);
    const user = found && (await findUser(aws, userNameOf(found.arn)));
    // Between the two calls the name may have gone to somebody else.
    if (user?.id === id) return user;
  }
  return undefined;
}

/**
 * Who is meant, by the name they have now. Where no id is known that is who has the name. Undefined where nobody has the id, or
 * the name. Throws AwsProblem.
 */
export async function userNow(
  aws: Connection,
  { user, principalId }: PinnedUser,
): Promise<UserIdentity | undefined> {
  const here = await findUser(aws, user);
  return principalId === undefined || here?.id === principalId
    ? here
    : userWithId(aws, principalId);
}

// A thief may rename many at once: those who ask at the same time share one answer.
const asking = cached(() => ({ all: undefined as ReturnType<typeof allPrincipals> | undefined }));

function allUsers(aws: Connection): ReturnType<typeof allPrincipals> {
  const shared = asking(aws);
  shared.all ??= allPrincipals(aws, ['User']).finally(() => {
    shared.all = undefined;
  });
  return shared.all;
}
