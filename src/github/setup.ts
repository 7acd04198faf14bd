import { isNotFound } from './problem.ts';
import type { Repository } from './repository.ts';
import { repositoryIdentity, subjectForm } from './subject.ts';
import { readProtections } from './protections.ts';
import type { Fact, Codeowners, GitHubPicture } from './picture.ts';
import { ENVIRONMENTS, type EnvironmentName } from '../domain/environments.ts';

// GitHub's largest page of variables.
const VARIABLES = 30;
// GitHub's largest page of other things; nobody names more branches of one environment.
const PAGE = 100;

/** Reads all that GitHub tells of a repository's set-up; what it does not tell this token is unread. */
export async function readGitHubSetup(repository: Repository): Promise<GitHubPicture> {
  const identity = await repositoryIdentity(repository);
  const { fullName, defaultBranch } = identity;
  const [protections, codeowners, environments, workflowToken, variables, subject] =
    await Promise.all([
      readProtections(repository, defaultBranch),
      fact(readCodeowners(repository)),
      Promise.all(
        ENVIRONMENTS.map(async (name) => ({
          name,
          admitted: await fact(readEnvironment(repository, name)),
        })),
      ),
      fact(readWorkflowToken(repository)),
      fact(readVariables(repository)),
      fact(subjectForm(repository, fullName)),
    ]);
  return {
    repository: fullName,
    repositoryId: identity.id,
    defaultBranch,
    private: identity.private,
    ...{ protections, codeowners, environments, workflowToken, variables, subject },
  };
}

// What is read, or why it is not: GitHub hides what a token may not see, as if it were not there.
async function fact<T>(reading: Promise<T>): Promise<Fact<T>> {
  try {
    return { value: await reading };
  } catch (error) {
    if (!(error instanceof Error) || !('status' in error)) throw error;
    return { unread: `GitHub answered ${String(error.status)}: ${error.message.split('\n')[0]}` };
  }
}

async function ifThere<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

async function readCodeowners({
  octokit,
  owner,
  repo,
}: Repository): Promise<Codeowners | undefined> {
  // Where GitHub looks, in its order.
  for (const path of ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS']) {
    const found = await ifThere(octokit.rest.repos.getContent({ owner, repo, path }));
    if (found === undefined || Array.isArray(found.data) || !('content' in found.data)) continue;
    const { data } = await octokit.rest.repos.codeownersErrors({ owner, repo });
    const text = Buffer.from(found.data.content, 'base64').toString('utf8');
    return { text, errors: data.errors.length };
  }
  return undefined;
}

async function readEnvironment(
  { octokit, owner, repo }: Repository,
  environment_name: EnvironmentName,
): Promise<readonly string[] | 'any' | 'protected' | undefined> {
  const where = { owner, repo, environment_name };
  const found = await ifThere(octokit.rest.repos.getEnvironment(where));
  if (found === undefined) return undefined;
  const policy = found.data.deployment_branch_policy;
  if (!policy) return 'any';
  if (policy.protected_branches) return 'protected';
  const { data } = await octokit.rest.repos.listDeploymentBranchPolicies({
    ...where,
    per_page: PAGE,
  });
  return data.branch_policies.map(({ name, type }) =>
    type === 'tag' ? `tag ${name}` : (name ?? ''),
  );
}

async function readWorkflowToken({ octokit, owner, repo }: Repository) {
  const where = { owner, repo };
  const { data } =
    await octokit.rest.actions.getGithubActionsDefaultWorkflowPermissionsRepository(where);
  return {
    writes: data.default_workflow_permissions !== 'read',
    mayApprove: data.can_approve_pull_request_reviews,
  };
}

async function readVariables({
  octokit,
  owner,
  repo,
}: Repository): Promise<Readonly<Record<string, string>>> {
  const all: { readonly name: string; readonly value: string }[] = [];
  for (let page = 1; ; page += 1) {
    const asked = { owner, repo, per_page: VARIABLES, page };
    const { data } = await octokit.rest.actions.listRepoVariables(asked);
    all.push(...data.variables);
    if (data.variables.length < VARIABLES) break;
  }
  return Object.fromEntries(all.map(({ name, value }) => [name, value]));
}
