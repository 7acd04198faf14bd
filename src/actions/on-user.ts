import type { AwsProblem } from '../aws/problem.ts';
import type { Connection } from '../aws/connection.ts';
import { anotherUser, type PinnedUser } from '../domain/names.ts';
import type { Performed } from './action.ts';

/** A user by the name under which IAM has them now. */
export interface UserNow {
  readonly name: string;
  /** Absent where nobody asked IAM. */
  readonly arn?: string;
}

/** A write that knows its user by name alone: what it did there is checked by the user's id afterwards. */
interface UserWrite {
  readonly write: (user: UserNow) => Promise<Performed>;
  /** Whether AWS shows of a user that it is done. */
  readonly holds: (user: UserNow) => Promise<boolean>;
  /** Whether a write changed anything. */
  readonly changed: (performed: Performed) => boolean;
  /** What it did to another user who had got the name, and what a person types to put that right. */
  readonly astray: (name: string, performed: Performed) => string;
}

// More renames during one step are somebody’s who wants to be lost: the next run goes on from there.
export const MOST_NAMES = 3;

/**
 * Who a step is about, by the name they have now: no other user has their id. Undefined where nobody has it any more. Throws
 * AwsProblem.
 */
export async function userNow(
  aws: Connection,
  { user, principalId }: PinnedUser,
): Promise<UserNow | undefined> {
  if (principalId === undefined) return { name: user };
  const { userNow: ask } = await import('../aws/user-by-id.ts');
  return ask(aws, { user, principalId });
}

/**
 * Writes to a user, and asks afterwards whether it was them: nothing that is asked holds up the write. Where they have another
 * name it is done under that one. Throws AwsProblem where it cannot be done.
 */
export async function onUser(
  aws: Connection,
  { user, principalId }: PinnedUser,
  doing: UserWrite,
): Promise<Performed> {
  if (principalId === undefined) return doing.write({ name: user });
  const [{ findUser, userWithId }, { isAwsProblem }] = await imported();
  const orProblem = (error: unknown): AwsProblem => {
    if (isAwsProblem(error)) return error;
    throw error;
  };
  const strays: string[] = [];
  let now: UserNow = { name: user };
  for (let names = 0; names < MOST_NAMES; names++) {
    const written = await doing.write(now).catch(orProblem);
    if (isAwsProblem(written) && written.code !== 'not-found') throw written;
    const who = await findUser(aws, now.name).catch(orProblem);
    const isThem = !isAwsProblem(who) && who?.id === principalId;
    // Whose it was could not be read: the look at the whole asks again.
    if (!isAwsProblem(written) && (isThem || isAwsProblem(who))) return ended(written, strays);
    if (isThem) continue;
    const owner = await userWithId(aws, principalId);
    if (owner === undefined) {
      const other = isAwsProblem(who) || !who ? '' : `; ${anotherUser(now.name, who.id)}`;
      throw await problem(
        `no user has the id ${principalId} any more, which was that of ${user}${other}`,
        strays,
      );
    }
    if (!isAwsProblem(written)) {
      // They got the new name after the write. Where that cannot be read it is done once more.
      const holds = await doing.holds(owner).catch(orProblem);
      if (holds === true) return ended(written, strays);
      if (who !== undefined && doing.changed(written)) strays.push(doing.astray(now.name, written));
    }
    now = owner;
  }
  throw await problem(
    `user ${user} (${principalId}) got another name each time it was tried, ${now.name} at last`,
    strays,
  );
}

function ended(performed: Performed, strays: readonly string[]): Performed {
  return strays.length === 0
    ? performed
    : { ...performed, astray: strays, problem: strays.join('. ') };
}

function problem(message: string, strays: readonly string[]): Promise<Error> {
  return moved([message, ...strays].join('. '));
}

/** What is said where a step does not find its user under one name. */
export async function moved(message: string): Promise<Error> {
  const { awsProblem } = await import('../aws/problem.ts');
  return awsProblem({
    code: 'conflict',
    operation: 'iam:GetUser',
    awsCode: '',
    message,
    hint: 'Somebody renames users: look in CloudTrail for who does (UpdateUser), and run the same again.',
    requestId: undefined,
  });
}

async function lookups() {
  return Promise.all([import('../aws/users.ts'), import('../aws/user-by-id.ts')]);
}

async function imported() {
  const [[{ findUser }, { userWithId }], problems] = await Promise.all([
    lookups(),
    import('../aws/problem.ts'),
  ]);
  return [{ findUser, userWithId }, problems] as const;
}
