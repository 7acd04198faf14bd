import type { Repository } from './repository.ts';

/** What GITHUB_TOKEN acts as on github.com: the only author whose plan comments count. */
export const ACTIONS_BOT = 41_898_282;

export interface Comment {
  readonly id: number;
  readonly body: string;
  /** ISO 8601, whole seconds. */
  readonly updatedAt: string;
  /** Somebody hid it: who opens the pull request does not see it. */
  readonly minimised: boolean;
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
    .map(toComment);
}

function toComment(comment: {
  readonly id: number;
  readonly body?: string;
  readonly updated_at: string;
  // Octokit's types do not know it yet.
  readonly minimized?: object | null;
}): Comment {
  const { id, body = '', updated_at: updatedAt, minimized = null } = comment;
  return { id, body, updatedAt, minimised: minimized !== null };
}

/**
 * Keeps one comment up to date; one that says the same already is not rewritten, so that approvals stay good.
 * Hidden ones, and all where there are several, give way to a new one: nobody could say which was read.
 */
export async function keepComment(
  repository: Repository,
  pull: number,
  { marker, body, saysTheSame }: KeptComment,
): Promise<'created' | 'updated' | 'unchanged' | 'replaced'> {
  const { octokit, owner, repo } = repository;
  const held = await commentsMarked(repository, pull, marker);
  const [only] = held;
  if (!only) {
    await addComment(repository, pull, body);
    return 'created';
  }
  if (held.length > 1 || only.minimised) {
    const ids = held.map(({ id }) => id);
    for (const comment_id of ids)
      await octokit.rest.issues.deleteComment({ owner, repo, comment_id });
    await addComment(repository, pull, body);
    return 'replaced';
  }
  if (only.body === body || saysTheSame?.(only.body) === true) return 'unchanged';
  await octokit.rest.issues.updateComment({ owner, repo, comment_id: only.id, body });
  return 'updated';
}

interface KeptComment {
  readonly marker: string;
  readonly body: string;
  /** Whether another text means the same. */
  readonly saysTheSame?: (held: string) => boolean;
}

/** Adds a new comment: edits notify nobody, and a result is news. */
export async function addComment(
  { octokit, owner, repo }: Repository,
  pull: number,
  body: string,
): Promise<void> {
  await octokit.rest.issues.createComment({ owner, repo, issue_number: pull, body });
}
