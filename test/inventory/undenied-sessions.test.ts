import { expect, it } from 'vitest';
import { sandboxOf } from '../support/play.ts';
import { planOn } from '../support/run.ts';
import { ACCOUNT, anIncident, aWorld, KEY, ROLE } from '../support/worlds.ts';

// A role leaked; with it somebody made a key of another user, and with that key a session of that user, and deleted the key.

const MADE = 'AKIARTX3GSDSQMADEKEY';

function world(hours: number) {
  const base = aWorld();
  const [account] = base.accounts;
  const users = account?.users?.map((user) =>
    user.accessKeys?.some(({ id }) => id === KEY)
      ? { ...user, accessKeys: [...user.accessKeys, { id: MADE }] }
      : user,
  );
  const name = users?.find(({ accessKeys }) => accessKeys?.some(({ id }) => id === MADE))?.name;
  return sandboxOf({
    ...base,
    now: new Date(Date.parse(base.now) + hours * 3_600_000).toISOString(),
    accounts: account && users ? [{ ...account, users }] : [],
    credentials: {
      minter: { accessKey: KEY },
      stolen: {
        mintedBy: 'minter',
        role: 'app',
        sessionName: 'stolen',
        issuedAt: '2026-11-22T09:00:00Z',
      },
      made: { accessKey: MADE },
      own: { mintedBy: 'made', getSessionToken: true, issuedAt: '2026-11-22T09:02:00Z' },
    },
    events: [
      {
        ...{ at: '2026-11-22T09:01:00Z', by: 'stolen', action: 'iam:CreateAccessKey' },
        request: { userName: name },
        response: { accessKey: { userName: name, accessKeyId: MADE, status: 'Active' } },
      },
    ],
  });
}

const ofRole = anIncident([{ kind: 'role', roleArn: ROLE }]);

async function planned(hours: number, incident = ofRole, isDeleted = true) {
  const sandbox = world(hours);
  for (const { accessKeys } of sandbox.parts.state.accounts.get(ACCOUNT)?.users.values() ?? []) {
    const at = accessKeys.findIndex(({ id }) => id === MADE);
    if (isDeleted && at >= 0) accessKeys.splice(at, 1);
  }
  const { unseen, steps } = await planOn(sandbox, incident);
  return { open: unseen.filter(({ id = '' }) => id.startsWith('session:')), steps };
}

it('keeps the incident open by name for as long as such a session may live', async () => {
  const { open } = await planned(1);
  expect(open).toMatchObject([
    { why: expect.stringContaining(`name access key ${MADE}`) as string },
  ]);
  expect((await planned(37)).open).toEqual([]);
});

it('says no more once the incident names the key, and denies the sessions of its user', async () => {
  const named = anIncident([...ofRole.exposures, { kind: 'access-key', accessKeyId: MADE }]);
  const { open, steps } = await planned(1, named);
  expect(open).toEqual([]);
  expect(steps.map(({ action }) => action)).toContain('deny-user-sessions');
});
