import { commitAt, reachable, resolve } from '../git/history.ts';
import type { Git } from '../git/history.ts';
import type { Commit } from '../git/objects.ts';
import { notFound } from '../http/answers.ts';
import type { Answer } from '../http/answers.ts';
import type { Call } from '../http/call.ts';
import { paged } from '../http/paging.ts';
import type { Route } from '../http/router.ts';
import { renderCommit } from '../render/commit.ts';

/** The history of a branch, or of one file on it. */
export const HISTORY_ROUTES: readonly Route[] = [
  { method: 'GET', path: '/repos/{owner}/{repo}/commits', needs: 'read', answer: listCommits },
];

function listCommits(call: Call): Answer {
  const { world, query } = call;
  const head = resolve(world.git, query.get('sha') ?? world.defaultBranch);
  if (head === undefined) return notFound();
  const path = query.get('path');
  const commits =
    path === null
      ? [...reachable(world.git, head.sha)].reverse().map((sha) => commitAt(world.git, sha))
      : changesOf(world.git, head, path);
  return paged(
    call,
    commits.map((commit) => renderCommit(world, commit)),
  );
}

/** Simplified as `git log -- path` is: a merge that took a file over from one side is that side's doing. */
function changesOf(git: Git, head: Commit, path: string): Commit[] {
  const found: Commit[] = [];
  for (let at: Commit | undefined = head; at !== undefined;) {
    const held: string | undefined = at.tree.get(path)?.sha;
    const parents: Commit[] = at.parents.map((sha) => commitAt(git, sha));
    const same: Commit | undefined = parents.find(({ tree }) => tree.get(path)?.sha === held);
    if (same === undefined && (held !== undefined || parents.length > 0)) found.push(at);
    at = same ?? parents[0];
  }
  return found;
}
