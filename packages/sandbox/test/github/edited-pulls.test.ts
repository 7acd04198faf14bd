import { describe, expect, it } from 'vitest';
import { aGitHub, branchWith, pullWith, REPO } from './a-github.ts';

describe('changing a pull request', () => {
  it('gives it another title, text and base', async () => {
    const scene = aGitHub();
    const pull_number = await pullWith(scene, 'topic', { 'x.txt': 'x' });
    await branchWith(scene, 'next', {});
    scene.clock.advance(5_000);
    const { pulls } = scene.as('ada').rest;
    const change = { title: 'Other [skip ci]', body: '', base: 'next' };
    const { data } = await pulls.update({ ...REPO, pull_number, ...change });
    expect(data).toMatchObject({ title: 'Other [skip ci]', body: '', base: { ref: 'next' } });
    expect(data.updated_at).toBe('2026-11-20T10:00:05Z');
    expect((await pulls.get({ ...REPO, pull_number })).data).toEqual(data);
  });

  it('closes it without a merge, and opens it again where its branch is now', async () => {
    const scene = aGitHub();
    const pull_number = await pullWith(scene, 'topic', { 'x.txt': 'x' });
    const { pulls, repos } = scene.as('ada').rest;
    const one = { ...REPO, pull_number };
    const { data: closed } = await pulls.update({ ...one, state: 'closed' });
    expect(closed).toMatchObject({ state: 'closed', merged: false, merged_at: null });
    expect(closed.closed_at).toBe('2026-11-20T10:00:00Z');
    await expect(pulls.merge(one)).rejects.toMatchObject({ status: 405 });
    expect((await pulls.list({ ...REPO, state: 'open' })).data).toEqual([]);
    const file = { path: 'y.txt', content: '', message: 'y', branch: 'topic' };
    const { data: pushed } = await repos.createOrUpdateFileContents({ ...REPO, ...file });
    expect((await pulls.get(one)).data.head.sha).toBe(closed.head.sha);
    const { data: reopened } = await pulls.update({ ...one, state: 'open' });
    expect(reopened).toMatchObject({ state: 'open', head: { sha: pushed.commit.sha } });
  });

  it('is for its author and writers', async () => {
    const scene = aGitHub();
    const pull_number = await pullWith(scene, 'topic', { 'x.txt': 'x' });
    const change = { ...REPO, pull_number, title: 'Other' };
    await expect(scene.as('rita').rest.pulls.update(change)).rejects.toMatchObject({ status: 403 });
    expect((await scene.as('alan').rest.pulls.update(change)).data.title).toBe('Other');
  });

  it('refuses a base that is not there, and opening what was merged', async () => {
    const scene = aGitHub();
    const pull_number = await pullWith(scene, 'topic', { 'x.txt': 'x' });
    const { pulls } = scene.as('ada').rest;
    const one = { ...REPO, pull_number };
    await expect(pulls.update({ ...one, base: 'no' })).rejects.toMatchObject({ status: 422 });
    await pulls.merge(one);
    const reopening = pulls.update({ ...one, state: 'open' });
    await expect(reopening).rejects.toMatchObject({ status: 422 });
  });
});

describe('a list of pull requests', () => {
  it('goes by head and base, and by the last change when asked', async () => {
    const scene = aGitHub();
    for (const branch of ['one', 'two']) await pullWith(scene, branch, { [branch]: branch });
    scene.clock.advance(5_000);
    const { pulls } = scene.as('rita').rest;
    await scene.as('ada').rest.pulls.update({ ...REPO, pull_number: 1, body: 'new' });
    const numbers = async (filter: object) =>
      (await pulls.list({ ...REPO, state: 'open', ...filter })).data.map(({ number }) => number);
    expect(await numbers({})).toEqual([2, 1]);
    expect(await numbers({ sort: 'updated', direction: 'desc' })).toEqual([1, 2]);
    expect(await numbers({ head: 'acme:two' })).toEqual([2]);
    expect(await numbers({ base: 'other' })).toEqual([]);
  });
});

describe('the commits of a pull request', () => {
  it('are listed up to 250, and counted beyond', async () => {
    const { github, as } = aGitHub();
    const pull_number = github.pullFromFork({ author: 'rita', branch: 'b', files: {}, title: 't' });
    for (let count = 1; count <= 250; count++) github.pushToFork(pull_number, { n: `${count}` });
    const octokit = as('ada');
    const list = { ...REPO, pull_number, per_page: 100 };
    expect(await octokit.paginate(octokit.rest.pulls.listCommits, list)).toHaveLength(250);
    expect((await octokit.rest.pulls.get({ ...REPO, pull_number })).data.commits).toBe(251);
  });
});
