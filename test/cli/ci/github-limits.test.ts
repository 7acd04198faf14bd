import { describe, expect, it } from 'vitest';
import { explain } from '../../../src/cli/terminal/explain.ts';
import { doctor } from '../../../src/cli/commands/doctor.ts';
import { fetchOf, type GitHubFault } from '@staunch/sandbox';
import { RESULT_MARKER } from '../../../src/report/result-comment.ts';
import { anAudit } from '../../support/followings.ts';
import { connect } from '../../support/play.ts';
import {
  aRepository,
  INCIDENT_PATH,
  PullRequestStory,
  type Failing,
} from '../../support/pull-request.ts';
import { recordedTerminal } from '../../support/terminal.ts';

const MINUTE_MS = 60_000;
const REPO = { owner: 'acme', repo: 'incidents' };

/** Every request is limited until so many seconds from now. */
function limitedFor({ sandbox: { clock } }: PullRequestStory, seconds: number): Failing {
  const until = clock.now().getTime() + seconds * 1000;
  return () => {
    const left = Math.ceil((until - clock.now().getTime()) / 1000);
    return left > 0 ? { kind: 'rate-limit', status: 403, retryAfterSeconds: left } : undefined;
  };
}

/** The same, by the requests of the hour. */
function spentFor({ sandbox: { clock } }: PullRequestStory, minutes: number): Failing {
  const resetsAt = new Date(clock.now().getTime() + minutes * MINUTE_MS);
  return () => (clock.now() < resetsAt ? { kind: 'spent', status: 403, resetsAt } : undefined);
}

/** Each command, in a repository where it has something to do, under this weather. */
const COMMANDS = {
  plan: async (weather: (story: PullRequestStory) => Failing) => {
    const { story, number } = await proposed();
    return run(story, weather, () => story.plan(number));
  },
  apply: async (weather: (story: PullRequestStory) => Failing) => {
    const { story, merged } = await approved();
    return run(story, weather, () => story.apply(merged));
  },
  reconcile: async (weather: (story: PullRequestStory) => Failing) => {
    const { story } = await approved();
    return run(story, weather, () => story.reconcile());
  },
  'contain-now': async (weather: (story: PullRequestStory) => Failing) => {
    const { story, number } = await proposed();
    await story.decide('contain-now', ALLOWED);
    return run(story, weather, () => story.containNow(number));
  },
  'follow-up': async (weather: (story: PullRequestStory) => Failing) => {
    const story = aRepository();
    await story.seed(INCIDENT_PATH, story.text);
    return run(story, weather, () => story.followUp(anAudit([])));
  },
  doctor: async (weather: (story: PullRequestStory) => Failing) => {
    const story = aRepository();
    return run(story, weather, () => examine(story));
  },
};

const ALLOWED = `people: [rhea]
steps: [deactivate-access-key, deny-user-sessions, revoke-role-sessions, deny-session]
limits: { accessKeys: 2, principals: 5 }
owner: security
expires: 2026-12-31
`;

type Ran = Awaited<ReturnType<PullRequestStory['plan']>>;

/** What the command said; an error that it ended with is told as the program tells it. */
async function run(
  story: PullRequestStory,
  weather: (story: PullRequestStory) => Failing,
  command: () => Promise<Pick<Ran, 'code' | 'stderr'>>,
) {
  const { clock } = story.sandbox;
  const began = clock.now().getTime();
  story.failing = weather(story);
  const ended = await command().catch((error: unknown) => ({ code: 1, stderr: explain(error) }));
  const minutes = (clock.now().getTime() - began) / MINUTE_MS;
  return { ...ended, minutes, story };
}

async function examine(story: PullRequestStory) {
  const { sandbox } = story;
  const terminal = recordedTerminal();
  const env = { GITHUB_TOKEN: sandbox.github.tokenOf('rhea'), GITHUB_REPOSITORY: 'acme/incidents' };
  const aws = connect(sandbox, 'plan');
  const context = { env, terminal, accounts: {}, aws, fetch: fetchOf(story.github()) };
  return { code: await doctor({ json: false }, context), stderr: terminal.stderr() };
}

async function proposed(): Promise<{ story: PullRequestStory; number: number }> {
  const story = aRepository();
  const number = await story.open();
  return { story, number };
}

