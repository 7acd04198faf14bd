import { describe, expect, it } from 'vitest';
import { userWithId } from '../../src/aws/user-by-id.ts';
import { connectThrough, sandboxOf } from '../support/play.ts';
import { addUser, renameUser, usersIn } from '../support/users-in-sandbox.ts';
import { aWorld } from '../support/worlds.ts';

// A name may go to somebody else between the list that shows whose it is and the look at that user.

/** Looks for `rhea` by her id, while somebody gives her name to a decoy after each list of all users, so many times. */
async function foundWhile(times: number) {
  const sandbox = sandboxOf(aWorld([], { users: [{ name: 'rhea' }] }));
  const id = usersIn(sandbox).get('rhea')?.id ?? '';
  let done = 0;
  const aws = connectThrough(sandbox, 'plan', (handle) => async (request) => {
    const answer = await handle(request);
    if (String(request.body).includes('Action=GetAccountAuthorizationDetails') && done < times) {
      const name = done === 0 ? 'rhea' : `x${done}`;
      renameUser(sandbox, name, `x${++done}`);
      addUser(sandbox, name);
    }
    return answer;
  });
  return { id, found: await userWithId(aws, id) };
}

describe('a user by their id', () => {
  it('is never the decoy who has got their name, however often', async () => {
    const { found } = await foundWhile(Number.POSITIVE_INFINITY);
    expect(found).toBeUndefined();
  });

  it.each([1, 2])('is found by the new name after %i such changes', async (times) => {
    const { id, found } = await foundWhile(times);
    expect(found).toMatchObject({ id, name: `x${times}` });
  });
});
