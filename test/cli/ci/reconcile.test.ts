import { describe, expect, it } from 'vitest';
import { credentialOf } from '@staunch/sandbox';
import { works } from '../../../chaos/invariants/probe.ts';
import { denialsIn } from '../../../src/domain/denials.ts';
import { RECONCILE_MARKER } from '../../../src/report/reconcile-issue.ts';
import { keyStatus } from '../../support/access-keys.ts';
import { worldOf } from '../../support/play.ts';
import { aRepository, INCIDENT_PATH, type PullRequestStory } from '../../support/pull-request.ts';
import { assume, twoRoles } from '../../support/two-roles.ts';
import { KEY as LEAKED, ROLE, worldWith } from '../../support/worlds.ts';

const KEY = 'AKIARTX3GSDSQLEAKEDK';
const MINUTE_MS = 60_000;

function userOf({ sandbox }: PullRequestStory) {
  return sandbox.parts.state.accounts.get('111122223333')?.users.get('ci-deploy');
}

function switchOn(story: PullRequestStory): void {
  const key = userOf(story)?.accessKeys.find(({ id }) => id === KEY);
  if (!key) throw new Error('the user has the key');
  key.status = 'Active';
}

async function applied(): Promise<{ story: PullRequestStory; number: number }> {
  const story = aRepository();
  const number = await story.open();
  await story.plan(number);
  await story.approve(number);
  await story.apply(await story.merge(number));
  return { story, number };
}

describe('a reconcile', () => {
  it('of what is as it was approved does nothing and says nothing', async () => {
    const { story } = await applied();
    const { code, stdout } = await story.reconcile();
    expect(stdout).toContain('2026-11-22-ci-deploy-key: held');
    expect(code).toBe(0);
    expect(await story.issue()).toBeUndefined();
  });

  it('does again what was approved and was undone, and tells it in one issue until it stays so', async () => {
    const { story, number } = await applied();
    switchOn(story);
    expect((await story.reconcile()).code).toBe(0);
    expect(userOf(story)?.accessKeys.find(({ id }) => id === KEY)?.status).toBe('Inactive');
    const issue = await story.issue();
    expect(issue?.body.startsWith(RECONCILE_MARKER)).toBe(true);
    expect(issue?.body).toContain('Done again');
    expect((await story.comments(number)).at(-1)?.body).toContain('staunch:result');
    await story.reconcile();
    expect((await story.issue())?.state).toBe('closed');
  });

  it('does not do what nobody approved, and keeps one issue about it', async () => {
    const story = aRepository();
    const number = await story.open();
    await story.plan(number);
    await story.merge(number);
    expect((await story.reconcile()).code).toBe(3);
    expect(userOf(story)?.accessKeys.find(({ id }) => id === KEY)?.status).toBe('Active');
    const first = await story.issue();
    expect(first?.body).toContain('not applied');
    expect(first?.body).toContain('no approval counts');
    await story.reconcile();
    const again = await story.issue();
    expect(again?.body).toBe(first?.body);
  });

  it('tells what is due to be closed, and what a crash left behind', async () => {
    const { story } = await applied();
    const account = story.sandbox.parts.state.accounts.get('111122223333');
    account?.instances.get('i-0b22bbbb000000001')?.tags.set('staunch:reattach', 'arn:x');
    story.sandbox.clock.advance(40 * 60 * 60_000);
    await story.reconcile();
    const body = (await story.issue())?.body ?? '';
    expect(body).toContain('overdue');
    expect(body).toContain('every session that they deny has expired');
    expect(body).toContain('i-0b22bbbb000000001');
    expect(body).toContain('Left behind');
  });

  it('reminds once a day of a pull request that was acted for before review, closed or not', async () => {
    const story = aRepository();
    await story.decide(
      'contain-now',
      'people: [rhea]\nsteps: [deactivate-access-key]\nlimits: { accessKeys: 1, principals: 0 }\nowner: security\nexpires: 2026-12-31\n',
    );
    const number = await story.open();
    await story.plan(number);
    await story.containNow(number);
    await story.reconcile();
    expect((await story.issue())?.body).toContain('Waiting for review');
    const before = (await story.comments(number)).length;
    story.sandbox.clock.advance(25 * 60 * 60_000);
    await story.reconcile();
    await story.reconcile();
    expect((await story.comments(number)).length).toBe(before + 1);
    await story.as('rhea').rest.pulls.update({
      owner: 'acme',
      repo: 'incidents',
      pull_number: number,
      state: 'closed',
    });
    await story.reconcile();
    expect((await story.issue())?.body).toContain('Open it again');
  });

  it('is red where an incident cannot be read', async () => {
    const { story } = await applied();
    await story.seed(INCIDENT_PATH, 'nonsense');
    const { code } = await story.reconcile();
    expect(code).toBe(3);
    expect((await story.issue())?.body).toContain('unknown');
  });
});

