import type { Repository } from './repository.ts';

/** A pull request from a branch of the repository itself. */
export interface BranchPull {
  readonly number: number;
  readonly state: 'open' | 'merged' | 'closed';
  readonly head: string;
  /** The branch that it is to be merged into. */
  readonly base: string;
  readonly body: string;
}

/** The pull requests from a branch, the newest first, as far as one page goes; also where the branch is gone. */
export async function pullsFrom(
  { octokit, owner, repo }: Repository,
  branch: string,
): Promise<BranchPull[]> {
  const { data } = await octokit.rest.pulls.list({
    owner,
    repo,
    head: `${owner}:${branch}`,
    state: 'all',
    per_page: 100,
  });
  // A fork of the same owner's has branches of the same name.
  const own = data.filter(({ head, base }) => head.repo?.full_name === base.repo.full_name);
  return own.map(({ number, state, merged_at, head, base, body }) => ({
    number,
    state: merged_at === null ? (state === 'open' ? 'open' : 'closed') : 'merged',
    head: head.sha,
    base: base.ref,
    body: body ?? '',
  }));
}

interface PullText {
  readonly title: string;
  readonly body: string;
}

/** Opens a pull request; undefined where the repository does not let a workflow's own token do that. */
export async function openPull(
  { octokit, owner, repo }: Repository,
  { head, base, title, body }: PullText & { readonly head: string; readonly base: string },
): Promise<number | undefined> {
  try {
    const { data } = await octokit.rest.pulls.create({ owner, repo, head, base, title, body });
    return data.number;
  } catch (error) {
    if (isNotPermitted(error)) return undefined;
    throw error;
  }
}

// GitHub's words for the setting "Allow GitHub Actions to create and approve pull requests", which is off at first.
function isNotPermitted(error: unknown): boolean {
  if (!(error instanceof Error) || !('status' in error) || error.status !== 403) return false;
  return error.message.includes('not permitted to create or approve pull requests');
}

/** Gives a pull request another title and text. */
export async function editPull(
  { octokit, owner, repo }: Repository,
  pull_number: number,
  { title, body }: PullText,
): Promise<void> {
  await octokit.rest.pulls.update({ owner, repo, pull_number, title, body });
}
