import type { Environment } from '../settings.ts';
import { numberFrom } from '../state/accounts.ts';
import type { World } from '../state/world.ts';
import { renderAccount } from './account.ts';
import { nodeId, repoApi, repoWeb, timeText } from './urls.ts';

/** GitHub's `environment` with what has to be so before a job gets into it. */
export function renderEnvironment(world: World, environment: Environment) {
  const { name, branches } = environment;
  const id = idOf(world, name);
  const at = timeText(world.createdAt);
  const page = `${repoWeb(world)}/deployments/activity_log`;
  const isProtected = branches === 'protected';
  const policy = { protected_branches: isProtected, custom_branch_policies: !isProtected };
  return {
    id,
    node_id: nodeId('Environment', id),
    name,
    url: `${repoApi(world)}/environments/${encodeURIComponent(name)}`,
    html_url: `${page}?environments_filter=${encodeURIComponent(name)}`,
    created_at: at,
    updated_at: at,
    protection_rules: renderRules(world, environment),
    deployment_branch_policy: branches === undefined ? null : policy,
  };
}

/** GitHub's `deployment-branch-policy`: names of branches that may deploy to an environment. */
export function renderBranchPolicies(world: World, { name, branches = [] }: Environment) {
  const patterns = branches === 'protected' ? [] : branches;
  return patterns.map((pattern) => {
    const id = idOf(world, `${name} for ${pattern}`);
    return { id, node_id: nodeId('BranchPolicy', id), name: pattern, type: 'branch' as const };
  });
}

function renderRules(world: World, environment: Environment) {
  const { name, branches, reviewers, preventSelfReview = false, waitMinutes } = environment;
  const rule = (type: string, details: object = {}) => {
    const id = idOf(world, `${name} ${type}`);
    return { id, node_id: nodeId('Gate', id), type, ...details };
  };
  const accounts = (reviewers ?? []).flatMap((login) => world.accounts.find(login) ?? []);
  const people = accounts.map((account) => ({ type: 'User', reviewer: renderAccount(account) }));
  const review = { prevent_self_review: preventSelfReview, reviewers: people };
  return [
    ...(waitMinutes === undefined ? [] : [rule('wait_timer', { wait_timer: waitMinutes })]),
    ...(reviewers === undefined ? [] : [rule('required_reviewers', review)]),
    ...(branches === undefined ? [] : [rule('branch_policy')]),
  ];
}

function idOf({ owner, repo }: World, name: string): number {
  return numberFrom(`${owner}/${repo} environment ${name}`);
}
