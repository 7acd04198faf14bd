import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { parseIncident } from '../../../src/incident/parse.ts';
import type { Plan } from '../../../src/actions/catalogue.ts';
import { renameUser, usersIn } from '../../support/users-in-sandbox.ts';
import { planComment, readOne, withSteps } from '../../support/plan-comments.ts';
import type { WorldFile } from '@staunch/sandbox';
import { worldOf } from '../../support/play.ts';
import {
  aRepository,
  INCIDENT,
  INCIDENT_PATH,
  type PullRequestStory,
} from '../../support/pull-request.ts';
import { planOn } from '../../support/run.ts';
import { assumedRoles, worldWith } from '../../support/worlds.ts';

const FORBIDDEN =
  'rules: [{ name: frozen, when: "true", deny: true, message: Nothing now., owner: ops }]\n';

// Somebody who can push branches, open pull requests, edit and hide comments, and post as the workflow.

async function stepsLeft(story: PullRequestStory): Promise<number> {
  const { incident } = parseIncident(story.text, INCIDENT_PATH, story.sandbox.clock.now());
  if (!incident) throw new Error('the drill is valid');
  return (await planOn(story.sandbox, incident)).steps.length;
}

async function planned(
  story: PullRequestStory,
): Promise<{ number: number; id: number; body: string }> {
  const number = await story.open();
  await story.plan(number);
  const [comment] = await story.comments(number);
  if (!comment) throw new Error('there is a plan comment');
  return { number, ...comment };
}

function forged(body: string, change: (plan: Plan) => Plan): string {
  const content = readOne(body);
  if (!content) throw new Error('it is a plan comment');
  return planComment({ head: content.head, plans: content.plans.map(change) });
}

describe('a plan comment', () => {
  it('that was hidden counts for nothing, and the next plan replaces it', async () => {
    const story = aRepository();
    const { number, id } = await planned(story);
    story.sandbox.github.minimise(id, 'outdated');
    await story.approve(number);
    const { code, stderr } = await story.apply(await story.merge(number));
    expect(stderr).toContain('the plan comment is hidden');
    expect(code).toBe(1);
    expect(await stepsLeft(story)).toBe(7);
  });

  it('that a person wrote, marker and all, is nobody’s', async () => {
    const story = aRepository();
    const { number, body } = await planned(story);
    await story.as('rhea').rest.issues.createComment({
      owner: 'acme',
      repo: 'incidents',
      issue_number: number,
      body,
    });
    await story.approve(number);
    expect((await story.apply(await story.merge(number))).code).toBe(0);
  });

  it('that was posted a second time, or hidden, gives way to one new comment', async () => {
    const story = aRepository();
    const { number, id, body } = await planned(story);
    const where = { owner: 'acme', repo: 'incidents', issue_number: number };
    await story.as('github-actions[bot]').rest.issues.createComment({ ...where, body });
    story.later();
    expect((await story.plan(number)).stdout).toContain('Plan comment replaced');
    const [only, ...more] = await story.comments(number);
    expect(more).toEqual([]);
    expect(only?.id).not.toBe(id);
    await story.approve(number);
    expect((await story.apply(await story.merge(number))).code).toBe(0);
  });

  it('forged byte for byte with steps left out does not do more than it says, and the run is red', async () => {
    const story = aRepository();
    const { number, id, body } = await planned(story);
    const onlyKey = (plan: Plan): Plan => {
      const steps = plan.steps.filter(({ action }) => action === 'deactivate-access-key');
      return withSteps(plan, steps);
    };
    await story.edit(id, forged(body, onlyKey));
    await story.approve(number);
    const { code, summary } = await story.apply(await story.merge(number));
    expect(code).toBe(3);
    expect(summary).toContain('nobody has approved it');
    expect(await stepsLeft(story)).toBe(6);
  });

  it('forged byte for byte with a further deny does that deny and no more, for a person approved it, and the run is red', async () => {
    const story = aRepository();
    const { number, id, body } = await planned(story);
    const reports = 'arn:aws:iam::111122223333:role/reports';
    const andMore = (plan: Plan): Plan => {
      const step = { action: 'revoke-role-sessions', account: '111122223333' } as const;
      return withSteps(plan, [...plan.steps, { ...step, roleArn: reports, incident: INCIDENT }]);
    };
    await story.edit(id, forged(body, andMore));
    await story.approve(number);
    const { code, summary } = await story.apply(await story.merge(number));
    expect(code).toBe(3);
    expect(summary).toContain('nobody has approved it');
    const account = story.sandbox.parts.state.accounts.get('111122223333');
    expect(account?.instances.get('i-0b22bbbb000000001')?.tags.has('staunch:refreshed')).toBe(
      false,
    );
  });
});

