import type { Pull } from '../state/records.ts';
import type { World } from '../state/world.ts';
import { renderAccount } from './account.ts';
import { renderFullPull } from './pull.ts';
import { renderRepository } from './repository.ts';

/** What happened to the pull request: it was opened, or its branch moved. */
export type PullRequestAction = 'opened' | 'synchronize';

/** The webhook payload of a pull request, which is also what a workflow finds in its event file. */
export type PullRequestEvent = ReturnType<typeof renderPullRequestEvent>;

/** Sent by the author when opened, and by whoever pushed to its branch last when synchronised. */
export function renderPullRequestEvent(world: World, pull: Pull, action: PullRequestAction) {
  const lastPush = world.pushes.findLast(({ ref }) => ref === `refs/heads/${pull.headRef}`);
  const pusher = world.accounts.find(lastPush?.sender ?? '') ?? pull.author;
  const movement =
    action === 'synchronize' && lastPush !== undefined
      ? { before: lastPush.before, after: lastPush.after }
      : {};
  return {
    action,
    number: pull.number,
    pull_request: renderFullPull(world, pull),
    ...movement,
    repository: renderRepository(world),
    sender: renderAccount(action === 'opened' ? pull.author : pusher),
  };
}