describe('an incident that was merged and is not applied', () => {
  /** Why apply refused what was merged: the story until then. */
  const REFUSED_FOR: Readonly<Record<string, (story: PullRequestStory) => Promise<number>>> = {
    'nobody approved it': async (story) => {
      const number = await story.open();
      await story.plan(number);
      return number;
    },
    'its plan comment was deleted': async (story) => {
      const number = await story.open();
      await story.plan(number);
      await story.approve(number);
      const [comment] = await story.comments(number);
      const where = { owner: 'acme', repo: 'incidents', comment_id: comment?.id ?? 0 };
      await story.as('rita').rest.issues.deleteComment(where);
      return number;
    },
    'a guardrail forbids it': async (story) => {
      await story.decide(
        'guardrails',
        'rules: [{ name: frozen, when: "true", deny: true, message: Not now., owner: ops }]\n',
      );
      const number = await story.open();
      await story.plan(number);
      await story.approve(number);
      return number;
    },
  };

  /** The exit code of the scheduled run so long after the merge, while the leaked key is on. */
  async function scheduledAfter(minutes: number, reason = 'nobody approved it'): Promise<number> {
    const story = aRepository();
    const number = await REFUSED_FOR[reason]?.(story);
    const { code: applied } = await story.apply(await story.merge(number ?? 0));
    expect(applied, 'apply refuses').not.toBe(0);
    story.sandbox.clock.advance(minutes * MINUTE_MS);
    const { code } = await story.reconcile();
    expect(story.keyStatus()).toBe('Active');
    return code;
  }

  it.each([10, 40])('keeps the schedule red after %i minutes', async (minutes) => {
    expect(await scheduledAfter(minutes)).not.toBe(0);
  });

  for (const minutes of [70, 24 * 60])
    it(`keeps the schedule red after ${minutes} minutes`, async () => {
      const code = await scheduledAfter(minutes);
      expect(code, 'the schedule while the key is on').not.toBe(0);
    });

  for (const reason of Object.keys(REFUSED_FOR).slice(1))
    it(`keeps the schedule red after an hour where ${reason}`, async () => {
      const code = await scheduledAfter(70, reason);
      expect(code, 'the schedule while the key is on').not.toBe(0);
    });
});

describe('a key that the thief made for an administrator', () => {
  const MADE = { user: 'boss', id: 'AKIARTX3GSDSQMADEBYT' };

  it('goes off with what the incident names, and again where the thief switches it on', async () => {
    const made = { accessKeyId: MADE.id, userName: MADE.user, status: 'Active' };
    const story = aRepository(
      worldWith(worldOf('leaked-ci-key'), {
        users: [{ name: MADE.user, accessKeys: [{ id: MADE.id }] }],
        events: [
          {
            at: '2026-11-22T09:00:00Z',
            by: 'leaked',
            action: 'iam:CreateAccessKey',
            request: { userName: MADE.user },
            response: { accessKey: made },
          },
        ],
      }),
    );
    const number = await story.open();
    await story.plan(number);
    await story.approve(number);
    expect((await story.apply(await story.merge(number))).code).toBe(0);
    expect(keyStatus(story.sandbox, MADE)).toBe('Inactive');
    story.sandbox.clock.advance(20 * MINUTE_MS);
    const boss = story.sandbox.parts.state.accounts.get('111122223333')?.users.get(MADE.user);
    for (const key of boss?.accessKeys ?? []) key.status = 'Active';
    const { code } = await story.reconcile();
    expect(code, 'the schedule that switches it off again').toBe(0);
    expect(keyStatus(story.sandbox, MADE)).toBe('Inactive');
  });
});

