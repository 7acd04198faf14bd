import { describe, expect, it } from 'vitest';
import { keyStatus } from '../../support/access-keys.ts';
import { anAccepted, withEntries } from '../../support/entries.ts';
import { worldOf } from '../../support/play.ts';
import { aRepository, INCIDENT_PATH, type PullRequestStory } from '../../support/pull-request.ts';
import { worldWith } from '../../support/worlds.ts';

// The way out of red: what stays open can be set aside until a day, by two people, in a pull request.

const BACKDOOR = 'AKIARTX3GSDSQBACKDOO';
const ACCEPTED = anAccepted({
  item: `access-key:111122223333:${BACKDOOR}`,
  why: 'the owner made it, and replaces it tomorrow',
  until: '2026-11-25',
});
const DAY_MS = 86_400_000;

/** The leaked key has made another user a key, which nobody names. */
function aStory(): PullRequestStory {
  const made = { userName: 'reports', accessKeyId: BACKDOOR, status: 'Active' };
  return aRepository(
    worldWith(worldOf('leaked-ci-key'), {
      users: [{ name: 'reports', accessKeys: [{ id: BACKDOOR }] }],
      events: [
        {
          at: '2026-11-22T09:05:00Z',
          by: 'leaked',
          action: 'iam:CreateAccessKey',
          request: { userName: 'reports' },
          response: { accessKey: made },
        },
      ],
    }),
  );
}

/** Merged and applied with these approvals; what the schedule then says. */
async function reconciled(approvers: readonly string[], accepted = [ACCEPTED]) {
  const story = aStory();
  const number = await story.open({ [INCIDENT_PATH]: withEntries(story.text, { accepted }) });
  await story.plan(number);
  for (const login of approvers) await story.approve(number, login);
  const applied = await story.apply(await story.merge(number));
  return { story, applied, looked: await story.reconcile() };
}

describe('a made key that nobody names', () => {
  it('goes off, once that is approved, where nobody accepts it', async () => {
    const { story, applied, looked } = await reconciled(['rolf', 'rita'], []);
    expect([applied.code, looked.code]).toEqual([0, 0]);
    expect(keyStatus(story.sandbox, { user: 'reports', id: BACKDOOR })).toBe('Inactive');
  });

  it('is green where two people accept it, and the headline says so', async () => {
    const { applied, looked } = await reconciled(['rolf', 'rita']);
    expect([applied.code, looked.code]).toEqual([0, 0]);
    expect(looked.stdout).toContain('1 accepted');
  });

  it('stays red where one person accepts it, and what is approved is done', async () => {
    const { story, applied, looked } = await reconciled(['rolf']);
    expect(story.keyStatus()).toBe('Inactive');
    expect([applied.code, looked.code]).toEqual([3, 3]);
    expect(looked.stdout).toContain('note: what the file accepts or calls settled does not count');
  });

  it('is red again the day after', async () => {
    const { story, looked } = await reconciled(['rolf', 'rita']);
    expect(looked.code).toBe(0);
    story.sandbox.clock.advance(3 * DAY_MS);
    expect((await story.reconcile()).code).toBe(0);
    story.sandbox.clock.advance(DAY_MS);
    expect((await story.reconcile()).code).toBe(3);
  });
});
