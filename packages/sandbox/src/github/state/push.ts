import { NO_COMMIT } from '../git/history.ts';
import type { Commit } from '../git/objects.ts';
import type { Account } from './accounts.ts';
import type { Pull } from './records.ts';
import type { World } from './world.ts';

/** A reference to move, the commits that come with it, oldest first, and who moves it. */
interface Movement {
  readonly ref: string;
  readonly to: string;
  readonly commits?: readonly Commit[];
  readonly by: Account;
}

/** Moves a reference, writes it down, and lets the open pull requests from that branch follow. */
export function push(world: World, { ref, to, commits = [], by }: Movement): void {
  for (const commit of commits) world.git.commits.set(commit.sha, commit);
  const before = world.git.refs.get(ref) ?? NO_COMMIT;
  world.git.refs.set(ref, to);
  world.pushes.push({ ref, before, after: to, sender: by.login, at: world.now() });
  for (const pull of world.pulls) {
    const isFrom = pull.fork === undefined && `refs/heads/${pull.headRef}` === ref;
    if (pull.closed === undefined && isFrom) follow(world, pull, { to, by });
  }
}

/** Takes an open pull request to where its branch is now. */
export function follow(world: World, pull: Pull, { to, by }: { to: string; by: Account }): void {
  pull.moved = { before: pull.headSha, after: to, by };
  pull.headSha = to;
  pull.baseSha = world.git.refs.get(`refs/heads/${pull.baseRef}`) ?? pull.baseSha;
  pull.updatedAt = world.now();
}
