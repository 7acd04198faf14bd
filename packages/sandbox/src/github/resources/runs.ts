import { notFound, ok } from '../http/answers.ts';
import type { Answer } from '../http/answers.ts';
import type { Call } from '../http/call.ts';
import type { Route } from '../http/router.ts';
import { renderRun } from '../render/run.ts';

/** Attempts of workflow runs, one at a time. */
export const RUN_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/actions/runs/{run}/attempts/{attempt}',
    needs: 'read',
    answer: showAttempt,
  },
];

function showAttempt({ world, param }: Call): Answer {
  const [id, attempt] = [Number(param('run')), Number(param('attempt'))];
  const run = world.runs.find((it) => it.id === id && it.attempt === attempt);
  return run === undefined ? notFound() : ok(renderRun(world, run));
}
