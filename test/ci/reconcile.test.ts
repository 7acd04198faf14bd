import { describe, expect, it } from 'vitest';
import { RECONCILE_MARKER } from '../../src/report/reconcile-issue.ts';
import { aRepository, INCIDENT_PATH, type PullRequestStory } from '../support/pull-request.ts';

const KEY = 'AKIARTX3GSDSQLEAKEDK';

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
    expect(body).toContain('every session that it denies has expired');
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
