import { describe, expect, it } from 'vitest';
import { aGitHub, pullWith, REPO } from './a-github.ts';

const FILES = { 'incidents/one.yaml': 'version: 1\n', 'incidents/two.yaml': 'version: 1\n' };

describe('a pull request from branch to merge', () => {
  it.each(['merge', 'squash', 'rebase'] as const)('comes to main by %s', async (method) => {
    const scene = aGitHub();
    const number = await pullWith(scene, 'fix/leak', FILES);
    const { pulls, git, repos } = scene.as('alan').rest;
    const { data: pull } = await pulls.get({ ...REPO, pull_number: number });
    expect(pull).toMatchObject({ mergeable: true, commits: 2, changed_files: 2, additions: 2 });

    scene.clock.advance(60_000);
    const merge = { ...REPO, pull_number: number, merge_method: method, sha: pull.head.sha };
    const { data: merged } = await pulls.merge(merge);

    const { data: main } = await git.getRef({ ...REPO, ref: 'heads/main' });
    expect(main.object.sha).toBe(merged.sha);
    const { data: commit } = await repos.getCommit({ ...REPO, ref: merged.sha });
    expect(commit.parents).toHaveLength(method === 'merge' ? 2 : 1);
    expect(commit.author?.login).toBe(method === 'merge' ? 'alan' : 'ada');
    expect(commit.committer?.login).toBe(method === 'rebase' ? 'alan' : 'web-flow');
    for (const path of Object.keys(FILES)) {
      const onMain = await repos.getContent({ ...REPO, path });
      const onHead = await repos.getContent({ ...REPO, path, ref: pull.head.sha });
      expect(onMain.data).toMatchObject({ sha: 'sha' in onHead.data ? onHead.data.sha : 'none' });
    }

    const { data: after } = await pulls.get({ ...REPO, pull_number: number });
    expect(after).toMatchObject({ merged: true, state: 'closed', merge_commit_sha: merged.sha });
    expect(after).toMatchObject({ merged_at: '2026-11-20T10:01:00Z', commits: 2 });
    const origin = { ...REPO, commit_sha: merged.sha };
    const { data: found } = await repos.listPullRequestsAssociatedWithCommit(origin);
    expect(found.map((candidate) => candidate.number)).toEqual([number]);
  });

  it.each([
    ['merge', 3, 'Merge pull request #1 from acme/fix/leak\n\nAdd fix/leak'],
    ['squash', 1, 'Add fix/leak (#1)\n\n* Write incidents/one.yaml\n\n* Write incidents/two.yaml'],
    ['rebase', 2, 'Write incidents/two.yaml'],
  ] as const)('tells of the %s in a push event', async (method, count, message) => {
    const scene = aGitHub();
    const number = await pullWith(scene, 'fix/leak', FILES);
    const { data: main } = await scene.as('ada').rest.git.getRef({ ...REPO, ref: 'heads/main' });
    const merge = { ...REPO, pull_number: number, merge_method: method };
    const { data: merged } = await scene.as('alan').rest.pulls.merge(merge);

    const event = scene.github.pushEventOf(merged.sha);
    expect(event).toMatchObject({
      ref: 'refs/heads/main',
      before: main.object.sha,
      after: merged.sha,
      created: false,
      deleted: false,
      forced: false,
      pusher: { name: 'alan' },
      sender: { login: 'alan' },
      repository: { full_name: 'acme/vault', default_branch: 'main', owner: { login: 'acme' } },
      head_commit: { id: merged.sha, message },
    });
    expect(event.commits).toHaveLength(count);
    expect(new Set(event.commits.flatMap(({ added }) => added))).toEqual(
      new Set(Object.keys(FILES)),
    );
    expect(scene.github.lastPush()).toMatchObject({ before: event.before, after: event.after });
  });

  it('follows its branch, and earlier reviews keep the commit they were given on', async () => {
    const scene = aGitHub();
    const number = await pullWith(scene, 'fix/leak', FILES);
    const { data: before } = await scene.as('ada').rest.pulls.get({ ...REPO, pull_number: number });
    const review = { ...REPO, pull_number: number, event: 'APPROVE' } as const;
    await scene.as('alan').rest.pulls.createReview(review);
    expect(scene.github.pullRequestEvent(number, 'opened')).toMatchObject({
      action: 'opened',
      number,
      pull_request: { head: { ref: 'fix/leak', sha: before.head.sha } },
    });

    const message = 'More';
    const file = { path: 'more.txt', content: Buffer.from('more').toString('base64') };
    const contents = scene.as('alan').rest.repos;
    await contents.createOrUpdateFileContents({ ...REPO, ...file, message, branch: 'fix/leak' });

    const { data: reviews } = await scene.as('ada').rest.pulls.listReviews({
      ...REPO,
      pull_number: number,
    });
    expect(reviews).toMatchObject([
      { state: 'APPROVED', commit_id: before.head.sha, user: { login: 'alan' } },
    ]);
    const event = scene.github.pullRequestEvent(number, 'synchronize');
    expect(event.pull_request.head.sha).not.toBe(before.head.sha);
    expect(event).toMatchObject({ before: before.head.sha, sender: { login: 'alan' } });
    expect(event).toMatchObject({ after: event.pull_request.head.sha });
  });

  it('stays as it was merged when its branch moves on, and owns the commits it brought', async () => {
    const scene = aGitHub();
    const number = await pullWith(scene, 'fix/leak', FILES);
    const { pulls, repos } = scene.as('ada').rest;
    const { data: merged } = await pulls.get({ ...REPO, pull_number: number });
    await pulls.merge({ ...REPO, pull_number: number });
    const file = { path: 'late.txt', message: 'Late', content: 'bGF0ZQ==', branch: 'fix/leak' };
    await repos.createOrUpdateFileContents({ ...REPO, ...file });
    const { data: after } = await pulls.get({ ...REPO, pull_number: number });
    expect(after.head.sha).toBe(merged.head.sha);
    const origin = { ...REPO, commit_sha: merged.head.sha };
    const { data: found } = await repos.listPullRequestsAssociatedWithCommit(origin);
    expect(found.map((candidate) => candidate.number)).toEqual([number]);
  });

  it('shows its files and commits, and compares with main', async () => {
    const scene = aGitHub();
    const number = await pullWith(scene, 'fix/leak', FILES);
    const { pulls, repos } = scene.as('rita').rest;
    const { data: files } = await pulls.listFiles({ ...REPO, pull_number: number });
    expect(files.map(({ filename, status }) => [filename, status])).toEqual(
      Object.keys(FILES).map((name) => [name, 'added']),
    );
    const { data: commits } = await pulls.listCommits({ ...REPO, pull_number: number });
    expect(commits.map(({ commit }) => commit.message)).toEqual(
      Object.keys(FILES).map((name) => `Write ${name}`),
    );
    const range = { ...REPO, basehead: 'main...fix/leak' };
    const { data: comparison } = await repos.compareCommitsWithBasehead(range);
    expect(comparison).toMatchObject({ status: 'ahead', ahead_by: 2, behind_by: 0 });
    expect(comparison.files?.map(({ sha }) => sha)).toEqual(files.map(({ sha }) => sha));
  });

  it('is not named by its merge before the lag GitHub has is over', async () => {
    const scene = aGitHub({ associationLagSeconds: 30 });
    const number = await pullWith(scene, 'fix/leak', FILES);
    const { pulls, repos } = scene.as('ada').rest;
    const { data: merged } = await pulls.merge({ ...REPO, pull_number: number });
    const origin = { ...REPO, commit_sha: merged.sha };
    const ask = () => repos.listPullRequestsAssociatedWithCommit(origin);
    expect((await ask()).data).toHaveLength(0);
    scene.clock.advance(30_000);
    expect((await ask()).data).toHaveLength(1);
  });
});