async function approved(story = aRepository()) {
  const number = await story.open();
  await story.plan(number);
  await story.approve(number);
  return { story, number, merged: await story.merge(number) };
}

function isActive({ sandbox }: PullRequestStory): boolean {
  const user = sandbox.parts.state.accounts.get('111122223333')?.users.get('ci-deploy');
  return user?.accessKeys.find(({ id }) => id === 'AKIARTX3GSDSQLEAKEDK')?.status === 'Active';
}

const fair = (): Failing => () => undefined;

describe.each(Object.entries(COMMANDS))('%s under a limit of GitHub’s', (_, command) => {
  it('of 20 seconds waits, says so, and ends as without it', async () => {
    const { code } = await command(fair);
    const ended = await command((story) => limitedFor(story, 20));
    expect(ended.stderr).toContain('GitHub asks to wait 20 s (secondary rate limit) …');
    expect(ended.stderr).toContain('GitHub asks to wait 10 s more (secondary rate limit) …');
    expect(ended.code).toBe(code);
  });

  it('for longer than it has time does nothing, and says until when and what to type', async () => {
    const { stderr, story, code, minutes } = await command((it) => spentFor(it, 70));
    expect(stderr).toMatch(
      /GitHub limits how often it may be asked \(rate limit\), until 2026-11-22T\d\d:\d\d:\d\dZ/,
    );
    expect(stderr).toMatch(/[Rr]un the job again after that|Type the same again after that/);
    expect(stderr).not.toContain('Check the token');
    expect(code).not.toBe(0);
    expect(minutes).toBeLessThan(2);
    expect(isActive(story)).toBe(true);
  });

  it('that is a missing permission in truth ends at once, as ever', async () => {
    const refusal = {
      status: 403,
      headers: { 'content-type': 'application/json' },
      body: '{"message":"Resource not accessible by integration"}',
    };
    const { stderr, code, minutes } = await command(() => () => refusal);
    expect(code).not.toBe(0);
    expect(stderr).toContain('Resource not accessible by integration');
    expect(stderr).toContain('Check the token');
    expect(stderr).not.toContain('asks to wait');
    expect(minutes).toBe(0);
  });
});

describe('a limit of most of an hour', () => {
  it('is waited out by apply', async () => {
    const { code, story } = await COMMANDS.apply((it) => spentFor(it, 50));
    expect(code).toBe(0);
    expect(isActive(story)).toBe(false);
  });

  it('is too long for a plan, whose job has ten minutes', async () => {
    const { stderr } = await COMMANDS.plan((it) => spentFor(it, 6));
    expect(stderr).toContain('that is later than this run may wait');
  });
});

describe('what was read before a long wait', () => {
  /** The answer about rolf's permission waits, and something happens meanwhile. */
  function meanwhile(story: PullRequestStory, deed: () => Promise<unknown>): Failing {
    let done = false;
    return ({ url }) => {
      if (done || !url.endsWith('/collaborators/rolf/permission')) return undefined;
      done = true;
      void deed();
      return { kind: 'rate-limit', status: 403, retryAfterSeconds: 600 };
    };
  }

  async function dismiss(story: PullRequestStory, pull_number: number): Promise<void> {
    const { rest } = story.as('rita');
    const on = { ...REPO, pull_number };
    const { data } = await rest.pulls.listReviews(on);
    const review_id = data[0]?.id ?? 0;
    await rest.pulls.dismissReview({ ...on, review_id, message: 'Not this one' });
  }

  it.each(['apply', 'reconcile'] as const)(
    'by %s is read again: an approval that was dismissed meanwhile is none',
    async (command) => {
      const { story, number, merged } = await approved();
      story.failing = meanwhile(story, () => dismiss(story, number));
      const ran = command === 'apply' ? await story.apply(merged) : await story.reconcile();
      expect(ran.code).not.toBe(0);
      expect(isActive(story)).toBe(true);
    },
  );

  it.each(['apply', 'reconcile'] as const)(
    'by %s is read again: an incident that is another meanwhile is not applied',
    async (command) => {
      const { story, merged } = await approved();
      const closed = story.text.replace('state: contained', 'state: closed');
      story.failing = meanwhile(story, () => story.seed(INCIDENT_PATH, closed));
      const ran = command === 'apply' ? await story.apply(merged) : await story.reconcile();
      expect(ran.code).not.toBe(0);
      expect(isActive(story)).toBe(true);
    },
  );

  it('by contain-now is read again: a pull request that was closed meanwhile is none', async () => {
    const { story, number } = await proposed();
    await story.decide('contain-now', ALLOWED);
    const { rest } = story.as('rhea');
    let done = false;
    story.failing = ({ url }) => {
      if (done || !url.includes('/compare/')) return undefined;
      done = true;
      void rest.pulls.update({ ...REPO, pull_number: number, state: 'closed' });
      return { kind: 'rate-limit', status: 403, retryAfterSeconds: 600 };
    };
    const { code, stderr } = await story.containNow(number);
    expect(stderr).toContain(`pull request ${number} is closed`);
    expect(code).toBe(1);
    expect(isActive(story)).toBe(true);
  });
});

