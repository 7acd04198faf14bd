import { expect, it } from 'vitest';
import { sandboxOf } from '../../support/play.ts';
import { planOn } from '../../support/run.ts';
import { ACCOUNT, anIncident, aWorld, KEY, ROLE, trust, worldWith } from '../../support/worlds.ts';

const incident = anIncident([{ kind: 'access-key', accessKeyId: KEY }]);
const SECOND = 'AKIARTX3GSDSQMALLORY';

it('finds what a key did between its making and its switching on, told in two rounds', async () => {
  const sandbox = sandboxOf(
    worldWith(aWorld(), {
      users: [{ name: 'mallory', accessKeys: [{ id: SECOND }] }],
      roles: [{ name: 'admin', trust }],
      credentials: {
        leaked: { accessKey: KEY },
        second: { accessKey: SECOND },
        viaApp: {
          role: 'app',
          sessionName: 's1',
          mintedBy: 'leaked',
          issuedAt: '2026-11-22T09:00:00Z',
        },
        back: {
          role: 'admin',
          sessionName: 's2',
          mintedBy: 'second',
          issuedAt: '2026-11-22T09:02:00Z',
        },
      },
      events: [
        {
          at: '2026-11-22T09:01:00Z',
          by: 'viaApp',
          action: 'iam:CreateAccessKey',
          request: { userName: 'mallory' },
          response: { accessKey: { accessKeyId: SECOND, userName: 'mallory', status: 'Active' } },
        },
        {
          at: '2026-11-22T09:04:00Z',
          by: 'leaked',
          action: 'iam:UpdateAccessKey',
          request: { userName: 'mallory', accessKeyId: SECOND, status: 'Active' },
        },
      ],
    }),
  );
  const { steps } = await planOn(sandbox, incident);
  const revoked = steps.flatMap((it) => (it.action === 'revoke-role-sessions' ? [it.roleArn] : []));
  expect(revoked.toSorted()).toEqual([`arn:aws:iam::${ACCOUNT}:role/admin`, ROLE]);
});
