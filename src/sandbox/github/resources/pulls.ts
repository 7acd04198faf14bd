import { commitsBetween } from '../git/history.ts';
import { created, invalid, ok } from '../http/answers.ts';
import type { Answer, FieldError } from '../http/answers.ts';
import { badFields, textOf, tooLong } from '../http/call.ts';
import type { Call } from '../http/call.ts';
import { paged } from '../http/paging.ts';
import type { Route } from '../http/router.ts';
import { renderChange, renderCommit } from '../render/commit.ts';
import { labelOf, renderFullPull, renderPull } from '../render/pull.ts';
import { commitsOf, filesOf } from '../state/pull-commits.ts';
import type { Pull } from '../state/records.ts';
import { nextNumber } from '../state/world.ts';
import { editPull } from './edit-pull.ts';
import { onPull } from './find.ts';

const PULLS = '/repos/{owner}/{repo}/pulls';

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

function openPull(call: Call): Answer {
  const fields = { required: ['title', 'head', 'base'], optional: ['body'] };
  const bad = badFields(call, { resource: 'PullRequest', ...fields });
  if (bad !== undefined) return bad;
  const { world, actor } = call;
  const body = textOf(call, 'body') ?? null;
  const headRef = headBranch(call);
  const baseRef = textOf(call, 'base') ?? '';
  const headSha = world.git.refs.get(`refs/heads/${headRef}`);
  const baseSha = world.git.refs.get(`refs/heads/${baseRef}`);
  if (headSha === undefined) return refusedPull({ field: 'head', code: 'invalid' });
  if (baseSha === undefined) return refusedPull({ field: 'base', code: 'invalid' });
  const branches = { headRef, baseRef, headSha, baseSha };
  const refusal = duplicateOrEmpty(call, branches) ?? tooLong(body ?? '', 'PullRequest');
  if (refusal !== undefined) return refusal;
  const at = world.now();
  const pull: Pull = {
    number: nextNumber(world),
    id: world.nextId(),
    title: textOf(call, 'title') ?? '',
    body,
    author: actor,
    draft: call.body['draft'] === true,
    ...branches,
    createdAt: at,
    updatedAt: at,
  };
  world.pulls.push(pull);
  return created(renderFullPull(world, pull));
}

function duplicateOrEmpty(
  { world }: Call,
  { headRef, baseRef, headSha, baseSha }: Pick<Pull, 'headRef' | 'baseRef' | 'headSha' | 'baseSha'>,
): Answer | undefined {
  const isOpenAlready = world.pulls.some(
    (pull) =>
      pull.closed === undefined &&
      pull.fork === undefined &&
      pull.headRef === headRef &&
      pull.baseRef === baseRef,
  );
  if (isOpenAlready) {
    const message = `A pull request already exists for ${world.owner}:${headRef}.`;
    return refusedPull({ field: 'head', code: 'custom', message });
  }
  if (commitsBetween(world.git, baseSha, headSha).length > 0) return undefined;
  const message = `No commits between ${baseRef} and ${headRef}`;
  return refusedPull({ field: 'head', code: 'custom', message });
}

function listFiles(call: Call, pull: Pull): Answer {
  const { world } = call;
  return paged(
    call,
    filesOf(world, pull).map((change) => renderChange(world, change, pull.headSha)),
  );
}

function listCommits(call: Call, pull: Pull): Answer {
  const { world } = call;
  return paged(
    call,
    commitsOf(world, pull).map((commit) => renderCommit(world, commit)),
  );
}

/** `owner:branch` is how forks are named; with this owner it is just the branch. */
function headBranch(call: Call): string {
  const head = textOf(call, 'head') ?? '';
  const prefix = `${call.world.owner}:`;
  return head.toLowerCase().startsWith(prefix.toLowerCase()) ? head.slice(prefix.length) : head;
}

function refusedPull(error: Omit<FieldError, 'resource'>): Answer {
  return invalid([{ resource: 'PullRequest', ...error }]);
}