describe('an incident', () => {
  it('that was changed in the merge has nobody’s approval', async () => {
    const story = aRepository();
    const { number } = await planned(story);
    await story.approve(number);
    const merged = story.sandbox.github.pushEventOf(await story.merge(number));
    await story.push(INCIDENT_PATH, story.text.replace('role/app', 'role/reports'), 'rolf', 'main');
    const pushed = story.sandbox.github.lastPush()?.after ?? '';
    const { code, stderr } = await story.apply(pushed, {}, undefined, { before: merged.before });
    expect(stderr).toContain('no merged pull request holds this version of the file');
    expect(code).toBe(1);
    expect(await stepsLeft(story)).toBe(7);
  });

  it('that comes along with a looser policy, or another workflow, is refused, before and after the merge', async () => {
    const story = aRepository();
    await story.decide('guardrails', 'limits: { instances: 1 }\n');
    const number = await story.open({
      [INCIDENT_PATH]: story.text,
      'policy/guardrails.yaml': 'limits: { instances: 100 }\n',
      '.github/workflows/apply.yml': 'on: push\n',
    });
    const { code, stdout } = await story.plan(number);
    expect(code).toBe(1);
    expect(stdout).toContain('policy/guardrails.yaml:1:1: error: An incident must not come along');
    await story.approve(number);
    const applied = await story.apply(await story.merge(number));
    expect(applied.code).toBe(1);
    expect(await stepsLeft(story)).toBe(7);
  });

  it('whose comment was forged to hide that, is refused all the same', async () => {
    const story = aRepository();
    const { number } = await planned(story);
    await story.push('policy/notes.md', 'harmless');
    const { data } = await story.as('rhea').rest.pulls.get({
      owner: 'acme',
      repo: 'incidents',
      pull_number: number,
    });
    const [comment] = await story.comments(number);
    const content = readOne(comment?.body ?? '');
    if (!comment || !content) throw new Error('it is a plan comment');
    await story.edit(comment.id, planComment({ head: data.head.sha, plans: content.plans }));
    await story.approve(number);
    const { code, stderr } = await story.apply(await story.merge(number));
    expect(stderr).toContain('the pull request changes policy/notes.md too');
    expect(code).toBe(1);
    expect(await stepsLeft(story)).toBe(7);
  });

  it('that a guardrail of the default branch forbids is not applied, whatever the comment says', async () => {
    const story = aRepository();
    const { number } = await planned(story);
    await story.approve(number);
    await story.decide('guardrails', FORBIDDEN);
    const { code, stderr } = await story.apply(await story.merge(number));
    expect(stderr).toContain('the guardrail frozen forbids it');
    expect(code).toBe(1);
    expect(await stepsLeft(story)).toBe(7);
  });

  it('comes into force a second time only by an approval of its own', async () => {
    const story = aRepository();
    const { number } = await planned(story);
    await story.approve(number);
    await story.merge(number);
    await story.remove(INCIDENT_PATH, 'main');
    story.later();
    // The same bytes again, on a branch that goes on from the approved one, merged without review.
    const again = await story.open(undefined, { branch: 'again' });
    const { code, stderr } = await story.apply(await story.merge(again, 'merge'));
    expect(stderr).toContain('error: nothing was done');
    expect(code).toBe(1);
    expect(await stepsLeft(story)).toBe(7);
  });
});

describe('a skip marker', () => {
  it.each([
    ['title', 'Contain [skip ci]'],
    ['title', 'Contain [No CI] now'],
  ])('in the %s is refused: %s', async (_, title) => {
    const story = aRepository();
    const number = await story.open(undefined, { title });
    const { code, stdout } = await story.plan(number);
    expect(code).toBe(1);
    expect(stdout).toMatch(/the title of the pull request:1:1: error: It says \[(skip|No) ci\]/i);
  });

  it('in a commit is refused', async () => {
    const story = aRepository();
    const number = await story.open({ [INCIDENT_PATH]: story.text, '[actions skip]': 'x' });
    const { code, stdout } = await story.plan(number);
    expect(code).toBe(1);
    expect(stdout).toMatch(/commit [0-9a-f]{7}:1:1: error: It says \[actions skip\]/);
  });
});