describe('a limit on comments', () => {
  const ofComments =
    (fault: GitHubFault, seen: () => void = () => undefined): Failing =>
    ({ method, url }) => {
      if (method !== 'POST' || !url.endsWith('/comments')) return undefined;
      seen();
      return fault;
    };

  it('holds up no other incident', async () => {
    const story = aRepository();
    const other = 'incidents/2026-11-22-another.yaml';
    const another = story.text
      .replace('name: 2026-11-22-ci-deploy-key', 'name: 2026-11-22-another')
      .replace(':role/app', ':role/reports')
      .replace(/    - accessKey: .*\n/, '');
    const number = await story.open({ [other]: another, [INCIDENT_PATH]: story.text });
    await story.plan(number);
    await story.approve(number);
    const merged = await story.merge(number);
    const { clock, parts } = story.sandbox;
    const until = clock.now().getTime() + 40 * MINUTE_MS;
    const isDone = () => {
      const roles = parts.state.accounts.get('111122223333')?.roles;
      return !isActive(story) && (roles?.get('reports')?.inline.size ?? 0) > 1;
    };
    const limit: GitHubFault = { kind: 'rate-limit', status: 403, retryAfterSeconds: 2400 };
    const held: boolean[] = [];
    const { code, stderr } = await story.apply(merged, {}, (request, github) => {
      const isOver = clock.now().getTime() > until;
      if (isOver) held.push(isDone());
      return isOver ? undefined : ofComments(limit)(request, github);
    });
    expect(stderr).toContain('GitHub asks to wait 2400 s');
    expect(code).toBe(0);
    // Once GitHub takes comments again, both incidents are contained already, and both are told.
    expect(held).toEqual([true, true]);
    const results = (await story.comments(number)).filter(({ body }) =>
      body.startsWith(RESULT_MARKER),
    );
    expect(results).toHaveLength(2);
  });

  it('beyond the job’s time fails no apply, and the summary has the result', async () => {
    const { story, merged } = await approved();
    const limit: GitHubFault = { kind: 'rate-limit', status: 403, retryAfterSeconds: 4000 };
    const { code, stderr, summary } = await story.apply(merged, {}, ofComments(limit));
    expect(code).toBe(0);
    expect(stderr).toContain('warning: the result could not be commented: GitHub limits');
    expect(summary).toContain('Contained: 7 approved steps, all verified');
  });

  it('is not waited for once the job is stopped', async () => {
    const { story, merged } = await approved();
    const { sandbox } = story;
    story.cancelWhen = /deactivate access key/;
    const limit: GitHubFault = { kind: 'rate-limit', status: 403, retryAfterSeconds: 2400 };
    let at = 0;
    const { stderr } = await story.apply(
      merged,
      {},
      ofComments(limit, () => {
        at = sandbox.clock.now().getTime();
      }),
    );
    expect(at).toBeGreaterThan(0);
    expect(stderr).toContain('could not be commented: GitHub limits');
    expect(stderr).toContain('stopped before that');
    expect(sandbox.clock.now().getTime() - at).toBeLessThan(MINUTE_MS);
  });

  it('is told twice by nobody: an answer that is lost is not asked for again', async () => {
    const { story, number, merged } = await approved();
    const { code } = await story.apply(merged, {}, ofComments({ kind: 'lost-answer' }));
    expect(code).toBe(0);
    const results = (await story.comments(number)).filter(({ body }) =>
      body.startsWith(RESULT_MARKER),
    );
    expect(results).toHaveLength(1);
  });
});
