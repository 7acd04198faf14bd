import type { Commit } from '../git/objects.ts';
import { MERGE_QUEUE_BOT } from './accounts.ts';
import { mergeCommits } from './merge-commits.ts';
import type { Merge, MergeMethod } from './merge-commits.ts';
import { commitsOf } from './pull-commits.ts';
import { push } from './push.ts';
import type { Pull } from './records.ts';
import type { World } from './world.ts';

/** Merges one pull request and says where the base branch is then; `undefined` when there is a conflict. */
export function land(world: World, merge: Merge): string | undefined {
  const commits = landed(world, merge);
  if (commits === undefined) return undefined;
  const to = commits.at(-1)?.sha ?? merge.base;
  push(world, { ref: `refs/heads/${merge.pull.baseRef}`, to, commits, by: merge.by });
  return to;
}

/** Merges several onto one branch in one push, as a merge queue does; throws when one of them conflicts. */
export function landTogether(world: World, pulls: readonly Pull[], method: MergeMethod): void {
  const by = MERGE_QUEUE_BOT;
  const ref = `refs/heads/${pulls[0]?.baseRef ?? world.defaultBranch}`;
  const all: Commit[] = [];
  let tip = world.git.refs.get(ref) ?? '';
  for (const pull of pulls) {
    const commits = landed(world, { pull, base: tip, by, method });
    if (commits === undefined) throw new Error(`Pull request ${pull.number} has a conflict.`);
    all.push(...commits);
    tip = commits.at(-1)?.sha ?? tip;
  }
  push(world, { ref, to: tip, commits: all, by });
}

/** Everything a merge does but moving the branch. */
function landed(world: World, merge: Merge): readonly Commit[] | undefined {
  const { pull, base, by, method } = merge;
  const commits = mergeCommits(world, merge);
  if (commits === undefined) return undefined;
  const proposed = commitsOf(world, pull).map((commit) => commit.sha);
  for (const commit of commits) world.git.commits.set(commit.sha, commit);
  // Squashing and rebasing leave the proposed commits outside the base branch.
  const brought = method === 'merge' ? proposed : [];
  const introduced = [...commits.map((commit) => commit.sha), ...brought];
  const at = world.now();
  pull.merged = { sha: commits.at(-1)?.sha ?? base, by, at, introduced };
  pull.closed = { by, at };
  pull.updatedAt = at;
  return commits;
}