describe('apply by hand', () => {
  it('runs one incident again by its name', async () => {
    const { story } = await applied();
    switchOn(story);
    const { code, stdout } = await story.applyAgain();
    expect(stdout).toContain('Approved by rolf on pull request 1');
    expect(code).toBe(0);
    expect(userOf(story)?.accessKeys.find(({ id }) => id === KEY)?.status).toBe('Inactive');
  });

  it('says which incidents there are where there is none of that name', async () => {
    const { story } = await applied();
    const { code, stderr } = await story.applyAgain('nothing');
    expect(stderr).toContain(
      `there is no incidents/nothing.yaml on main. There is: ${INCIDENT_PATH}.`,
    );
    expect(code).toBe(1);
  });
});

describe('what was approved and cannot hold yet', () => {
  const refreshes = ({ sandbox }: PullRequestStory) =>
    [...(sandbox.parts.state.accounts.get('111122223333')?.instances.values() ?? [])].map(
      ({ tags }) => tags.get('staunch:refreshed'),
    );

  async function halfHourLater(story: PullRequestStory): Promise<number> {
    story.sandbox.clock.advance(30 * MINUTE_MS);
    return (await story.reconcile()).code;
  }

  async function appliedWith(text: (own: string) => string): Promise<PullRequestStory> {
    const story = aRepository();
    const number = await story.open({ [INCIDENT_PATH]: text(story.text) });
    await story.plan(number);
    await story.approve(number);
    await story.apply(await story.merge(number));
    return story;
  }

  const unknownKey = (own: string) => `${own.trimEnd()}\n    - accessKey: AKIARTX3GSDSQMISTYPE\n`;

  it('is red, and takes no workload off its credentials again', async () => {
    const story = await appliedWith(unknownKey);
    const before = refreshes(story);
    const [first] = await story.comments(1);
    for (let run = 0; run < 3; run++) expect(await halfHourLater(story)).toBe(3);
    story.sandbox.clock.advance(25 * 60 * MINUTE_MS);
    expect((await story.reconcile()).code).toBe(3);
    expect(refreshes(story)).toEqual(before);
    expect((await story.comments(1)).length, first?.body).toBe(2);
    expect((await story.issue())?.body).toContain('AKIARTX3GSDSQMISTYPE');
  });

  it('names what nobody may touch, and so keeps the rest from holding', async () => {
    const story = aRepository();
    await story.decide(
      'guardrails',
      `protected:\n  - { principal: 'arn:aws:iam::*:user/ci-deploy', why: kept, owner: ops }\n`,
    );
    const number = await story.open();
    await story.plan(number);
    await story.approve(number);
    await story.apply(await story.merge(number));
    expect(await halfHourLater(story)).toBe(3);
    const body = (await story.issue())?.body ?? '';
    expect(body).toContain('AKIARTX3GSDSQLEAKEDK');
    expect(body).not.toContain('undone by somebody');
  });

  it('is done at once, and whole, where the thief switches the key on again', async () => {
    const story = await appliedWith(unknownKey);
    switchOn(story);
    const before = refreshes(story);
    await halfHourLater(story);
    expect(story.keyStatus()).toBe('Inactive');
    expect(refreshes(story)).not.toEqual(before);
  });

  it('is done at once where the thief takes a deny away', async () => {
    const story = await appliedWith(unknownKey);
    const app = story.sandbox.parts.state.accounts.get('111122223333')?.roles.get('app');
    app?.inline.delete('AWSRevokeOlderSessions');
    await halfHourLater(story);
    expect(app?.inline.has('AWSRevokeOlderSessions')).toBe(true);
  });
});

