import type { SandboxClock } from '../clock.ts';
import type { HttpHandler } from '../http.ts';
import type { GitHubDeclaration } from './declaration.ts';
import { routed } from './http/router.ts';
import { renderPullRequestEvent } from './render/pull-request-event.ts';
import type { PullRequestAction, PullRequestEvent } from './render/pull-request-event.ts';
import { renderPushEvent } from './render/push-event.ts';
import type { PushEvent } from './render/push-event.ts';
import { COMMENT_ROUTES } from './resources/comments.ts';
import { COMMIT_ROUTES } from './resources/commits.ts';
import { CONTENT_ROUTES } from './resources/contents.ts';
import { ISSUE_ROUTES } from './resources/issues.ts';
import { MERGE_ROUTES } from './resources/merge.ts';
import { PULL_ROUTES } from './resources/pulls.ts';
import { REF_ROUTES } from './resources/refs.ts';
import { REPOSITORY_ROUTES } from './resources/repository.ts';
import { REVIEW_ROUTES } from './resources/reviews.ts';
import { tokenFor } from './state/accounts.ts';
import type { Account } from './state/accounts.ts';
import type { MinimisedReason, Push } from './state/records.ts';
import { worldOf } from './state/world.ts';
import type { World } from './state/world.ts';

export type { GitHubDeclaration } from './declaration.ts';
export type { PullRequestAction, PullRequestEvent } from './render/pull-request-event.ts';
export type { PushEvent } from './render/push-event.ts';
export type { MinimisedReason, Push } from './state/records.ts';

/** A GitHub in memory: its REST API, and the webhook payloads it would send. */
export interface GitHub {
  readonly owner: string;
  readonly repo: string;
  readonly handle: HttpHandler;
  /** The token that acts as this user; throws when nobody is called that. */
  tokenOf(login: string): string;
  /** The last movement of any reference since the repository was made. */
  lastPush(): Push | undefined;
  pushEvent(push: Push): PushEvent;
  /** The event of the push that left a branch at this commit, such as a merge; throws when none did. */
  pushEventOf(sha: string): PushEvent;
  pullRequestEvent(number: number, action: PullRequestAction): PullRequestEvent;
  /** Hides a comment, as people do on the page; its text and its times stay. Throws when there is none. */
  minimise(comment: number, reason: MinimisedReason): void;
}

const ROUTES = [
  ...REPOSITORY_ROUTES,
  ...REF_ROUTES,
  ...CONTENT_ROUTES,
  ...COMMIT_ROUTES,
  ...PULL_ROUTES,
  ...REVIEW_ROUTES,
  ...MERGE_ROUTES,
  ...COMMENT_ROUTES,
  ...ISSUE_ROUTES,
];

/** The GitHub that the declaration describes, at the time the clock shows. */
export function createGitHub(declaration: GitHubDeclaration, clock: SandboxClock): GitHub {
  const world = worldOf(declaration, clock);
  const pushEvent = (push: Push) => renderPushEvent(world, push, accountOf(world, push.sender));
  return {
    owner: world.owner,
    repo: world.repo,
    handle: routed(world, ROUTES),
    tokenOf: (login) => tokenFor(accountOf(world, login).login),
    lastPush: () => world.pushes.at(-1),
    pushEvent,
    pushEventOf(sha) {
      const push = world.pushes.findLast(({ after }) => after === sha);
      if (push === undefined) throw new Error(`No push in the sandbox ended at ${sha}.`);
      return pushEvent(push);
    },
    pullRequestEvent(number, action) {
      const pull = world.pulls.find((candidate) => candidate.number === number);
      if (pull === undefined) throw new Error(`The sandbox has no pull request ${number}.`);
      return renderPullRequestEvent(world, pull, action);
    },
    minimise(id, reason) {
      const comment = world.comments.find((candidate) => candidate.id === id);
      if (comment === undefined) throw new Error(`The sandbox has no comment ${id}.`);
      comment.minimised = reason;
    },
  };
}

function accountOf({ accounts }: World, login: string): Account {
  const account = accounts.find(login);
  if (account === undefined) throw new Error(`The sandbox's GitHub has no user ${login}.`);
  return account;
}
