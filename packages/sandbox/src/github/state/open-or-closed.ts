import type { Account } from './accounts.ts';
import type { Issue, Pull } from './records.ts';
import type { World } from './world.ts';

/** Closes or reopens; whatever is in that state already stays as it is. */
export function setState(
  world: World,
  item: Issue | Pull,
  { state, by }: { state: string | undefined; by: Account },
): void {
  if (state === 'closed') item.closed ??= { by, at: world.now() };
  if (state !== 'open' || item.closed === undefined) return;
  delete item.closed;
  if (!('headRef' in item) || item.fork !== undefined) return;
  // While it was closed it did not follow its branch.
  item.headSha = world.git.refs.get(`refs/heads/${item.headRef}`) ?? item.headSha;
}

/** Whether it could be opened again: not what was merged, nor what has lost its branch. */
export function canReopen({ git }: World, item: Issue | Pull): boolean {
  if (!('headRef' in item)) return true;
  if (item.fork !== undefined) return item.merged === undefined && !item.fork.deleted;
  return item.merged === undefined && git.refs.has(`refs/heads/${item.headRef}`);
}
