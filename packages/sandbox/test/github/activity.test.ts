import { describe, expect, it } from 'vitest';
import { aGitHub, branchWith, pullWith, REPO, type Scene } from './a-github.ts';

async function activityOf({ as }: Scene, more: Readonly<Record<string, unknown>> = {}) {
  const { data } = await as('rita').rest.repos.listActivities({ ...REPO, ...more });
  return data;
}

describe('the activity of a repository', () => {
  it('tells each movement of a branch, the latest first, with who moved it and when', async () => {
    const scene = aGitHub();
    const { as, clock } = scene;
    clock.advance(60_000);
    const number = await pullWith(scene, 'notes', { 'notes.md': 'n' });
    clock.advance(60_000);
    const { data: merged } = await as('alan').rest.pulls.merge({ ...REPO, pull_number: number });
    const main = await activityOf(scene, { ref: 'refs/heads/main' });
    expect(main).toMatchObject([
      {
        activity_type: 'pr_merge',
        after: merged.sha,
        timestamp: '2026-11-20T10:02:00Z',
        actor: { login: 'alan' },
      },
      {
        activity_type: 'branch_creation',
        before: '0'.repeat(40),
        timestamp: '2026-11-20T10:00:00Z',
      },
    ]);
    expect(main[0]?.before).toBe(main[1]?.after);
    const notes = await activityOf(scene, { ref: 'notes' });
    expect(notes.map((it) => it.activity_type)).toEqual(['push', 'branch_creation']);
    expect(await activityOf(scene)).toHaveLength(4);
  });

  it('tells a force push as one', async () => {
    const scene = aGitHub();
    const { git } = scene.as('ada').rest;
    const { data: main } = await git.getRef({ ...REPO, ref: 'heads/main' });
    await branchWith(scene, 'notes', { 'notes.md': 'n' });
    await git.updateRef({ ...REPO, ref: 'heads/notes', sha: main.object.sha, force: true });
    expect((await activityOf(scene, { ref: 'notes' }))[0]?.activity_type).toBe('force_push');
  });

  it('comes in pages that lead on, and no older than was asked for', async () => {
    const scene = aGitHub();
    const files = Object.fromEntries([...'abcdefg'].map((name) => [`${name}.md`, name]));
    await branchWith(scene, 'notes', files);
    const { paginate, rest } = scene.as('ada');
    const asked = { ...REPO, ref: 'notes', per_page: 3 };
    const pages: number[] = [];
    for await (const { data } of paginate.iterator(rest.repos.listActivities, asked))
      pages.push(data.length);
    expect(pages).toEqual([3, 3, 2]);
    scene.clock.advance(25 * 60 * 60_000);
    expect(await activityOf(scene, { time_period: 'day' })).toEqual([]);
    expect(await activityOf(scene, { time_period: 'week' })).toHaveLength(9);
  });
});