describe('a merge that starts no workflow', () => {
  it('made with GITHUB_TOKEN is applied by the next reconcile, as it was approved', async () => {
    const story = aRepository();
    const { number } = await planned(story);
    await story.approve(number);
    await story.merge(number, 'squash', 'github-actions[bot]');
    const push = story.sandbox.github.lastPush();
    expect(push && story.sandbox.github.startsWorkflows(push)).toBe(false);
    expect((await story.reconcile()).code).toBe(0);
    expect(await stepsLeft(story)).toBe(0);
  });
});

describe('a user who is renamed before anything was applied', () => {
  const EXPOSURES = {
    'a key of this user': `accessKey: AKIARTX3GSDSQLEAKEDK\n      user: ci-deploy`,
    'a key': 'accessKey: AKIARTX3GSDSQLEAKEDK',
    'a password': 'consolePassword: ci-deploy',
  };

  it.each(Object.entries(EXPOSURES))(
    'keeps nothing on after the next reconcile: %s',
    async (_, exposure) => {
      const story = aRepository();
      const user = usersIn(story.sandbox).get('ci-deploy');
      if (!user) throw new Error('the world has this user');
      const createdAt = new Date('2026-01-01T00:00:00Z');
      user.loginProfile = { createdAt, resetRequired: false };
      const text = story.text.replace(
        / {4}- accessKey: .*\n(?: {4}- role: .*\n)?/,
        `    - ${exposure}\n`,
      );
      const number = await story.open({ [INCIDENT_PATH]: text });
      await story.plan(number);
      await story.approve(number);
      await story.merge(number, 'squash', 'github-actions[bot]');
      renameUser(story.sandbox, 'ci-deploy', 'somebody-else');
      await story.reconcile();
      const now = usersIn(story.sandbox).get('somebody-else');
      const isOff = exposure.startsWith('accessKey')
        ? now?.accessKeys.find(({ id }) => id === 'AKIARTX3GSDSQLEAKEDK')?.status === 'Inactive'
        : now?.loginProfile === undefined;
      expect(isOff, 'whether what leaked is off').toBe(true);
    },
  );
});

describe('two pull requests on one role', () => {
  it('each do what was approved on them, whichever is merged first', async () => {
    const story = aRepository();
    const other = 'incidents/2026-11-22-other.yaml';
    const text = story.text
      .replace('name: 2026-11-22-ci-deploy-key', 'name: 2026-11-22-other')
      .replace(/ {4}- accessKey: .*\n/, '');
    const first = await story.open();
    const second = await story.open({ [other]: text }, { branch: 'other' });
    for (const number of [first, second]) await story.plan(number);
    for (const number of [first, second]) await story.approve(number);
    expect((await story.apply(await story.merge(second))).code).toBe(0);
    expect(await stepsLeft(story)).toBe(7);
    expect((await story.apply(await story.merge(first))).code).toBe(0);
    expect(await stepsLeft(story)).toBe(0);
  });

  it('in one push of a merge queue are both applied', async () => {
    const story = aRepository();
    const other = 'incidents/2026-11-22-other.yaml';
    const text = story.text
      .replace('name: 2026-11-22-ci-deploy-key', 'name: 2026-11-22-other')
      .replace(/ {4}- accessKey: .*\n/, '');
    const numbers = [await story.open(), await story.open({ [other]: text }, { branch: 'other' })];
    for (const number of numbers) await story.plan(number);
    for (const number of numbers) await story.approve(number);
    story.sandbox.github.mergeTogether(numbers);
    const { code, stdout } = await story.apply(story.sandbox.github.lastPush()?.after ?? '');
    expect(code).toBe(0);
    expect(stdout).toContain(`[${other}] Approved by rolf on pull request 2`);
    expect(await stepsLeft(story)).toBe(0);
  });
});

