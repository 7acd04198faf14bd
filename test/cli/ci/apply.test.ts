import { describe, expect, it } from 'vitest';
import { RESULT_MARKER } from '../../../src/report/result-comment.ts';
import { planOn } from '../../support/run.ts';
import { aRepository, INCIDENT_PATH, type PullRequestStory } from '../../support/pull-request.ts';
import { parseIncident } from '../../../src/incident/parse.ts';

async function stepsLeft(story: PullRequestStory): Promise<number> {
  const { incident } = parseIncident(story.text, INCIDENT_PATH, story.sandbox.clock.now());
  if (!incident) throw new Error('the drill is valid');
  return (await planOn(story.sandbox, incident)).steps.length;
}

async function refusedFor(story: PullRequestStory, merged: string, reason: string): Promise<void> {
  const { code, stderr } = await story.apply(merged);
  expect(stderr).toContain(reason);
  expect(code).toBe(1);
  expect(await stepsLeft(story)).toBe(7);
}

describe('when an approved incident is merged', () => {
  it.each(['merge', 'squash', 'rebase'] as const)(
    'by %s, it is applied and the audit is commented',
    async (method) => {
      const story = aRepository();
      const number = await story.open();
      await story.plan(number);
      await story.approve(number);
      const { code, stdout } = await story.apply(await story.merge(number, method));
      expect(stdout).toContain('Approved by rolf on pull request 1');
      expect(code).toBe(0);
      expect(await stepsLeft(story)).toBe(0);
      const result = (await story.comments(number)).filter(({ body }) =>
        body.startsWith(RESULT_MARKER),
      );
      expect(result).toHaveLength(1);
      expect(result[0]?.body).toContain('Contained: 7 approved steps, all verified');
      expect(result[0]?.body).toContain('Audit: what CloudTrail shows');
    },
  );

  it('a second run of the same workflow has nothing left to do, and stays green', async () => {
    const story = aRepository();
    const number = await story.open();
    await story.plan(number);
    await story.approve(number);
    const merged = await story.merge(number);
    await story.apply(merged);
    const { code, stdout } = await story.apply(merged);
    expect(code).toBe(0);
    expect(stdout).not.toMatch(/^done/m);
  });
});

describe('one failure', () => {
  it('of a comment never fails an apply', async () => {
    const story = aRepository();
    const number = await story.open();
    await story.plan(number);
    await story.approve(number);
    const merged = await story.merge(number);
    const { code, stderr, summary } = await story.apply(merged, {}, (request) =>
      request.method === 'POST' && request.url.endsWith('/comments') ? 500 : undefined,
    );
    expect(code).toBe(0);
    expect(stderr).toContain('warning: the result could not be commented');
    expect(summary).toContain('Contained: 7 approved steps, all verified');
    expect(await stepsLeft(story)).toBe(0);
  });

  it('of one incident does not stop the next', async () => {
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
    const ran = await story.apply(merged, {}, (request) =>
      request.url.includes('2026-11-22-another.yaml') ? 500 : undefined,
    );
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain(`Nothing was done for ${other}`);
    expect(await stepsLeft(story)).toBe(0);
  });
});

describe('nothing is done', () => {
  it('without an approval', async () => {
    const story = aRepository();
    const number = await story.open();
    await story.plan(number);
    await refusedFor(story, await story.merge(number), 'no approval counts');
    const result = (await story.comments(number)).at(-1);
    expect(result?.body).toContain('nothing was done for');
  });

  it.each([
    ['reader', 'may not write here'],
    ['helper-bot', 'not a person'],
  ])('for an approval by %s', async (login, reason) => {
    const story = aRepository();
    const number = await story.open();
    await story.plan(number);
    await story.approve(number, login);
    await refusedFor(story, await story.merge(number), reason);
  });

  it('for an approval by somebody who wrote part of the pull request', async () => {
    const story = aRepository();
    const number = await story.open();
    await story.push('incidents/notes.md', 'mine', 'rolf');
    await story.plan(number);
    await story.approve(number, 'rolf');
    await refusedFor(story, await story.merge(number), 'wrote part of the pull request');
  });

  it('for an approval of an older head', async () => {
    const story = aRepository();
    const number = await story.open();
    await story.plan(number);
    await story.approve(number);
    await story.push('incidents/notes.md', 'later');
    await story.plan(number);
    await refusedFor(story, await story.merge(number), 'approves an older commit');
  });

  it('for an approval that was given before the comment', async () => {
    const story = aRepository();
    const number = await story.open();
    await story.approve(number);
    await story.plan(number);
    await refusedFor(story, await story.merge(number), 'the plan comment changed after it');
  });

  it('once the approver has asked for changes instead', async () => {
    const story = aRepository();
    const number = await story.open();
    await story.plan(number);
    await story.approve(number);
    await story.as('rolf').rest.pulls.createReview({
      owner: 'acme',
      repo: 'incidents',
      pull_number: number,
      event: 'REQUEST_CHANGES',
      body: 'wait',
    });
    await refusedFor(story, await story.merge(number), 'no approval counts');
  });

  it('where the comment was edited, even if it was edited back', async () => {
    const story = aRepository();
    const number = await story.open();
    await story.plan(number);
    const [comment] = await story.comments(number);
    if (!comment) throw new Error('there is a comment');
    await story.edit(comment.id, comment.body.replace('web-1', 'web-9'));
    await story.approve(number);
    await story.edit(comment.id, comment.body);
    await refusedFor(story, await story.merge(number), 'the plan comment changed after it');
  });

  it('where the comment’s text is not what its data says', async () => {
    const story = aRepository();
    const number = await story.open();
    await story.plan(number);
    const [comment] = await story.comments(number);
    if (!comment) throw new Error('there is a comment');
    await story.edit(comment.id, comment.body.replace('3 instances', '1 instance'));
    await story.approve(number);
    await refusedFor(
      story,
      await story.merge(number),
      'no plan comment that says what its own data says',
    );
  });

  it('where there are two plan comments', async () => {
    const story = aRepository();
    const number = await story.open();
    await story.plan(number);
    const [comment] = await story.comments(number);
    await story.as('github-actions[bot]').rest.issues.createComment({
      owner: 'acme',
      repo: 'incidents',
      issue_number: number,
      body: comment?.body ?? '',
    });
    await story.approve(number);
    await refusedFor(story, await story.merge(number), 'several plan comments');
  });

  it('for a push that no pull request stands behind', async () => {
    const story = aRepository();
    await story.push(INCIDENT_PATH, story.text, 'rhea', 'main');
    const pushed = story.sandbox.github.lastPush()?.after ?? '';
    await refusedFor(story, pushed, 'no merged pull request holds this version of the file');
  });

  it('while AWS calls are redirected and nobody said that this is meant', async () => {
    const story = aRepository();
    const number = await story.open();
    await story.plan(number);
    await story.approve(number);
    const merged = await story.merge(number);
    const endpoint = 'http://127.0.0.1:9';
    const { code, stderr } = await story.apply(merged, { AWS_ENDPOINT_URL: endpoint });
    expect(code).toBe(1);
    expect(stderr).toContain('redirected');
    const meant = { AWS_ENDPOINT_URL: endpoint, STAUNCH_ALLOW_ENDPOINT: endpoint };
    expect((await story.apply(merged, meant)).code).toBe(0);
  });
});
