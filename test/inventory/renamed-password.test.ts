import { expect, it } from 'vitest';
import { sandboxOf } from '../support/play.ts';
import { planOn } from '../support/run.ts';
import { anIncident, aWorld, KEY, worldWith } from '../support/worlds.ts';

const incident = anIncident([{ kind: 'access-key', accessKeyId: KEY }]);
it.each([
  ['renamed', []],
  ['renamed, and its name given to another', [{ name: 'helpdesk' }]],
])('shows the password that was made for a user who was then %s', async (_, more) => {
  const sandbox = sandboxOf(
    worldWith(aWorld(), {
      users: [{ name: 'printer', loginProfile: { createdAt: '2026-11-22T09:01:00Z' } }, ...more],
      credentials: { leaked: { accessKey: KEY } },
      events: [
        {
          at: '2026-11-22T09:01:00Z',
          by: 'leaked',
          action: 'iam:CreateLoginProfile',
          request: { userName: 'helpdesk' },
        },
        {
          at: '2026-11-22T09:02:00Z',
          by: 'leaked',
          action: 'iam:UpdateUser',
          request: { userName: 'helpdesk', newUserName: 'printer' },
        },
      ],
    }),
  );
  const { steps, refused, unseen } = await planOn(sandbox, incident);
  expect(JSON.stringify([steps, refused, unseen])).toMatch(/printer|helpdesk/);
});
