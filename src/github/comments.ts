import type { Repository } from './repository.ts';

/** What GITHUB_TOKEN acts as on github.com: the only author whose plan comments count. */
const ACTIONS_BOT = 41_898_282;

export interface Comment {
  readonly id: number;
  readonly body: string;
  /** ISO 8601, whole seconds. */
  readonly updatedAt: string;
}

/** Comments by the workflow's own user that begin with a marker, oldest first. */
export async function commentsMarked(
  { octokit, owner, repo }: Repository,
  pull: number,
  marker: string,
): Promise<Comment[]> {
  const all = await octokit.paginate(octokit.rest.issues.listComments, {
    owner,
    repo,
    issue_number: pull,
    per_page: 100,
  });
  return all
    .filter(({ user, body }) => user?.id === ACTIONS_BOT && body?.startsWith(marker) === true)
    .map(({ id, body, updated_at }) => ({ id, body: body ?? '', updatedAt: updated_at }));
}

/** Keeps one comment up to date; an unchanged one is not rewritten, so that approvals stay good. */
export async function keepComment(
  repository: Repository,
  pull: number,
  marker: string,
  body: string,
): Promise<'created' | 'updated' | 'unchanged'> {
  const { octokit, owner, repo } = repository;
  const [held] = await commentsMarked(repository, pull, marker);
  if (!held) {
    await addComment(repository, pull, body);
    return 'created';
  }
  if (held.body === body) return 'unchanged';
  await octokit.rest.issues.updateComment({ owner, repo, comment_id: held.id, body });
  return 'updated';
}

/** Adds a new comment: edits notify nobody, and a result is news. */
export async function addComment(
  { octokit, owner, repo }: Repository,
  pull: number,
  body: string,
): Promise<void> {
  await octokit.rest.issues.createComment({ owner, repo, issue_number: pull, body });
}
