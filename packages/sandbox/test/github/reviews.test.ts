import { describe, expect, it } from 'vitest';
import { aGitHub, branchWith, pullWith, REPO } from './a-github.ts';

describe('a review', () => {
  it('can be given on an older commit, and on none of another pull request', async () => {
    const scene = aGitHub();
    const pull_number = await pullWith(scene, 'topic', { 'x.txt': 'x', 'y.txt': 'y' });
    await branchWith(scene, 'other', { 'z.txt': 'z' });
    const { pulls, git } = scene.as('alan').rest;
    const [first] = (await pulls.listCommits({ ...REPO, pull_number })).data;
    const review = { ...REPO, pull_number, event: 'APPROVE' } as const;
    const { data } = await pulls.createReview({ ...review, commit_id: first?.sha ?? '' });
    expect(data.commit_id).toBe(first?.sha);
    const { data: other } = await git.getRef({ ...REPO, ref: 'heads/other' });
    const elsewhere = pulls.createReview({ ...review, commit_id: other.object.sha });
    await expect(elsewhere).rejects.toMatchObject({ status: 422 });
  });

  it('is dismissed by whoever may write, and is not an approval any more', async () => {
    const scene = aGitHub();
    const pull_number = await pullWith(scene, 'topic', { 'x.txt': 'x' });
    const one = { ...REPO, pull_number };
    const { createReview } = scene.as('alan').rest.pulls;
    const { data: approval } = await createReview({ ...one, event: 'APPROVE' });
    const { data: remark } = await createReview({ ...one, event: 'COMMENT', body: 'hm' });
    const dismissal = { ...one, review_id: approval.id, message: 'too early' };
    const byReader = scene.as('rita').rest.pulls.dismissReview(dismissal);
    await expect(byReader).rejects.toMatchObject({ status: 403 });
    const { pulls } = scene.as('ada').rest;
    expect((await pulls.dismissReview(dismissal)).data.state).toBe('DISMISSED');
    const { data: reviews } = await pulls.listReviews(one);
    expect(reviews.map(({ state }) => state)).toEqual(['DISMISSED', 'COMMENTED']);
    for (const review_id of [remark.id, approval.id]) {
      const again = pulls.dismissReview({ ...dismissal, review_id });
      await expect(again).rejects.toMatchObject({ status: 422 });
    }
    const missing = pulls.dismissReview({ ...dismissal, review_id: 1 });
    await expect(missing).rejects.toMatchObject({ status: 404 });
  });
});

describe('a commit', () => {
  it('names its author and its committer apart, and nobody where the address is nobody’s', async () => {
    const scene = aGitHub();
    await branchWith(scene, 'topic', {});
    const { repos, pulls } = scene.as('alan').rest;
    const message = 'Write\n\nCo-authored-by: rita <rita@acme.example>';
    const file = { path: 'x.txt', content: '', message, branch: 'topic' };
    const author = { name: 'Somebody', email: 'somebody@acme.example' };
    await repos.createOrUpdateFileContents({ ...REPO, ...file, author });
    const pull = { ...REPO, title: 't', head: 'topic', base: 'main' };
    const { data } = await pulls.create(pull);
    const { data: commits } = await pulls.listCommits({ ...REPO, pull_number: data.number });
    expect(commits).toMatchObject([
      { author: null, committer: { login: 'alan' }, commit: { message, author } },
    ]);
  });

  it('is verified when GitHub made it', async () => {
    const scene = aGitHub();
    const pull_number = await pullWith(scene, 'topic', { 'x.txt': 'x' });
    const { pulls, repos } = scene.as('ada').rest;
    const { data: proposed } = await repos.getCommit({ ...REPO, ref: 'topic' });
    expect(proposed.commit.verification).toMatchObject({ verified: false, reason: 'unsigned' });
    await pulls.merge({ ...REPO, pull_number, merge_method: 'squash' });
    const { data: merged } = await repos.getCommit({ ...REPO, ref: 'main' });
    expect(merged.commit.verification).toMatchObject({ verified: true, reason: 'valid' });
  });
});
