import type { RunName } from '../domain/reattach-tag.ts';
import { isNotFound } from './problem.ts';
import type { Repository } from './repository.ts';

/** One attempt of a workflow run, as GitHub tells. */
interface RunAttempt {
  /** ISO 8601; absent while it runs. */
  readonly endedAt?: string;
  /** `success`, `failure`, `cancelled`, `timed_out` and more. */
  readonly conclusion: string;
  /** The event that started it. */
  readonly event: string;
  readonly branch: string;
}

/** An attempt of a run of this repository; undefined where there is none of that id. Needs `actions: read`. */
export async function runAttempt(
  { octokit, owner, repo }: Repository,
  { id, attempt }: RunName,
): Promise<RunAttempt | undefined> {
  try {
    const { data } = await octokit.rest.actions.getWorkflowRunAttempt({
      owner,
      repo,
      run_id: Number(id),
      attempt_number: attempt,
    });
    return {
      ...(data.status === 'completed' ? { endedAt: data.updated_at } : {}),
      conclusion: data.conclusion ?? '',
      event: data.event,
      branch: data.head_branch ?? '',
    };
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}
