import { describe, expect, it } from 'vitest';
import { aGitHub, pullWith, REPO } from './a-github.ts';
import type { Scene } from './a-github.ts';

async function aComment(scene: Scene, login: string, body = 'plan') {
  const issue = { ...REPO, issue_number: await pullWith(scene, 'topic', { 'x.txt': 'x' }) };
  const { data } = await scene.as(login).rest.issues.createComment({ ...issue, body });
  return data;
}

describe('comments', () => {
  it('keep the time they were made and change the time they were edited', async () => {
    const scene = aGitHub();
    const { id, created_at, updated_at } = await aComment(scene, 'github-actions[bot]');
    expect(updated_at).toBe(created_at);
    scene.clock.advance(5_000);
    const bot = scene.as('github-actions[bot]').rest.issues;
    await bot.updateComment({ ...REPO, comment_id: id, body: 'new plan' });
    const { data } = await bot.getComment({ ...REPO, comment_id: id });
    expect(data).toMatchObject({
      body: 'new plan',
      created_at,
      updated_at: '2026-11-20T10:00:05Z',
      user: { id: 41898282, login: 'github-actions[bot]', type: 'Bot' },
    });
  });

  it('can be changed by every writer, and by a reader only when they are his', async () => {
    const scene = aGitHub();
    const { id } = await aComment(scene, 'ada');
    const change = { ...REPO, comment_id: id, body: 'other' };
    await expect(scene.as('rita').rest.issues.updateComment(change)).rejects.toThrow(
      'write access',
    );
    expect((await scene.as('alan').rest.issues.updateComment(change)).data.body).toBe('other');
    await scene.as('alan').rest.issues.deleteComment({ ...REPO, comment_id: id });
    const gone = scene.as('ada').rest.issues.getComment({ ...REPO, comment_id: id });
    await expect(gone).rejects.toMatchObject({ status: 404 });
  });

  it('say that somebody hid them, and why', async () => {
    const scene = aGitHub();
    const shown = await aComment(scene, 'github-actions[bot]');
    const { id, updated_at } = shown;
    expect(shown).toMatchObject({ minimized: null });
    scene.clock.advance(5_000);
    scene.github.minimise(id, 'outdated');
    const { data } = await scene.as('rita').rest.issues.getComment({ ...REPO, comment_id: id });
    expect(data).toMatchObject({ minimized: { reason: 'outdated' }, body: 'plan', updated_at });
    expect(() => scene.github.minimise(1, 'spam')).toThrow('no comment 1');
  });

  it('hold 65,536 characters and not one more', async () => {
    const scene = aGitHub();
    const { id } = await aComment(scene, 'ada', '🙂'.repeat(65_536));
    const change = { ...REPO, comment_id: id, body: 'x'.repeat(65_537) };
    await expect(scene.as('ada').rest.issues.updateComment(change)).rejects.toMatchObject({
      status: 422,
      response: { data: { errors: [{ resource: 'IssueComment', code: 'custom' }] } },
    });
  });

  it('come in pages, with a Link header that leads through all of them', async () => {
    const scene = aGitHub();
    const issue_number = await pullWith(scene, 'topic', { 'x.txt': 'x' });
    const octokit = scene.as('rita');
    for (const body of ['1', '2', '3', '4', '5']) {
      await octokit.rest.issues.createComment({ ...REPO, issue_number, body });
    }
    const list = { ...REPO, issue_number, per_page: 2 };
    const all = await octokit.paginate(octokit.rest.issues.listComments, list);
    expect(all.map(({ body }) => body)).toEqual(['1', '2', '3', '4', '5']);
    const { headers } = await octokit.rest.issues.listComments(list);
    expect(headers.link).toMatch(/[?&]page=2>; rel="next", <[^>]+[?&]page=3>; rel="last"/);
    const last = await octokit.rest.issues.listComments({ ...list, page: 3 });
    expect(last.headers.link).not.toContain('rel="next"');
  });
});
