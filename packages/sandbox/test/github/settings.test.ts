import { describe, expect, it } from 'vitest';
import type { Settings } from '../../src/github/github.ts';
import { aGitHub, REPO } from './a-github.ts';

const BOT = 'github-actions[bot]';
const MAIN = { ...REPO, branch: 'main' };

function withSettings(settings: Settings, files: Record<string, string> = { a: 'a' }) {
  return aGitHub({ settings, files });
}

describe('a repository in which nothing was set up', () => {
  it('protects nothing', async () => {
    const { repos, actions } = aGitHub().as('ada').rest;
    const protection = repos.getBranchProtection(MAIN);
    await expect(protection).rejects.toMatchObject({
      status: 404,
      response: { data: { message: 'Branch not protected' } },
    });
    expect((await repos.getBranchRules(MAIN)).data).toEqual([]);
    expect((await repos.getRepoRulesets(REPO)).data).toEqual([]);
    expect((await repos.getAllEnvironments(REPO)).data).toEqual({
      total_count: 0,
      environments: [],
    });
    const apply = repos.getEnvironment({ ...REPO, environment_name: 'apply' });
    await expect(apply).rejects.toMatchObject({ status: 404 });
    expect((await actions.listRepoVariables(REPO)).data.total_count).toBe(0);
    const permissions = await actions.getGithubActionsDefaultWorkflowPermissionsRepository(REPO);
    expect(permissions.data).toEqual({
      default_workflow_permissions: 'read',
      can_approve_pull_request_reviews: false,
    });
    const owners = repos.codeownersErrors(REPO);
    await expect(owners).rejects.toMatchObject({ status: 404 });
  });

  it('is private unless it was made public, and then everybody can read it', async () => {
    const hidden = (await aGitHub().as('ada').rest.repos.get(REPO)).data;
    expect(hidden).toMatchObject({ private: true, visibility: 'private', default_branch: 'main' });
    const { data } = await withSettings({ public: true }).as('nora').rest.repos.get(REPO);
    expect(data).toMatchObject({
      private: false,
      visibility: 'public',
      permissions: { pull: false },
    });
  });
});

describe('environments', () => {
  const settings: Settings = {
    environments: [
      { name: 'plan', branches: 'protected' },
      { name: 'apply', branches: ['main', 'hotfix/*'], reviewers: ['alan'], waitMinutes: 5 },
      { name: 'open' },
    ],
  };

  it('say which branches may deploy and who has to agree', async () => {
    const { repos } = withSettings(settings).as(BOT).rest;
    const { data } = await repos.getAllEnvironments(REPO);
    expect(data.environments?.map((one) => one.deployment_branch_policy)).toEqual([
      { protected_branches: true, custom_branch_policies: false },
      { protected_branches: false, custom_branch_policies: true },
      null,
    ]);
    const apply = { ...REPO, environment_name: 'apply' };
    expect((await repos.getEnvironment(apply)).data.protection_rules).toMatchObject([
      { type: 'wait_timer', wait_timer: 5 },
      { type: 'required_reviewers', reviewers: [{ type: 'User', reviewer: { login: 'alan' } }] },
      { type: 'branch_policy' },
    ]);
    const { data: policies } = await repos.listDeploymentBranchPolicies(apply);
    expect(policies.branch_policies.map(({ name }) => name)).toEqual(['main', 'hotfix/*']);
  });
});

describe('the set-up of Actions', () => {
  it.each([
    [undefined, false, /^repo:acme@\d+\/vault@\d+$/],
    [true, true, /^repo:acme@\d+\/vault@\d+$/],
    [false, false, /^repo:acme\/vault$/],
  ])('with immutable %s has the OIDC prefix GitHub gives', async (immutable, chosen, prefix) => {
    const oidcSubject = immutable === undefined ? {} : { immutable };
    const octokit = withSettings({ oidcSubject }).as(BOT);
    const { data } = await octokit.rest.actions.getCustomOidcSubClaimForRepo(REPO);
    expect(data).toMatchObject({ use_default: true, use_immutable_subject: chosen });
    expect('sub_claim_prefix' in data && data.sub_claim_prefix).toMatch(prefix);
    const { data: repository } = await octokit.rest.repos.get(REPO);
    if (immutable !== false) {
      expect(data).toHaveProperty('sub_claim_prefix', expect.stringMatching(`@${repository.id}$`));
    }
  });

  it('knows claims of its own, variables, and what GITHUB_TOKEN may do', async () => {
    const scene = withSettings({
      oidcSubject: { claimKeys: ['repo', 'ref'] },
      variables: { staunch_role: 'arn' },
      workflowPermissions: 'write',
      workflowsMayApprove: true,
    });
    const { actions } = scene.as('ada').rest;
    expect((await actions.getCustomOidcSubClaimForRepo(REPO)).data).toMatchObject({
      use_default: false,
      include_claim_keys: ['repo', 'ref'],
    });
    const variable = await actions.getRepoVariable({ ...REPO, name: 'STAUNCH_ROLE' });
    expect(variable.data).toMatchObject({ name: 'STAUNCH_ROLE', value: 'arn' });
    const permissions = await actions.getGithubActionsDefaultWorkflowPermissionsRepository(REPO);
    expect(permissions.data).toEqual({
      default_workflow_permissions: 'write',
      can_approve_pull_request_reviews: true,
    });
    const { actions: bots } = scene.as(BOT).rest;
    await expect(bots.listRepoVariables(REPO)).rejects.toMatchObject({ status: 403 });
  });
});

describe('CODEOWNERS', () => {
  it('has an error for every owner who could not approve', async () => {
    const text = '# who\n* @ada @rita\n/incidents/ @ghost sec@acme.example # ours\n';
    const scene = withSettings({}, { '.github/CODEOWNERS': text });
    const { data } = await scene.as(BOT).rest.repos.codeownersErrors(REPO);
    expect(data.errors.map(({ line, column, kind }) => [line, column, kind])).toEqual([
      [2, 8, 'Unknown owner'],
      [3, 13, 'Unknown owner'],
    ]);
    const content = { ...REPO, path: '.github/CODEOWNERS' };
    expect((await scene.as(BOT).rest.repos.getContent(content)).status).toBe(200);
  });
});
