import type { Repository } from './repository.ts';

/** How GitHub names a repository to others: what the roles' trust is made of. */
interface RepositoryIdentity {
  readonly fullName: string;
  readonly id: string;
  readonly defaultBranch: string;
  readonly private: boolean;
}

/** The form of the subjects in a repository's OIDC tokens. */
type SubjectForm = { readonly prefix: string } | { readonly customised: readonly string[] };

/** Asks GitHub for the repository. */
export async function repositoryIdentity({
  octokit,
  owner,
  repo,
}: Repository): Promise<RepositoryIdentity> {
  const { data } = await octokit.rest.repos.get({ owner, repo });
  return {
    fullName: data.full_name,
    id: String(data.id),
    defaultBranch: data.default_branch,
    private: data.private,
  };
}

/** Asks GitHub how the subjects of the repository's tokens begin. */
export async function subjectForm(
  { octokit, owner, repo }: Repository,
  fullName: string,
): Promise<SubjectForm> {
  const { data } = await octokit.rest.actions.getCustomOidcSubClaimForRepo({ owner, repo });
  const keys = data.include_claim_keys ?? [];
  if (!data.use_default && keys.length > 0) return { customised: keys };
  // Newer than Octokit's types. GitHub Enterprise Server does not have it, and only the old form.
  const { sub_claim_prefix: prefix } = data as { sub_claim_prefix?: unknown };
  return { prefix: typeof prefix === 'string' && prefix !== '' ? prefix : `repo:${fullName}` };
}
