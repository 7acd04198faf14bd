import { describe, expect, it } from 'vitest';
import type { Push } from '../../src/github/github.ts';
import { aGitHub, pullWith, REPO } from './a-github.ts';
import type { Scene } from './a-github.ts';

function lastPushOf({ github }: Scene): Push {
  const push = github.lastPush();
  if (push === undefined) throw new Error('nothing was pushed');
  return push;
}

describe('events of workflows', () => {
  it('name who started one by hand, with which inputs, and on which branch', () => {
    const { github } = aGitHub();
    const workflow = '.github/workflows/apply.yml';
    const event = github.workflowDispatchEvent({
      sender: 'alan',
      workflow,
      inputs: { dry: 'true' },
    });
    expect(event).toMatchObject({
      inputs: { dry: 'true' },
      ref: 'refs/heads/main',
      repository: { full_name: 'acme/vault' },
      sender: { login: 'alan', type: 'User' },
      workflow,
    });
    expect(github.workflowDispatchEvent({ sender: 'alan', workflow, branch: 'x' })).toMatchObject({
      inputs: null,
      ref: 'refs/heads/x',
    });
    expect(() => github.workflowDispatchEvent({ sender: 'nobody', workflow })).toThrow('no user');
  });

  it('of a schedule say which one it was', () => {
    expect(aGitHub().github.scheduleEvent('17 * * * *')).toEqual({ schedule: '17 * * * *' });
  });
});

describe('a push', () => {
  it('of a merge queue brings several pull requests at once', async () => {
    const scene = aGitHub();
    const numbers = [
      await pullWith(scene, 'one', { 'incidents/one.yaml': '1' }),
      await pullWith(scene, 'two', { 'incidents/two.yaml': '2' }),
    ];
    const { git, pulls, repos } = scene.as('ada').rest;
    const { data: before } = await git.getRef({ ...REPO, ref: 'heads/main' });
    scene.github.mergeTogether(numbers);
    const push = lastPushOf(scene);
    expect(push.before).toBe(before.object.sha);
    const event = scene.github.pushEvent(push);
    expect(event.sender).toMatchObject({ login: 'github-merge-queue[bot]', id: 118344674 });
    expect(event.commits.map(({ message }) => message.split('\n')[0])).toEqual([
      'Write incidents/one.yaml (#1)',
      'Write incidents/two.yaml (#2)',
    ]);
    expect(scene.github.startsWorkflows(push)).toBe(true);
    for (const [index, pull_number] of numbers.entries()) {
      const { data } = await pulls.get({ ...REPO, pull_number });
      const commit_sha = event.commits[index]?.id ?? '';
      expect(data).toMatchObject({ merged: true, merge_commit_sha: commit_sha });
      const found = await repos.listPullRequestsAssociatedWithCommit({ ...REPO, commit_sha });
      expect(found.data.map(({ number }) => number)).toEqual([pull_number]);
    }
    const folder = await repos.getContent({ ...REPO, path: 'incidents' });
    expect(folder.data).toHaveLength(2);
  });

  it.each([
    ['ada', 'Contain it', true],
    ['github-actions[bot]', 'Contain it', false],
    ['ada', 'Contain it [skip ci]', false],
    ['ada', 'Contain it [Actions Skip]', false],
    ['ada', 'Contain it\n\n\nskip-checks: true', false],
  ])('of a merge by %s with the title %j starts workflows: %s', async (login, title, starts) => {
    const scene = aGitHub();
    const pull_number = await pullWith(scene, 'topic', { 'x.txt': 'x' });
    const merge = { ...REPO, pull_number, merge_method: 'squash', commit_title: title } as const;
    await scene.as(login).rest.pulls.merge(merge);
    expect(scene.github.startsWorkflows(lastPushOf(scene))).toBe(starts);
  });
});

describe('the event of a pull request', () => {
  it('tells what an edit replaced and who made it', async () => {
    const scene = aGitHub();
    const pull_number = await pullWith(scene, 'topic', { 'x.txt': 'x' });
    const { update } = scene.as('alan').rest.pulls;
    await update({ ...REPO, pull_number, title: 'Other', body: 'Because.' });
    const event = scene.github.pullRequestEvent(pull_number, 'edited');
    expect(event).toMatchObject({ sender: { login: 'alan' }, pull_request: { title: 'Other' } });
    expect('changes' in event && event.changes).toEqual({ title: { from: 'Add topic' } });
  });

  it('tells who closed it', async () => {
    const scene = aGitHub();
    const pull_number = await pullWith(scene, 'topic', { 'x.txt': 'x' });
    await scene.as('alan').rest.pulls.update({ ...REPO, pull_number, state: 'closed' });
    expect(scene.github.pullRequestEvent(pull_number, 'closed')).toMatchObject({
      pull_request: { state: 'closed', merged: false },
      sender: { login: 'alan' },
    });
  });
});

describe('a pull request from a fork', () => {
  const wanted = { author: 'rita', branch: 'main', files: { 'x.txt': 'x' }, title: 'Mine' };

  it('says so, follows its branch, and is merged like any other', async () => {
    const scene = aGitHub();
    const pull_number = scene.github.pullFromFork(wanted);
    const { pulls, repos } = scene.as('ada').rest;
    const { data: pull } = await pulls.get({ ...REPO, pull_number });
    expect(pull).toMatchObject({ changed_files: 1, mergeable: true, user: { login: 'rita' } });
    expect(pull.head).toMatchObject({
      label: 'rita:main',
      repo: { full_name: 'rita/vault', fork: true, owner: { login: 'rita' } },
    });
    expect(pull.head.repo.id).not.toBe(pull.base.repo.id);
    const change = { path: 'own.txt', message: 'own', content: '' };
    await repos.createOrUpdateFileContents({ ...REPO, ...change });
    expect((await pulls.get({ ...REPO, pull_number })).data.head.sha).toBe(pull.head.sha);
    scene.github.pushToFork(pull_number, { 'y.txt': 'y' });
    expect(scene.github.pullRequestEvent(pull_number, 'synchronize')).toMatchObject({
      before: pull.head.sha,
      pull_request: { commits: 2 },
      sender: { login: 'rita' },
    });
    expect((await pulls.list({ ...REPO, head: 'rita:main' })).data).toHaveLength(1);
    const { data: merged } = await pulls.merge({ ...REPO, pull_number });
    const { data: commit } = await repos.getCommit({ ...REPO, ref: merged.sha });
    expect(commit.commit.message).toContain('Merge pull request #1 from rita/main');
  });

  it('outlives its fork, which is null from then on', async () => {
    const scene = aGitHub();
    const pull_number = scene.github.pullFromFork(wanted);
    scene.github.deleteFork(pull_number);
    const { pulls } = scene.as('ada').rest;
    const { data } = await pulls.get({ ...REPO, pull_number });
    expect(data.head).toMatchObject({ repo: null, user: { login: 'rita' } });
    expect((await pulls.list(REPO)).data).toMatchObject([{ head: { repo: null } }]);
    await pulls.update({ ...REPO, pull_number, state: 'closed' });
    const reopening = pulls.update({ ...REPO, pull_number, state: 'open' });
    await expect(reopening).rejects.toMatchObject({ status: 422 });
  });
});