describe('a closed incident', () => {
  it.each([
    ['a key that is on', 'AKIARTX3GSDSQLEAKEDK of user ci-deploy: is Active'],
    ['a role that was never revoked', 'role/app: are not denied, and may work until'],
  ])('is red over %s', async (_, said) => {
    const story = aRepository();
    await story.seed(INCIDENT_PATH, story.text.replace('state: contained', 'state: closed'));
    expect((await story.reconcile()).code).toBe(3);
    const body = (await story.issue())?.body ?? '';
    const text = body
      .replace(/<[^>]*>/g, '')
      .replace(/&#(\d+);/g, (__, code: string) => String.fromCodePoint(Number(code)));
    expect(text).toContain(said);
  });
});

describe('a named role whose deny is provisional, for a role behind it waits for approvals', () => {
  const NAME = '2026-11-22-two-roles';
  const incident = `apiVersion: staunch/v1
kind: Incident
metadata: { name: ${NAME} }
spec:
  account: "111122223333"
  severity: high
  summary: a key, and a session of a role
  exposedAt: 2026-11-22T08:50:00Z
  detectedAt: 2026-11-22T09:00:00Z
  state: contained
  exposures: [{ accessKey: ${LEAKED} }, { role: "${ROLE}" }]
`;
  const TWO_FOR_REACHED = `rules:
  - name: reached-needs-two
    when: steps.exists(s, has(s.reached) && s.reached)
    approvals: { count: 2 }
    message: It is not known whose it is.
    owner: ops
`;

  const cutoffOf = ({ sandbox }: PullRequestStory): string | undefined => {
    const role = sandbox.parts.state.accounts.get('111122223333')?.roles.get('app');
    const text = JSON.stringify(role?.inline.get('AWSRevokeOlderSessions') ?? {});
    return denialsIn(text).map(({ cutoff }) => cutoff)[0];
  };

  async function merged(): Promise<PullRequestStory> {
    const story = aRepository(twoRoles());
    await story.decide('guardrails', TWO_FOR_REACHED);
    const number = await story.open({ [`incidents/${NAME}.yaml`]: incident });
    await story.plan(number);
    await story.approve(number);
    await story.apply(await story.merge(number));
    return story;
  }

  const later = async (story: PullRequestStory) => {
    story.sandbox.clock.advance(20 * MINUTE_MS);
    const { code } = await story.reconcile();
    return { code, body: (await story.issue())?.body ?? '', cutoff: cutoffOf(story) };
  };

  it('is red as long as it is, in words that stay, and writes nothing as long as nobody comes back', async () => {
    const story = await merged();
    const [first, second] = [await later(story), await later(story)];
    expect([first.code, second.code]).toEqual([3, 3]);
    expect(second).toEqual(first);
    expect(first.body).toContain('its deny is provisional');
    expect(first.body).toContain('held-back');
    expect(first.body).toContain('Get the approvals that are missing');
  });

  it('moves its cutoff forward in the run that sees somebody come back', async () => {
    const story = await merged();
    const { cutoff } = await later(story);
    const back = await assume(story.sandbox, credentialOf(story.sandbox, 'onward'), ROLE);
    expect(back && (await works(story.sandbox, back))).toBe(true);
    const { code, cutoff: moved } = await later(story);
    expect([code, (moved ?? '') > (cutoff ?? '')]).toEqual([3, true]);
    expect(back && (await works(story.sandbox, back))).toBe(false);
  });
});

describe('a key that was made for the leaked user after the run', () => {
  const ID = 'AKIARTX3GSDSQNEWNEWK';

  async function after(story: PullRequestStory, minutes: number): Promise<void> {
    const { clock } = story.sandbox;
    await clock.sleep(minutes * MINUTE_MS);
    const key = { id: ID, secret: 'x', createdAt: clock.now(), status: 'Active' as const };
    userOf(story)?.accessKeys.push(key);
    await clock.sleep(20 * MINUTE_MS);
  }

  it('goes off where nobody is known to have made it within 15 minutes, and how to put it back is said', async () => {
    const { story, number } = await applied();
    await after(story, 10);
    expect((await story.reconcile()).code).toBe(0);
    expect(keyStatus(story.sandbox, { id: ID })).toBe('Inactive');
    const said = (await story.comments(number)).at(-1)?.body ?? '';
    expect(said).toContain(`--access-key-id ${ID} --status Active`);
    expect((await story.reconcile()).code).toBe(0);
  });

  it('stays on where it was made later, and keeps an issue open', async () => {
    const { story } = await applied();
    await after(story, 20);
    expect((await story.reconcile()).code).toBe(3);
    expect(keyStatus(story.sandbox, { id: ID })).toBe('Active');
    expect((await story.issue())?.body).toContain(ID);
  });
});
