import { describe, expect, it } from 'vitest';
import { checkedAnswers } from '../contracts/github-contract.ts';
import { aGitHub, branchWith, clientOf, pullWith, REPO } from './a-github.ts';
import type { Scene } from './a-github.ts';

const FILE = { path: 'x.txt', content: Buffer.from('x').toString('base64'), message: 'x' };

describe('refusals', () => {
  it('a token nobody has', async () => {
    const octokit = clientOf(aGitHub().github, 'sandbox-token-mallory');
    await expect(octokit.rest.repos.get(REPO)).rejects.toMatchObject({
      status: 401,
      response: { data: { message: 'Bad credentials', status: '401' } },
    });
  });

  it('a workflow token that asks who it is', async () => {
    const { as } = aGitHub();
    expect((await as('ada').rest.users.getAuthenticated()).data.login).toBe('ada');
    const self = as('github-actions[bot]').rest.users.getAuthenticated();
    await expect(self).rejects.toMatchObject({ status: 403 });
  });

  it('a repository one may not see, and one that is not there', async () => {
    const { as } = aGitHub();
    await expect(as('nora').rest.repos.get(REPO)).rejects.toMatchObject({ status: 404 });
    const other = { ...REPO, repo: 'other' };
    await expect(as('ada').rest.repos.get(other)).rejects.toMatchObject({ status: 404 });
  });

  it('a reader who wants to write', async () => {
    const scene = aGitHub();
    const pull_number = await pullWith(scene, 'topic', { 'x.txt': 'x' });
    const { repos, git, pulls } = scene.as('rita').rest;
    const { data: main } = await git.getRef({ ...REPO, ref: 'heads/main' });
    const ref = { ref: 'refs/heads/mine', sha: main.object.sha };
    for (const attempt of [
      repos.createOrUpdateFileContents({ ...REPO, ...FILE }),
      git.createRef({ ...REPO, ...ref }),
      pulls.merge({ ...REPO, pull_number }),
    ]) {
      await expect(attempt).rejects.toMatchObject({ status: 403 });
    }
    const review = { ...REPO, pull_number, event: 'APPROVE' } as const;
    expect((await pulls.createReview(review)).data.author_association).toBe('COLLABORATOR');
  });

  it("an author's approval of his own pull request", async () => {
    const scene = aGitHub();
    const pull_number = await pullWith(scene, 'topic', { 'x.txt': 'x' });
    const review = { ...REPO, pull_number, event: 'APPROVE' } as const;
    await expect(scene.as('ada').rest.pulls.createReview(review)).rejects.toMatchObject({
      status: 422,
      response: { data: { errors: ['Can not approve your own pull request'] } },
    });
  });

  it('a merge of something else than the head, and a second merge', async () => {
    const scene = aGitHub();
    const pull_number = await pullWith(scene, 'topic', { 'x.txt': 'x' });
    const { merge } = scene.as('ada').rest.pulls;
    const stale = merge({ ...REPO, pull_number, sha: '0'.repeat(40) });
    await expect(stale).rejects.toMatchObject({ status: 409 });
    await merge({ ...REPO, pull_number });
    await expect(merge({ ...REPO, pull_number })).rejects.toMatchObject({ status: 405 });
  });

  it.each(['merge', 'squash', 'rebase'] as const)('a %s with a conflict', async (merge_method) => {
    const scene = aGitHub();
    const pull_number = await pullWith(scene, 'topic', { 'x.txt': 'theirs' });
    await scene.as('ada').rest.repos.createOrUpdateFileContents({ ...REPO, ...FILE });
    const { pulls } = scene.as('ada').rest;
    const { data } = await pulls.get({ ...REPO, pull_number });
    expect(data).toMatchObject({ mergeable: false, mergeable_state: 'dirty' });
    const attempt = pulls.merge({ ...REPO, pull_number, merge_method });
    await expect(attempt).rejects.toMatchObject({
      status: 405,
      response: { data: { message: 'Pull Request is not mergeable' } },
    });
  });

  it('a pull request that exists already, or has nothing in it', async () => {
    const scene = aGitHub();
    await pullWith(scene, 'topic', { 'x.txt': 'x' });
    await branchWith(scene, 'empty', {});
    const { create } = scene.as('rita').rest.pulls;
    const open = (head: string) => create({ ...REPO, title: 't', head, base: 'main' });
    await expect(open('topic')).rejects.toThrow('already exists');
    await expect(open('empty')).rejects.toThrow('No commits between main and empty');
    await expect(open('nowhere')).rejects.toMatchObject({ status: 422 });
  });

  it('a body without what it needs, with the field named', async () => {
    const scene = aGitHub();
    const answer = await rawPost(scene, '/repos/acme/vault/pulls', '{"head":"topic","title":7}');
    expect(answer.status).toBe(422);
    expect(JSON.parse(answer.body)).toMatchObject({
      errors: [
        { resource: 'PullRequest', field: 'title', code: 'invalid' },
        { resource: 'PullRequest', field: 'base', code: 'missing_field' },
      ],
    });
    expect((await rawPost(scene, '/repos/acme/vault/pulls', '{')).status).toBe(400);
  });

  it('an address GitHub has, but not here', async () => {
    const { github } = aGitHub();
    const headers = { authorization: `token ${github.tokenOf('ada')}` };
    const request = { method: 'GET', url: '/repos/acme/vault/teams', headers, body: '' };
    expect(await github.handle(request)).toMatchObject({ status: 404 });
  });
});

function rawPost({ github }: Scene, url: string, body: string) {
  const headers = { authorization: `Bearer ${github.tokenOf('ada')}` };
  return checkedAnswers(github.handle)({ method: 'POST', url, headers, body });
}
