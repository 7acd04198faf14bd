import { reachable, NO_COMMIT } from '../git/history.ts';
import type { Answer } from '../http/answers.ts';
import type { Call } from '../http/call.ts';
import { addressWith, sizeOf } from '../http/paging.ts';
import type { Route } from '../http/router.ts';
import { renderAccount } from '../render/account.ts';
import { nodeId, timeText } from '../render/urls.ts';
import { MERGE_QUEUE_BOT } from '../state/accounts.ts';
import type { Push } from '../state/records.ts';
import type { World } from '../state/world.ts';

/** What happened to branches, as GitHub wrote it down when it happened. */
export const ACTIVITY_ROUTES: readonly Route[] = [
  { method: 'GET', path: '/repos/{owner}/{repo}/activity', needs: 'read', answer: listActivity },
];

const DAY_MS = 24 * 60 * 60_000;
const PERIODS: Readonly<Record<string, number>> = {
  day: DAY_MS,
  week: 7 * DAY_MS,
  month: 30 * DAY_MS,
  quarter: 90 * DAY_MS,
  year: 365 * DAY_MS,
};

/** Newest first. A page is found again by its neighbour, not by a number: pushes may come in between. */
function listActivity(call: Call): Answer {
  const { world, query } = call;
  const ref = query.get('ref');
  const period = PERIODS[query.get('time_period') ?? ''] ?? Infinity;
  const from = world.now().getTime() - period;
  const after = Number(query.get('after') ?? Infinity);
  const wanted = [creationOf(world), ...world.pushes]
    .map((push, id) => ({ push, id }))
    .reverse()
    .filter(({ push, id }) => isOf(push, ref) && push.at.getTime() >= from && id < after);
  const page = wanted.slice(0, sizeOf(call));
  const last = page.at(-1)?.id ?? 0;
  const next = page.length < wanted.length ? addressWith(call, 'after', `${last}`) : undefined;
  return {
    status: 200,
    body: page.map(({ push, id }) => rendered(world, push, id)),
    headers: next === undefined ? {} : { link: `<${next}>; rel="next"` },
  };
}

/** The first commit came with the branch. */
function creationOf({ git, defaultBranch, pushes, createdAt, accounts }: World): Push {
  const ref = `refs/heads/${defaultBranch}`;
  const first = pushes.find((push) => push.ref === ref)?.before ?? git.refs.get(ref) ?? NO_COMMIT;
  return { ref, before: NO_COMMIT, after: first, sender: accounts.owner.login, at: createdAt };
}

function isOf(push: Push, ref: string | null): boolean {
  return ref === null || push.ref === ref || push.ref === `refs/heads/${ref}`;
}

function rendered(world: World, push: Push, id: number) {
  const actor = world.accounts.find(push.sender);
  return {
    id,
    node_id: nodeId('RepositoryActivity', id),
    before: push.before,
    after: push.after,
    ref: push.ref,
    timestamp: timeText(push.at),
    activity_type: kindOf(world, push),
    actor: actor === undefined || actor.deleted === true ? null : renderAccount(actor),
  };
}

/** A rebased pull request is a push like any other. */
function kindOf({ git, pulls }: World, { ref, before, after, sender }: Push): string {
  if (before === NO_COMMIT) return 'branch_creation';
  if (after === NO_COMMIT) return 'branch_deletion';
  if (sender === MERGE_QUEUE_BOT.login) return 'merge_queue_merge';
  const isMerge = pulls.some(
    ({ merged, baseRef }) => merged?.sha === after && ref === `refs/heads/${baseRef}`,
  );
  if (isMerge) return 'pr_merge';
  return reachable(git, after).has(before) ? 'push' : 'force_push';
}
