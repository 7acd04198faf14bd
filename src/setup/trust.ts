import { ENVIRONMENT, FOLLOW_UP_ENVIRONMENT } from '../domain/environments.ts';
import { policyOf, type Partition, type PolicyDocument } from './policy-document.ts';

/** Where on GitHub the workflows run. */
export interface Workflows {
  /** `owner/name`. */
  readonly repository: string;
  readonly repositoryId: string;
  /** How the subjects of its tokens begin, as GitHub says. */
  readonly subjectPrefix: string;
  readonly defaultBranch: string;
}

/** An account of AWS and the part of the world that it is in. */
interface AccountPlace {
  readonly account: string;
  readonly partition: Partition;
}

/** Who issues the tokens of GitHub's workflows. */
export const ISSUER = 'token.actions.githubusercontent.com';

/** For whom GitHub issues them: what `aws-actions/configure-aws-credentials` asks for unless told otherwise. */
export const AUDIENCE = 'sts.amazonaws.com';

/** Workflows that may write, by their files on the default branch. */
export const APPLYING_WORKFLOWS = ['apply', 'contain-now', 'reconcile'] as const;

/**
 * Who may plan: any pull request of the repository, and the workflow that follows up. A pull request's workflow file cannot be pinned, because it is the pull
 * request's own (`job_workflow_ref` ends in `@refs/pull/N/merge`): that is why this role can only read.
 */
export function planTrust(workflows: Workflows, place: AccountPlace): PolicyDocument {
  return trusting(place, 'PullRequestsOfTheRepository', {
    sub: planSubjects(workflows),
    repository_id: workflows.repositoryId,
  });
}

/** Who may apply: the environment, from the default branch, by the workflows that are on it. */
export function applyTrust(workflows: Workflows, place: AccountPlace): PolicyDocument {
  return trusting(place, 'WorkflowsOfTheDefaultBranch', {
    sub: applySubject(workflows),
    ref: `refs/heads/${workflows.defaultBranch}`,
    repository_id: workflows.repositoryId,
    job_workflow_ref: APPLYING_WORKFLOWS.map(
      (name) =>
        `${workflows.repository}/.github/workflows/${name}.yml@refs/heads/${workflows.defaultBranch}`,
    ),
  });
}

/** The subjects of a pull request's token, and of one that has the environment in which follow-ups are made. */
function planSubjects({ subjectPrefix }: Workflows): readonly string[] {
  return [`${subjectPrefix}:pull_request`, `${subjectPrefix}:environment:${FOLLOW_UP_ENVIRONMENT}`];
}

/** The subject of a token that has the environment. */
function applySubject({ subjectPrefix }: Workflows): string {
  return `${subjectPrefix}:environment:${ENVIRONMENT}`;
}

/** Who may act in an account: the entry role, if it says for which incident. */
export function accountTrust(entryRoleArn: string): PolicyDocument {
  return policyOf([
    {
      Sid: 'EntryRoleForOneIncident',
      Effect: 'Allow',
      Principal: { AWS: entryRoleArn },
      Action: ['sts:AssumeRole', 'sts:SetSourceIdentity'],
      Condition: { Null: { 'sts:SourceIdentity': 'false' } },
    },
  ]);
}

/** What an entry role may do: become the roles of the accounts, and say for which incident. */
export function entryPolicy(accountRoleArns: readonly string[]): PolicyDocument {
  return policyOf([
    {
      Sid: 'AccountRolesForOneIncident',
      Effect: 'Allow',
      Action: ['sts:AssumeRole', 'sts:SetSourceIdentity'],
      Resource: accountRoleArns,
    },
  ]);
}

// Always StringEquals: a wildcard would let in whoever finds a name that it matches.
function trusting(
  { account, partition }: AccountPlace,
  Sid: string,
  claims: Readonly<Record<string, string | readonly string[]>>,
): PolicyDocument {
  const wanted = Object.entries({ aud: AUDIENCE, ...claims });
  return policyOf([
    {
      Sid,
      Effect: 'Allow',
      Principal: { Federated: `arn:${partition}:iam::${account}:oidc-provider/${ISSUER}` },
      Action: ['sts:AssumeRoleWithWebIdentity'],
      Condition: {
        StringEquals: Object.fromEntries(
          wanted.map(([claim, value]) => [`${ISSUER}:${claim}`, value]),
        ),
      },
    },
  ]);
}
