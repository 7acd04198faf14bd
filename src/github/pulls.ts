import type { Repository } from './repository.ts';

/** A merged pull request. */
export interface MergedPull {
  readonly number: number;
  readonly head: string;
  readonly author: string;
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
      : [{ number, head: head.sha, author: user?.login ?? '', mergedAt: merged_at }],
  );
}

/** An approval that counts. */
export interface Approval {
  readonly login: string;
  /** ISO 8601, whole seconds. */
  readonly at: string;
}

export interface Approvals {
  readonly counted: readonly Approval[];
  /** Approving reviews that do not count, and why. */
  readonly rejected: readonly { readonly login: string; readonly why: string }[];
}

const LISTED_COMMITS = 250;
const MAY_APPROVE = ['admin', 'maintain', 'write'];

/**
 * The approvals of a pull request that count: a reviewer's last review that is not a mere comment,
 * approving its head, by a person with write permission who wrote none of it.
 */
export async function approvalsOf(repository: Repository, pull: MergedPull): Promise<Approvals> {
  const { octokit, owner, repo } = repository;
  const where = { owner, repo, pull_number: pull.number, per_page: 100 };
  const [reviews, commits] = await Promise.all([
    octokit.paginate(octokit.rest.pulls.listReviews, where),
    octokit.paginate(octokit.rest.pulls.listCommits, where),
  ]);
  // GitHub lists no more commits than this: who wrote the others cannot be known.
  const unknown = commits.length >= LISTED_COMMITS;
  const authors = new Set([
    pull.author,
    ...commits.flatMap(({ author, committer }) => [author?.login ?? '', committer?.login ?? '']),
  ]);
  const last = new Map(
    reviews
      .filter(({ state }) => state !== 'COMMENTED' && state !== 'PENDING')
      .map((review) => [review.user?.login ?? '', review]),
  );
  const judged = await Promise.all(
    [...last.values()]
      .filter(({ state }) => state === 'APPROVED')
      .map(async (review) => {
        const login = review.user?.login ?? '';
        const at = review.submitted_at ?? '';
        const why =
          (unknown ? 'the pull request has more commits than GitHub lists' : undefined) ??
          (review.commit_id === pull.head ? undefined : 'it approves an older commit') ??
          (review.user?.type === 'User' ? undefined : 'it is not a person’s') ??
          (authors.has(login) ? 'its author wrote part of the pull request' : undefined) ??
          ((await mayWrite(repository, login)) ? undefined : 'its author may not write here');
        return { login, at, why };
      }),
  );
  return {
    counted: judged.flatMap(({ login, at, why }) => (why === undefined ? [{ login, at }] : [])),
    rejected: judged.flatMap(({ login, why }) => (why === undefined ? [] : [{ login, why }])),
  };
}

async function mayWrite({ octokit, owner, repo }: Repository, username: string): Promise<boolean> {
  const { data } = await octokit.rest.repos.getCollaboratorPermissionLevel({
    owner,
    repo,
    username,
  });
  return MAY_APPROVE.includes(data.permission);
}
