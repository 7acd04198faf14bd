import { LATELY_MS } from '../../respond/apply/own-runs.ts';
import { githubProblem } from '../../github/problem.ts';
import { defaultBranchOf, type Repository } from '../../github/repository.ts';
import { runAttempt } from '../../github/runs.ts';
import type { OwnRuns } from '../../respond/apply/context.ts';
import { hasCode } from '../../domain/staunch-error.ts';

// What starts a workflow that writes. On another event, or another branch, anybody's workflow may run.
const EVENTS = ['push', 'schedule', 'workflow_dispatch'];

/**
 * Whether a run was one of the default branch's that ended a short while ago without success, as GitHub tells: one that
 * succeeded left no instance without its profile. What GitHub does not tell proves nothing.
 */
export function endedOnGitHub(repository: Repository, now: () => Date): OwnRuns['endedLately'] {
  return async (run) => {
    if (!/^\d+$/.test(run.id)) return undefined;
    try {
      const attempt = await runAttempt(repository, run);
      if (attempt?.endedAt === undefined || attempt.conclusion === 'success') return undefined;
      if (!EVENTS.includes(attempt.event)) return undefined;
      if (now().getTime() - Date.parse(attempt.endedAt) >= LATELY_MS) return undefined;
      if (attempt.branch !== (await defaultBranchOf(repository))) return undefined;
      return `GitHub shows that run ${run.id}, attempt ${run.attempt}, of this plan took it off and ended at ${attempt.endedAt}`;
    } catch (error) {
      if (!hasCode(error, 'limited-by-github') && githubProblem(error) === undefined) throw error;
      return undefined;
    }
  };
}
