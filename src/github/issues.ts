import { ACTIONS_BOT } from './comments.ts';
import type { Repository } from './repository.ts';

interface KeptIssue {
  readonly marker: string;
  readonly title: string;
  readonly body: string;
  /** Whether there is nothing to tell any more. */
  readonly settled: boolean;
}

/** Keeps one issue up to date: opened when there is something to tell, closed when there no longer is. */
export async function keepIssue(
  { octokit, owner, repo }: Repository,
  { marker, title, body, settled }: KeptIssue,
): Promise<'opened' | 'updated' | 'unchanged' | 'closed' | 'none'> {
  const issues = await octokit.paginate(octokit.rest.issues.listForRepo, {
    owner,
    repo,
    state: 'open',
    per_page: 100,
  });
  const held = issues.find(
    ({ user, body: text, pull_request }) =>
      user?.id === ACTIONS_BOT && text?.startsWith(marker) === true && pull_request === undefined,
  );
  if (!held) {
    if (settled) return 'none';
    await octokit.rest.issues.create({ owner, repo, title, body });
    return 'opened';
  }
  if (!settled && held.body === body) return 'unchanged';
  const state = settled ? ({ state: 'closed' } as const) : {};
  await octokit.rest.issues.update({ owner, repo, issue_number: held.number, body, ...state });
  return settled ? 'closed' : 'updated';
}
