import { ACTIONS_BOT } from './comments.ts';
import type { Repository } from './repository.ts';

interface KeptIssue {
  readonly marker: string;
  readonly title: string;
  readonly body: string;
  /** Whether there is nothing to tell any more. */
  readonly settled: boolean;
}

/** Keeps one issue up to date: open while there is something to tell, closed when there no longer is. */
export async function keepIssue(
  repository: Repository,
  { marker, title, body, settled }: KeptIssue,
): Promise<'opened' | 'updated' | 'unchanged' | 'closed' | 'none'> {
  const { octokit, owner, repo } = repository;
  const held = await issueMarked(repository, marker, 'open');
  if (held && !settled && held.body === body) return 'unchanged';
  if (held) {
    const state = settled ? 'closed' : 'open';
    await octokit.rest.issues.update({ owner, repo, issue_number: held.number, body, state });
    return settled ? 'closed' : 'updated';
  }
  if (settled) return 'none';
  const former = await issueMarked(repository, marker, 'closed');
  if (former) {
    const { number: issue_number } = former;
    await octokit.rest.issues.update({ owner, repo, issue_number, body, state: 'open' });
  } else {
    await octokit.rest.issues.create({ owner, repo, title, body });
  }
  return 'opened';
}

// Those that changed last, as far as one page goes: the issue changes whenever there is something to tell.
async function issueMarked(
  { octokit, owner, repo }: Repository,
  marker: string,
  state: 'open' | 'closed',
): Promise<{ readonly number: number; readonly body: string } | undefined> {
  const { data } = await octokit.rest.issues.listForRepo({
    owner,
    repo,
    state,
    sort: 'updated',
    direction: 'desc',
    per_page: 100,
  });
  const held = data.find(
    ({ user, body, pull_request }) =>
      user?.id === ACTIONS_BOT && body?.startsWith(marker) === true && pull_request === undefined,
  );
  return held && { number: held.number, body: held.body ?? '' };
}
