import type { Repository } from './repository.ts';

/** A merged pull request. */
export interface MergedPull {
  readonly number: number;
  readonly head: string;
  /** Empty where the account is gone. */
  readonly author: string;
  /** Whether GitHub says that a person opened it. */
  readonly byPerson: boolean;
  readonly mergedAt: string;
}

/** The merged pull requests that GitHub knows for a commit; it may take tens of seconds to know any. */
export async function mergedPullsOf(
  { octokit, owner, repo }: Repository,
  sha: string,
  base: string,
): Promise<MergedPull[]> {
  const { data } = await octokit.rest.repos.listPullRequestsAssociatedWithCommit({
    owner,
    repo,
    commit_sha: sha,
    per_page: 100,
  });
  return data.flatMap(({ number, head, user, merged_at, base: into }) =>
    merged_at === null || into.ref !== base
      ? []
      : [
          {
            number,
            head: head.sha,
            author: user?.login ?? '',
            byPerson: user?.type === 'User',
            mergedAt: merged_at,
          },
        ],
  );
}

/** A pull request as it is proposed. */
export interface ProposedPull {
  readonly number: number;
  readonly title: string;
  readonly head: string;
  readonly state: 'open' | 'merged' | 'closed';
  /** The branch that it is to be merged into. */
  readonly base: string;
  readonly fromFork: boolean;
}

/** One pull request. Throws where there is none of that number. */
export async function pullNumbered(
  { octokit, owner, repo }: Repository,
  number: number,
): Promise<ProposedPull> {
  const { data } = await octokit.rest.pulls.get({ owner, repo, pull_number: number });
  return {
    number,
    title: data.title,
    head: data.head.sha,
    state: data.merged ? 'merged' : data.state,
    base: data.base.ref,
    // The type says that a head always has a repository; that of a deleted fork has none.
    fromFork:
      (data.head.repo as { full_name: string } | null)?.full_name !== data.base.repo.full_name,
  };
}

/** A pull request in a list. */
export interface ListedPull {
  readonly number: number;
  readonly state: 'open' | 'merged' | 'closed';
  /** ISO 8601; absent while it is open. */
  readonly closedAt?: string;
}

/** Every open pull request, and those closed ones that changed last, as far as one page goes. */
export async function openAndLatelyClosed({
  octokit,
  owner,
  repo,
}: Repository): Promise<ListedPull[]> {
  const all = { owner, repo, per_page: 100 };
  const [open, closed] = await Promise.all([
    octokit.paginate(octokit.rest.pulls.list, { ...all, state: 'open' }),
    octokit.rest.pulls.list({ ...all, state: 'closed', sort: 'updated', direction: 'desc' }),
  ]);
  return [
    ...open.map(({ number }): ListedPull => ({ number, state: 'open' })),
    ...closed.data.map(({ number, merged_at, closed_at }): ListedPull => ({
      number,
      state: merged_at === null ? 'closed' : 'merged',
      closedAt: closed_at ?? '',
    })),
  ];
}
