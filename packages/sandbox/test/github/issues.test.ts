import { describe, expect, it } from 'vitest';
import { aGitHub, pullWith, REPO } from './a-github.ts';

const BOT = 'github-actions[bot]';

describe('issues', () => {
  it('are opened, changed and talked about, and numbered with the pull requests', async () => {
    const scene = aGitHub();
    await pullWith(scene, 'topic', { 'x.txt': 'x' });
    const { issues } = scene.as(BOT).rest;
    const { data: opened } = await issues.create({ ...REPO, title: 'Standing', body: 'one' });
    expect(opened).toMatchObject({
      number: 2,
      state: 'open',
      state_reason: null,
      user: { id: 41898282 },
      html_url: 'https://github.com/acme/vault/issues/2',
      performed_via_github_app: null,
      closed_by: null,
    });
    scene.clock.advance(5_000);
    const issue = { ...REPO, issue_number: opened.number };
    const { data: changed } = await issues.update({ ...issue, body: 'two' });
    expect(changed).toMatchObject({
      title: 'Standing',
      body: 'two',
      created_at: opened.created_at,
    });
    expect(changed.updated_at).toBe('2026-11-20T10:00:05Z');
    const { data: said } = await scene
      .as('rita')
      .rest.issues.createComment({ ...issue, body: '?' });
    expect(said.html_url).toContain('/acme/vault/issues/2#issuecomment-');
    expect((await issues.listComments(issue)).data).toHaveLength(1);
    expect((await issues.get(issue)).data.comments).toBe(1);
    expect((await scene.as('ada').rest.repos.get(REPO)).data.open_issues_count).toBe(2);
  });

  it('are listed with the pull requests, and by state, creator, label and change', async () => {
    const scene = aGitHub();
    await pullWith(scene, 'topic', { 'x.txt': 'x' });
    const ada = scene.as('ada').rest.issues;
    await ada.create({ ...REPO, title: 'two', labels: ['Staunch', { name: 'standing' }] });
    scene.clock.advance(1_000);
    await scene.as(BOT).rest.issues.create({ ...REPO, title: 'three' });
    await ada.update({ ...REPO, issue_number: 2, state: 'closed' });
    const numbers = async (filter: object) =>
      (await ada.listForRepo({ ...REPO, ...filter })).data.map(({ number }) => number);
    expect(await numbers({})).toEqual([3, 1]);
    expect(await numbers({ state: 'closed' })).toEqual([2]);
    expect(await numbers({ state: 'all', direction: 'asc' })).toEqual([1, 2, 3]);
    expect(await numbers({ creator: BOT })).toEqual([3]);
    expect(await numbers({ state: 'all', labels: 'staunch,standing' })).toEqual([2]);
    expect(await numbers({ labels: 'staunch' })).toEqual([]);
    expect(await numbers({ state: 'all', since: '2026-11-20T10:00:01Z' })).toEqual([3, 2]);
    const { data } = await ada.listForRepo(REPO);
    expect(data.map(({ pull_request }) => pull_request?.url)).toEqual([
      undefined,
      'https://api.github.com/repos/acme/vault/pulls/1',
    ]);
  });

  it('come in pages of up to a hundred', async () => {
    const octokit = aGitHub().as('ada');
    for (let count = 1; count <= 101; count++) {
      await octokit.rest.issues.create({ ...REPO, title: `${count}` });
    }
    const list = { ...REPO, per_page: 100, direction: 'asc' } as const;
    expect((await octokit.rest.issues.listForRepo(list)).data).toHaveLength(100);
    expect((await octokit.rest.issues.listForRepo({ ...list, page: 2 })).data).toHaveLength(1);
  });

  it('are closed for a reason and opened again', async () => {
    const scene = aGitHub();
    const { issues } = scene.as('ada').rest;
    await issues.create({ ...REPO, title: 'two' });
    const issue = { ...REPO, issue_number: 1 };
    const { data: closed } = await issues.update({ ...issue, state: 'closed' });
    expect(closed).toMatchObject({ state_reason: 'completed', closed_by: { login: 'ada' } });
    const { data: reopened } = await issues.update({ ...issue, state: 'open' });
    expect(reopened).toMatchObject({ state: 'open', state_reason: 'reopened', closed_at: null });
    const reason = { state: 'closed', state_reason: 'not_planned' } as const;
    expect((await issues.update({ ...issue, ...reason })).data.state_reason).toBe('not_planned');
  });

  it('are changed by their author and by whoever may triage, labelled only by the latter', async () => {
    const scene = aGitHub();
    const rita = scene.as('rita').rest.issues;
    const { data: own } = await rita.create({ ...REPO, title: 'mine', labels: ['urgent'] });
    expect(own.labels).toEqual([]);
    await scene.as('ada').rest.issues.create({ ...REPO, title: 'hers' });
    await rita.update({ ...REPO, issue_number: 1, title: 'still mine' });
    const other = rita.update({ ...REPO, issue_number: 2, title: 'mine now' });
    await expect(other).rejects.toMatchObject({ status: 403 });
    const { data } = await scene.as('alan').rest.issues.update({
      ...REPO,
      issue_number: 1,
      labels: ['urgent'],
    });
    expect(data.labels).toMatchObject([{ name: 'urgent' }]);
  });

  it('are refused without a title, and a merged pull request is not opened as an issue', async () => {
    const scene = aGitHub();
    const number = await pullWith(scene, 'topic', { 'x.txt': 'x' });
    const { issues, pulls } = scene.as('ada').rest;
    await expect(issues.create({ ...REPO, title: ' ' })).rejects.toMatchObject({ status: 422 });
    await pulls.merge({ ...REPO, pull_number: number });
    const reopening = issues.update({ ...REPO, issue_number: number, state: 'open' });
    await expect(reopening).rejects.toMatchObject({ status: 422 });
  });
});
