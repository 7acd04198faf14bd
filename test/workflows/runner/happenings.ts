import type { PullRequestAction, Sandbox } from '@staunch/sandbox';
import type { Happening } from './trigger.ts';

/** Something was done to a pull request. */
export function pullRequest(
  { github }: Sandbox,
  number: number,
  action: PullRequestAction = 'opened',
): Happening {
  const event = github.pullRequestEvent(number, action);
  return {
    name: 'pull_request',
    event,
    ref: `refs/pull/${number}/merge`,
    sha: event.pull_request.merge_commit_sha ?? event.pull_request.head.sha,
    actor: event.sender.login,
  };
}

/** The default branch moved to this commit. */
export function push({ github }: Sandbox, sha: string): Happening {
  const event = github.pushEventOf(sha);
  return { name: 'push', event, ref: event.ref, sha, actor: event.sender.login };
}

/** rhea started a workflow by hand, on a branch that is at this commit. */
export function byHand(
  { github }: Sandbox,
  sha: string,
  asked: { readonly inputs: Readonly<Record<string, string>>; readonly branch?: string },
): Happening {
  const workflow = '.github/workflows/by-hand.yml';
  const event = github.workflowDispatchEvent({ sender: 'rhea', workflow, ...asked });
  return { name: 'workflow_dispatch', event, ref: event.ref, sha, actor: 'rhea' };
}

/** The half hour has come, with the default branch at this commit. */
export function onSchedule({ github }: Sandbox, sha: string): Happening {
  const event = github.scheduleEvent('17,47 * * * *');
  return { name: 'schedule', event, ref: 'refs/heads/main', sha, actor: 'rhea' };
}