describe('a plan in several comments', () => {
  /** So many instances that one comment does not hold their steps. */
  async function inParts() {
    const instances = Array.from({ length: 900 }, (_, at) => ({
      id: `i-${createHash('sha256').update(`${at}`).digest('hex').slice(0, 17)}`,
      ...{ region: 'eu-west-1', profile: 'app-web' },
    }));
    const story = aRepository(worldWith(worldOf('leaked-ci-key'), { instances }));
    const number = await story.open();
    expect((await story.plan(number)).code).toBe(0);
    const comments = await story.comments(number);
    expect(comments.length).toBeGreaterThan(1);
    return { story, number, comments };
  }

  async function approvedAndMerged(story: PullRequestStory, number: number) {
    await story.approve(number);
    return story.judged(await story.merge(number));
  }

  it('is approved as one', async () => {
    const { story, number } = await inParts();
    const { judged } = await approvedAndMerged(story, number);
    if ('reasons' in judged) throw new Error(judged.reasons.join());
    expect(judged.plan.steps).toHaveLength(await stepsLeft(story));
  });

  it('is written once: the same plan again leaves every part as it is', async () => {
    const { story, number, comments } = await inParts();
    story.later();
    expect((await story.plan(number)).stdout).toContain('Plan comment unchanged');
    expect(await story.comments(number)).toEqual(comments);
  });

  it('gives way to one comment where one is enough, and the other way round', async () => {
    const { story, number } = await inParts();
    await story.push(INCIDENT_PATH, story.text.replace('contained', 'closed'));
    await story.plan(number);
    expect(await story.comments(number)).toHaveLength(1);
    await story.push(INCIDENT_PATH, story.text);
    await story.plan(number);
    const { judged } = await approvedAndMerged(story, number);
    expect('plan' in judged, 'whether it is approved').toBe(true);
  });

  type Part = Awaited<ReturnType<typeof inParts>>['comments'][number];
  const spoiled: readonly [string, (story: PullRequestStory, part: Part) => Promise<unknown>][] = [
    ['was edited by a space', (story, { id, body }) => story.edit(id, `${body} `)],
    ['was hidden', async (story, { id }) => story.sandbox.github.minimise(id, 'outdated')],
    ['says something else', (story, { id }) => story.edit(id, '<!-- staunch:plan 2 -->\nNothing.')],
    ['is another part again', (story, { id, body }) => story.edit(id, body.replace(' 2 ', ' 3 '))],
    [
      'is gone',
      (story, { id }) =>
        story
          .as('rhea')
          .rest.issues.deleteComment({ owner: 'acme', repo: 'incidents', comment_id: id }),
    ],
  ];

  it.each(spoiled)('counts for nothing where a part of it %s', async (_, spoil) => {
    const { story, number, comments } = await inParts();
    const second = comments[1];
    if (!second) throw new Error('it has a second part');
    await spoil(story, second);
    const { judged } = await approvedAndMerged(story, number);
    expect('reasons' in judged && judged.reasons.join()).toMatch(/plan comment/);
    expect(await stepsLeft(story)).toBeGreaterThan(900);
  });

  it('needs an approval that is younger than every part', async () => {
    const { story, number, comments } = await inParts();
    const second = comments[1];
    if (!second) throw new Error('it has a second part');
    await story.approve(number);
    story.later();
    // Somebody edits it and takes that back.
    await story.edit(second.id, second.body);
    const { judged } = await story.judged(await story.merge(number));
    expect('reasons' in judged && judged.reasons.join()).toContain(
      'the plan comment changed after it',
    );
  });
});

describe('an old run that somebody runs again', () => {
  it('does nothing once the default branch holds another version', async () => {
    const story = aRepository();
    const { number } = await planned(story);
    await story.approve(number);
    const merged = await story.merge(number);
    await story.seed(INCIDENT_PATH, story.text.replace('state: contained', 'state: closed'));
    const { code, stderr } = await story.apply(merged);
    expect(stderr).toContain('holds another version of it by now: this run is too old');
    expect(code).toBe(1);
    expect(await stepsLeft(story)).toBe(7);
  });

  it('does nothing where it works with a policy that was changed since', async () => {
    const story = aRepository();
    const { number } = await planned(story);
    await story.approve(number);
    const merged = await story.merge(number);
    await story.seed('policy/guardrails.yaml', 'limits: { instances: 1 }\n');
    const { code, stderr } = await story.apply(merged);
    expect(stderr).toContain('policy/guardrails.yaml on the default branch is another');
    expect(code).toBe(1);
  });
});

