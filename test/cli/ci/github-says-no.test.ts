import { describe, expect, it } from 'vitest';
import { faultyGitHub, type HttpRequest } from '@staunch/sandbox';
import { refusal, type Failing } from '../../support/github-answers.ts';
import { failingWith } from '../../support/known-fault.ts';
import {
  aRepository,
  INCIDENT,
  LEAKED_KEY,
  type PullRequestStory,
} from '../../support/pull-request.ts';

async function merged(): Promise<{ story: PullRequestStory; sha: string }> {
  const story = aRepository();
  const number = await story.open();
  expect((await story.plan(number)).code).toBe(0);
  await story.approve(number);
  return { story, sha: await story.merge(number) };
}

/** Something is wrong for so long, in the sandbox's time. */
function lasting(
  { sandbox: { clock } }: PullRequestStory,
  seconds: number,
  failing: (request: HttpRequest, secondsLeft: number) => ReturnType<Failing>,
): Failing {
  const until = clock.now().getTime() + seconds * 1000;
  return (request) => {
    const left = Math.ceil((until - clock.now().getTime()) / 1000);
    return left > 0 ? failing(request, left) : undefined;
  };
}

describe('a “no” of GitHub’s that passes', () => {
  it('by a limit on requests is waited out, and the merge is applied', async () => {
    const { story, sha } = await merged();
    const limit = lasting(story, 20, (request, retryAfterSeconds) => {
      if (request.method !== 'GET') return undefined;
      const fault = { kind: 'rate-limit', status: 403, retryAfterSeconds } as const;
      return faultyGitHub(story.sandbox.github.handle, () => fault)(request);
    });
    const { code, stderr } = await story.apply(sha, {}, limit);
    expect(story.keyStatus(), stderr).toBe('Inactive');
    expect(code, stderr).toBe(0);
  });

  it.fails(
    'about a commit that is too new for some of its servers is waited out',
    failingWith(/No commit found[^]*: expected 'Active' to be 'Inactive'/, async () => {
      const { story, sha } = await merged();
      const behind = lasting(story, 6, ({ url }) =>
        url.includes('/contents') && url.includes(`ref=${sha}`)
          ? refusal(404, `No commit found for the ref ${sha}`)
          : undefined,
      );
      const { code, stderr } = await story.apply(sha, {}, behind);
      expect(story.keyStatus(), stderr).toBe('Inactive');
      expect(code, stderr).toBe(0);
    }),
  );
});

describe('a “no” of GitHub’s that stays', () => {
  it('is told at once: nobody waits for rights that a token does not have', async () => {
    const { story, sha } = await merged();
    const before = story.sandbox.clock.now();
    const { code, stderr } = await story.apply(sha, {}, ({ method }) =>
      method === 'GET' ? refusal(403, 'Resource not accessible by integration') : undefined,
    );
    expect(stderr).toContain('Resource not accessible by integration');
    expect(code).toBe(1);
    expect(story.sandbox.clock.now()).toEqual(before);
  });

  const LOCKED = 'Unable to create comment because issue is locked.';
  const READ_ONLY = 'Resource not accessible by integration';

  async function plannedWithoutComment(message: string) {
    const story = aRepository();
    const number = await story.open();
    story.failing = ({ method, url }) =>
      method === 'POST' && url.endsWith('/comments') ? refusal(403, message) : undefined;
    return story.plan(number);
  }

  it('to a plan’s comment makes the plan red: nobody can approve it', async () => {
    const { code, stderr } = await plannedWithoutComment(LOCKED);
    expect(stderr).toContain(LOCKED);
    expect(code).toBe(1);
  });

  it.fails.each([LOCKED, READ_ONLY])(
    'to a plan’s comment leaves it in the summary: %s',
    (message) =>
      failingWith(/answered 403 to POST[^]*: expected '' to contain 'AKIA/, async () => {
        const { summary, stderr } = await plannedWithoutComment(message);
        expect(summary, stderr).toContain(LEAKED_KEY);
      })(),
  );

  it.fails(
    'to a plan’s comment leaves a line about the plan in the log',
    failingWith(/answered 403 to POST[^]*: expected '' to contain '2026/, async () => {
      const { stdout, stderr } = await plannedWithoutComment(READ_ONLY);
      expect(stdout, stderr).toContain(`${INCIDENT}: `);
    }),
  );

  describe('where issues are switched off', () => {
    const noIssues: Failing = ({ url }) =>
      /\/issues(\/\d+)?(\?|$)/.test(url)
        ? refusal(410, 'Issues has been disabled in this repository.')
        : undefined;

    it.fails(
      'leaves a reconcile green where there is nothing to tell',
      failingWith(/answered 410[^]*: expected 1 to be \+?0/, async () => {
        const story = aRepository();
        story.failing = noIssues;
        const { code, stderr } = await story.reconcile();
        expect(code, stderr).toBe(0);
      }),
    );

    it.fails(
      'leaves a reconcile as red as AWS is, and what is open in its summary',
      failingWith(/answered 410[^]*: expected 1 to be 3/, async () => {
        const story = aRepository();
        const number = await story.open();
        await story.plan(number);
        await story.merge(number);
        story.failing = noIssues;
        const { code, stdout, stderr, summary } = await story.reconcile();
        expect(summary).toContain('not applied');
        expect(`${stdout}${stderr}`).toMatch(/issues/i);
        expect(code, stderr).toBe(3);
      }),
    );
  });
});
