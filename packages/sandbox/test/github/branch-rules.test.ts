import { describe, expect, it } from 'vitest';
import type { Settings } from '../../src/github/github.ts';
import { aGitHub, REPO } from './a-github.ts';

const BOT = 'github-actions[bot]';
const MAIN = { ...REPO, branch: 'main' };

describe('classic protection of a branch', () => {
  const protection = {
    approvals: 1,
    codeOwners: true,
    dismissStale: true,
    bypass: ['alan'],
    checks: ['validate'],
    enforceAdmins: true,
  };
  const settings = { branchProtection: { main: protection } };

  it('is told to an administrator in full', async () => {
    const { data } = await aGitHub({ settings }).as('ada').rest.repos.getBranchProtection(MAIN);
    expect(data).toMatchObject({
      enforce_admins: { enabled: true },
      required_pull_request_reviews: {
        required_approving_review_count: 1,
        require_code_owner_reviews: true,
        dismiss_stale_reviews: true,
        require_last_push_approval: false,
        bypass_pull_request_allowances: { users: [{ login: 'alan' }] },
      },
      required_status_checks: { strict: false, contexts: ['validate'] },
      allow_force_pushes: { enabled: false },
      allow_deletions: { enabled: false },
    });
  });

  it('is not there for a writer, and out of reach for GITHUB_TOKEN', async () => {
    const scene = aGitHub({ settings });
    const asked = (login: string) => scene.as(login).rest.repos.getBranchProtection(MAIN);
    await expect(asked('alan')).rejects.toMatchObject({
      status: 404,
      response: { data: { message: 'Not Found' } },
    });
    await expect(asked(BOT)).rejects.toMatchObject({
      status: 403,
      response: { data: { message: 'Resource not accessible by integration' } },
    });
  });
});

describe('rulesets', () => {
  const review = {
    type: 'pull_request',
    parameters: {
      required_approving_review_count: 1,
      require_code_owner_review: true,
      dismiss_stale_reviews_on_push: true,
      require_last_push_approval: true,
      required_review_thread_resolution: false,
    },
  };
  const settings: Settings = {
    rulesets: [
      {
        name: 'main',
        rules: [review, { type: 'deletion' }],
        bypassActors: [{ actor_id: 5, actor_type: 'RepositoryRole', bypass_mode: 'always' }],
      },
      { name: 'tried', enforcement: 'evaluate', rules: [{ type: 'non_fast_forward' }] },
      {
        name: 'releases',
        include: ['refs/heads/release/*'],
        exclude: ['refs/heads/release/old'],
        rules: [{ type: 'non_fast_forward' }],
      },
    ],
  };

  it.each([
    ['main', ['pull_request', 'deletion']],
    ['release/1', ['non_fast_forward']],
    ['release/old', []],
    ['release/1/2', []],
    ['topic', []],
  ])('in force on %s are %j', async (branch, types) => {
    const { repos } = aGitHub({ settings }).as(BOT).rest;
    const { data } = await repos.getBranchRules({ ...REPO, branch });
    expect(data.map(({ type }) => type)).toEqual(types);
  });

  it('tell who may pass them by to administrators alone', async () => {
    const scene = aGitHub({ settings });
    const { data } = await scene.as('rita').rest.repos.getRepoRulesets(REPO);
    expect(data.map(({ name, enforcement }) => [name, enforcement])).toEqual([
      ['main', 'active'],
      ['tried', 'evaluate'],
      ['releases', 'active'],
    ]);
    const one = { ...REPO, ruleset_id: data[0]?.id ?? 0 };
    const { data: seen } = await scene.as('rita').rest.repos.getRepoRuleset(one);
    expect(seen).toMatchObject({ rules: [review, { type: 'deletion' }] });
    expect(seen).not.toHaveProperty('bypass_actors');
    const { data: full } = await scene.as('ada').rest.repos.getRepoRuleset(one);
    expect(full.bypass_actors).toMatchObject([{ actor_type: 'RepositoryRole' }]);
  });
});
