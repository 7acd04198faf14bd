import type { WorkflowRun } from '../state/records.ts';
import type { World } from '../state/world.ts';
import { renderRepository } from './repository.ts';
import { nodeId, repoApi, repoWeb, timeText } from './urls.ts';

/** GitHub's `workflow-run`. */
export function renderRun(world: World, run: WorkflowRun) {
  const { id, attempt, path, event, branch, sha, startedAt, ended } = run;
  const api = `${repoApi(world)}/actions/runs/${id}`;
  const repository = renderRepository(world);
  return {
    id,
    name: path,
    node_id: nodeId('WorkflowRun', id),
    head_branch: branch,
    head_sha: sha,
    path,
    run_number: 1,
    run_attempt: attempt,
    event,
    display_title: path,
    status: ended ? 'completed' : 'in_progress',
    conclusion: ended?.conclusion ?? null,
    workflow_id: 1,
    url: api,
    html_url: `${repoWeb(world)}/actions/runs/${id}`,
    pull_requests: [],
    created_at: timeText(startedAt),
    run_started_at: timeText(startedAt),
    updated_at: timeText(ended?.at ?? startedAt),
    jobs_url: `${api}/jobs`,
    logs_url: `${api}/logs`,
    check_suite_url: `${repoApi(world)}/check-suites/1`,
    artifacts_url: `${api}/artifacts`,
    cancel_url: `${api}/cancel`,
    rerun_url: `${api}/rerun`,
    previous_attempt_url: null,
    workflow_url: `${repoApi(world)}/actions/workflows/1`,
    head_commit: null,
    repository,
    head_repository: repository,
  };
}
