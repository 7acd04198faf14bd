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
  const where = { owner, repo, issue_number: pull, per_page: 100 };
  // Page by page: anybody can write as many of 65,536 characters as they like.
  return octokit.paginate(octokit.rest.issues.listComments, where, ({ data }) =>
    data
      .filter(({ user, body }) => user?.id === ACTIONS_BOT && body?.startsWith(marker) === true)
      .map(toComment),
  );
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
 * Keeps a comment, or several that go on from one another, up to date. What says the same already is not rewritten, so
 * that approvals stay good. Hidden ones, and all where there are too many, give way to new ones: nobody could say which
 * were read.
 */
export async function keepComments(
  repository: Repository,
  pull: number,
  { marker, bodies, saysTheSame }: KeptComments,
): Promise<'created' | 'updated' | 'unchanged' | 'replaced'> {
  const { octokit, owner, repo } = repository;
  const held = await commentsMarked(repository, pull, marker);
  if (held.length > bodies.length || held.some(({ minimised }) => minimised)) {
    const ids = held.map(({ id }) => id);
    for (const comment_id of ids)
      await octokit.rest.issues.deleteComment({ owner, repo, comment_id });
    for (const body of bodies) await addComment(repository, pull, body);
    return 'replaced';
  }
  const isHeld = held.length === bodies.length;
  if (isHeld && saysTheSame?.(held.map(({ body }) => body)) === true) return 'unchanged';
  const stale = bodies.map((body, at) => ({ body, now: held[at] })).filter(isStale);
  for (const { body, now } of stale) {
    if (now) await octokit.rest.issues.updateComment({ owner, repo, comment_id: now.id, body });
    else await addComment(repository, pull, body);
  }
  return stale.length === 0 ? 'unchanged' : held.length === 0 ? 'created' : 'updated';
}

function isStale({ body, now }: { readonly body: string; readonly now: Comment | undefined }) {
  return now?.body !== body;
}

interface KeptComments {
  readonly marker: string;
  /** In the order in which they are read. */
  readonly bodies: readonly string[];
  /** Whether other texts mean the same. */
  readonly saysTheSame?: (held: readonly string[]) => boolean;
}

/** Adds a new comment: edits notify nobody, and a result is news. */
export async function addComment(
  { octokit, owner, repo }: Repository,
  pull: number,
  body: string,
): Promise<void> {
  await octokit.rest.issues.createComment({ owner, repo, issue_number: pull, body });
}
