import { filesIn } from './changes.ts';
import { commentsMarked, type Comment } from './comments.ts';
import { coAuthorsIn, type CoAuthor } from './co-authors.ts';
import type { Repository } from './repository.ts';
import { StaunchError } from '../domain/staunch-error.ts';

/** What a pull request holds that decides whether its plan was approved. */
export interface Evidence {
  /** Those that begin with the marker and are the workflow's own, oldest first. */
  readonly comments: readonly Comment[];
  readonly reviews: readonly Review[];
  readonly commits: readonly ProposedCommit[];
  /** Paths of all files that it changes, the former ones of renamed files too. */
  readonly paths: readonly string[];
}

export interface Review {
  /** Empty where the account is gone. */
  readonly login: string;
  /** GitHub's number of the account; absent where that is gone. */
  readonly id?: number;
  readonly isPerson: boolean;
  /** As GitHub names it, for instance `APPROVED`. */
  readonly state: string;
  /** The commit that the reviewer saw. */
  readonly commit: string;
  /** ISO 8601, whole seconds. */
  readonly at: string;
}

export interface ProposedCommit {
  readonly sha: string;
  readonly message: string;
  /** Logins of its author and committer, as far as GitHub knows them. */
  readonly authors: readonly string[];
  /** Whom its message names besides. */
  readonly coAuthors: readonly CoAuthor[];
  /** Addresses of its author and committer where GitHub knows whose they are. */
  readonly addresses: readonly string[];
  /** Whether GitHub knows no person who wrote it. */
  readonly byNobody: boolean;
}

/** GitHub told nothing of what every pull request has. */
function halfAnAnswer(pull: number): StaunchError {
  return new StaunchError(
    'half-an-answer',
    `GitHub names no commits or no files of pull request ${pull}. Run the workflow again.`,
  );
}

/** Reads it in one round trip, all parts at the same time. */
export async function evidenceOf(
  repository: Repository,
  pull: number,
  marker: string,
): Promise<Evidence> {
  const [comments, reviews, commits, files] = await Promise.all([
    commentsMarked(repository, pull, marker),
    reviewsOf(repository, pull),
    commitsOf(repository, pull),
    filesIn(repository, pull),
  ]);
  // An answer that cannot be true is believed by nobody.
  if (commits.length === 0 || files.length === 0) throw halfAnAnswer(pull);
  return { comments, reviews, commits, paths: files.map(({ path }) => path) };
}

async function reviewsOf(
  { octokit, owner, repo }: Repository,
  pull_number: number,
): Promise<Review[]> {
  const where = { owner, repo, pull_number, per_page: 100 };
  // Page by page: what a review says may be long, and is not needed.
  return octokit.paginate(octokit.rest.pulls.listReviews, where, ({ data }) =>
    data.map(({ user, state, commit_id, submitted_at }) => ({
      login: user?.login ?? '',
      ...(user ? { id: user.id } : {}),
      isPerson: user?.type === 'User',
      state,
      commit: commit_id ?? '',
      at: submitted_at ?? '',
    })),
  );
}

/** The commits of a pull request, as far as GitHub lists them (250). */
export async function commitsOf(
  { octokit, owner, repo }: Repository,
  pull_number: number,
): Promise<ProposedCommit[]> {
  const where = { owner, repo, pull_number, per_page: 100 };
  const commits = await octokit.paginate(octokit.rest.pulls.listCommits, where);
  return commits.map(({ sha, commit, author, committer }) => ({
    sha,
    message: commit.message,
    authors: [author?.login, committer?.login].flatMap((login) => login ?? []),
    coAuthors: coAuthorsIn(commit.message),
    addresses: [
      author?.login === undefined ? undefined : commit.author?.email,
      committer?.login === undefined ? undefined : commit.committer?.email,
    ].flatMap((address) => address ?? []),
    byNobody: author?.type !== 'User',
  }));
}
