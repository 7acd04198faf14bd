import type { Account } from '../state/accounts.ts';
import type { Pull } from '../state/records.ts';
import type { World } from '../state/world.ts';
import { renderAccount } from './account.ts';
import { renderFullPull } from './pull.ts';
import { renderRepository } from './repository.ts';

/** What happened to the pull request; `synchronize` is what GitHub calls a move of its branch. */
export type PullRequestAction = 'opened' | 'synchronize' | 'edited' | 'closed' | 'reopened';

/** The webhook payload of a pull request, which is also what a workflow finds in its event file. */
export type PullRequestEvent = ReturnType<typeof renderPullRequestEvent>;

/** The event of the last time that this happened to the pull request. */
export function renderPullRequestEvent(world: World, pull: Pull, action: PullRequestAction) {
  return {
    action,
    number: pull.number,
    pull_request: renderFullPull(world, pull),
    ...(action === 'edited' ? { changes: renderChanges(pull) } : {}),
    ...(action === 'synchronize' ? renderMovement(pull) : {}),
    repository: renderRepository(world),
    sender: renderAccount(senderOf(pull, action)),
  };
}

function senderOf({ author, moved, edited, closed }: Pull, action: PullRequestAction): Account {
  if (action === 'synchronize') return moved?.by ?? author;
  if (action === 'edited') return edited?.by ?? author;
  return action === 'closed' ? (closed?.by ?? author) : author;
}

function renderMovement({ moved }: Pull) {
  return moved === undefined ? {} : { before: moved.before, after: moved.after };
}

/** Old values of what was changed, and nothing of what was not. */
function renderChanges({ edited }: Pull) {
  const { title, body, base } = edited ?? {};
  return {
    ...(title === undefined ? {} : { title: { from: title } }),
    ...(body === undefined ? {} : { body: { from: body } }),
    ...(base === undefined ? {} : { base: { ref: { from: base.ref }, sha: { from: base.sha } } }),
  };
}
