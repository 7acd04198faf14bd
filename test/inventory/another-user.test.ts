import { expect, it } from 'vitest';
import { onUser } from '../../src/actions/on-user.ts';
import { goneNamed, type Records } from '../../src/inventory/gone-named.ts';
import { observeUsers } from '../../src/inventory/observe-users.ts';
import { replace } from '../support/gone.ts';
import { connect, sandboxOf } from '../support/play.ts';
import { ACCOUNT, anIncident, aWorld } from '../support/worlds.ts';

const USER = 'ci-deploy';
const incident = anIncident();
const ANOTHER = `the user that is called ${USER} now is another one (AIDARTX3GSDSQANOTHER)`;

/** An account whose user was deleted, and made again under their name; with the id that they had. */
function replaced() {
  const sandbox = sandboxOf(aWorld());
  const id = sandbox.parts.state.accounts.get(ACCOUNT)?.users.get(USER)?.id ?? '';
  replace(sandbox, 'user', USER);
  return { sandbox, id };
}

it('a user who is known by their id is not the one who has their name since, and that is said', async () => {
  const { sandbox, id } = replaced();
  const wanted = [{ user: USER, byId: new Map([[id, true]]) }];
  const { users, missing } = await observeUsers(connect(sandbox, 'plan'), wanted, incident);
  expect(users).toEqual([]);
  expect(missing).toMatchObject([{ what: `user ${USER} as it was (${id})` }]);
  expect(missing[0]?.why).toContain(ANOTHER);
  const deleted = { call: 'iam DeleteUser', userChange: { user: USER }, time: incident.detectedAt };
  const records = { incident, lookUpIn: () => async () => [deleted] } as unknown as Records;
  const [gone] = await goneNamed(missing, records);
  expect(gone?.why).toBe(`is gone: CloudTrail shows that it was deleted, and ${ANOTHER}`);
});

it('a step about such a user says why it is not done', async () => {
  const { sandbox, id } = replaced();
  const performed = { before: {}, after: {}, requestIds: [] };
  const step = onUser(
    connect(sandbox, 'apply'),
    { user: USER, principalId: id },
    {
      write: async () => performed,
      holds: async () => false,
      changed: () => false,
      astray: () => '',
    },
  );
  await expect(step).rejects.toThrow(`which was that of ${USER}; ${ANOTHER}`);
});
