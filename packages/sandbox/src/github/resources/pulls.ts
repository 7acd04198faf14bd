import { ok } from '../http/answers.ts';
import type { Answer } from '../http/answers.ts';
import type { Call } from '../http/call.ts';
import { paged } from '../http/paging.ts';
import type { Route } from '../http/router.ts';
import { renderChange, renderCommit } from '../render/commit.ts';
import { labelOf, renderFullPull, renderPull } from '../render/pull.ts';
import { commitsOf, filesOf } from '../state/pull-commits.ts';
import type { Pull } from '../state/records.ts';
import { editPull } from './edit-pull.ts';
import { onPull } from './find.ts';
import { openPull } from './open-pull.ts';

const PULLS = '/repos/{owner}/{repo}/pulls';

// GitHub lists no more, whatever the page.
const MOST_FILES = 3000;
const MOST_COMMITS = 250;

/** Pull requests: open one, list them, look at one, change it, its files and its commits. */
export const PULL_ROUTES: readonly Route[] = [
  { method: 'GET', path: PULLS, needs: 'read', answer: listPulls },
  { method: 'POST', path: PULLS, needs: 'read', answer: openPull },
  {
    method: 'GET',
    path: `${PULLS}/{number}`,
    needs: 'read',
    answer: onPull(({ world }, pull) => ok(renderFullPull(world, pull))),
  },
  { method: 'PATCH', path: `${PULLS}/{number}`, needs: 'read', answer: onPull(editPull) },
  { method: 'GET', path: `${PULLS}/{number}/files`, needs: 'read', answer: onPull(listFiles) },
  { method: 'GET', path: `${PULLS}/{number}/commits`, needs: 'read', answer: onPull(listCommits) },
];

function listPulls(call: Call): Answer {
  const { world, query } = call;
  const state = query.get('state') ?? 'open';
  const [head, base] = [query.get('head'), query.get('base')];
  const found = world.pulls.filter(
    (pull) =>
      (state === 'all' || (state === 'open') === (pull.closed === undefined)) &&
      (head === null || head.toLowerCase() === labelOf(world, pull).toLowerCase()) &&
      (base === null || base === pull.baseRef),
  );
  const pulls = sorted(found, query).map((pull) => renderPull(world, pull));
  return paged(call, pulls);
}

/** Newest first by the time of opening, unless asked otherwise. */
function sorted(pulls: readonly Pull[], query: URLSearchParams): Pull[] {
  const sort = query.get('sort') ?? 'created';
  const direction = query.get('direction') ?? (sort === 'created' ? 'desc' : 'asc');
  const timeOf = (pull: Pull) => (sort === 'updated' ? pull.updatedAt : pull.createdAt).getTime();
  const ascending = pulls.toSorted((a, b) => timeOf(a) - timeOf(b) || a.number - b.number);
  return direction === 'desc' ? ascending.toReversed() : ascending;
}

function listFiles(call: Call, pull: Pull): Answer {
  const { world } = call;
  return paged(
    call,
    filesOf(world, pull)
      .slice(0, MOST_FILES)
      .map((change) => renderChange(world, change, pull.headSha)),
  );
}

function listCommits(call: Call, pull: Pull): Answer {
  const { world } = call;
  return paged(
    call,
    commitsOf(world, pull)
      .slice(0, MOST_COMMITS)
      .map((commit) => renderCommit(world, commit)),
  );
}