describe('an author whom nobody knows', () => {
  it('makes two approvals necessary', async () => {
    const story = aRepository();
    const { number } = await planned(story);
    await story.push('incidents/notes.md', 'mine', 'helper-bot');
    story.later();
    await story.plan(number);
    await story.approve(number);
    const { code, stderr } = await story.apply(await story.merge(number));
    expect(stderr).toContain('nobody can say who wrote part of it');
    expect(code).toBe(1);
    await story.approve(number, 'rita');
    expect((await story.applyAgain()).code).toBe(0);
  });
});

describe('an answer of GitHub’s', () => {
  it.each([404, 500])('%i about the incidents is not taken for "none"', async (status) => {
    const story = aRepository();
    const { number } = await planned(story);
    await story.approve(number);
    const merged = await story.merge(number);
    const { after } = story.sandbox.github.pushEventOf(merged);
    const gone = ({ url }: { url: string }) =>
      url.includes('/contents/incidents?') && url.includes(after) ? status : undefined;
    const { code, stderr } = await story.apply(merged, {}, gone);
    expect(stderr).toContain(`GitHub answered ${status} to GET`);
    expect(code).toBe(1);
    expect(await stepsLeft(story)).toBe(7);
  });
});

describe('another branch than the default one', () => {
  it('leads to nothing, by push, on the schedule, or by hand', async () => {
    const story = aRepository();
    const { number } = await planned(story);
    await story.approve(number);
    const merged = await story.merge(number);
    const ref = 'refs/heads/fix';
    const pushed = await story.apply(merged, {}, undefined, { ref });
    const scheduled = await story.reconcile({ GITHUB_REF: ref });
    for (const { code, stderr } of [pushed, scheduled]) {
      expect(stderr).toContain('this is refs/heads/fix, not refs/heads/main');
      expect(code).toBe(1);
    }
    expect(await stepsLeft(story)).toBe(7);
  });
});

describe('a reconcile after an approval of less', () => {
  it('does no more than was approved', async () => {
    const story = aRepository();
    const { number, id, body } = await planned(story);
    const onlyKey = (plan: Plan): Plan => {
      const steps = plan.steps.filter(({ action }) => action === 'deactivate-access-key');
      return withSteps(plan, steps);
    };
    await story.edit(id, forged(body, onlyKey));
    await story.approve(number);
    await story.merge(number);
    expect((await story.reconcile()).code).toBe(3);
    expect(await stepsLeft(story)).toBe(6);
    expect((await story.reconcile()).code).toBe(3);
    expect(await stepsLeft(story)).toBe(6);
  });
});

describe('user agents that the thief chose', () => {
  // CloudTrail keeps about a thousand characters of each. Noise cannot be packed.
  const noise = (seed: string): string =>
    Array.from({ length: 12 }, (_, at) =>
      createHash('sha512').update(`${seed} ${at}`).digest('base64'),
    )
      .join('')
      .slice(0, 1000);

  /** The leaked key and sessions of sixteen roles that it assumed, each used with eight user agents. */
  function noisy(): WorldFile {
    const roles = assumedRoles(16);
    const call = { ip: '203.0.113.66', action: 'sts:GetCallerIdentity' };
    const events = ['leaked', ...Object.keys(roles.credentials ?? {})].flatMap((by) =>
      [1, 2, 3, 4, 5, 6, 7, 8].map((minute) => ({
        ...{ ...call, by, at: `2026-11-22T09:0${minute}:11Z` },
        userAgent: noise(`${by} ${minute}`),
      })),
    );
    return worldWith(worldOf('leaked-ci-key'), { ...roles, events });
  }

  it('do not make the plan too large to be carried', async () => {
    const story = aRepository(noisy());
    const { body } = await planned(story);
    expect(readOne(body), 'the plan in its comment').toBeDefined();
  });

  it('do not make the comment another one at each plan', async () => {
    const story = aRepository(noisy());
    const { number } = await planned(story);
    story.later();
    expect((await story.plan(number)).stdout).toContain('Plan comment unchanged');
  });

  it('do not keep the key on that the incident names', async () => {
    const story = aRepository(noisy());
    const { number } = await planned(story);
    await story.approve(number);
    await story.approve(number, 'rita');
    await story.apply(await story.merge(number));
    expect(story.keyStatus(), 'the key that was approved').toBe('Inactive');
  });
});
