import type { SandboxClock } from '../clock.ts';
import type { HttpHandler } from '../http.ts';
import type { GitHubDeclaration } from './declaration.ts';
import { deedsOf } from './deeds.ts';
import type { Deeds } from './deeds.ts';
import { eventsOf } from './events.ts';
import type { Events } from './events.ts';
import { routed } from './http/router.ts';
import { ACTIVITY_ROUTES } from './resources/activity.ts';
import { ACTIONS_SETTINGS_ROUTES } from './resources/actions-settings.ts';
import { BRANCH_RULE_ROUTES } from './resources/branch-rules.ts';
import { CODEOWNERS_ROUTES } from './resources/codeowners.ts';
import { COMMENT_ROUTES } from './resources/comments.ts';
import { COMMIT_ROUTES } from './resources/commits.ts';
import { CONTENT_ROUTES } from './resources/contents.ts';
import { GIT_DATA_ROUTES } from './resources/git-data.ts';
import { ENVIRONMENT_ROUTES } from './resources/environments.ts';
import { GRAPHQL_ROUTES } from './resources/graphql.ts';
import { ISSUE_ROUTES } from './resources/issues.ts';
import { HISTORY_ROUTES } from './resources/list-commits.ts';
import { MERGE_ROUTES } from './resources/merge.ts';
import { PULL_ROUTES } from './resources/pulls.ts';
import { REF_ROUTES } from './resources/refs.ts';
import { REPOSITORY_ROUTES } from './resources/repository.ts';
import { REVIEW_ROUTES } from './resources/reviews.ts';
import { RUN_ROUTES } from './resources/runs.ts';
import { tokenFor } from './state/accounts.ts';
import { accountNamed } from './state/look-up.ts';
import { worldOf } from './state/world.ts';

export type { GitHubDeclaration } from './declaration.ts';
export type { PullRequestAction, PullRequestEvent } from './render/pull-request-event.ts';
export type { PushEvent } from './render/push-event.ts';
export type { Dispatch, ScheduleEvent, WorkflowDispatchEvent } from './render/workflow-events.ts';
export type { ForkedPull } from './state/forked-pull.ts';
export type { Settings } from './settings.ts';
export type { MinimisedReason, Push } from './state/records.ts';

/** A GitHub in memory: its REST API and a little of its GraphQL, the webhook payloads it would send, and what people do on its pages. */
export interface GitHub extends Events, Deeds {
  readonly owner: string;
  readonly repo: string;
  readonly handle: HttpHandler;
  /** The token that acts as this user; throws when nobody is called that. */
  tokenOf(login: string): string;
}

const ROUTES = [
  ...REPOSITORY_ROUTES,
  ...REF_ROUTES,
  ...GIT_DATA_ROUTES,
  ...CONTENT_ROUTES,
  ...COMMIT_ROUTES,
  ...HISTORY_ROUTES,
  ...PULL_ROUTES,
  ...REVIEW_ROUTES,
  ...MERGE_ROUTES,
  ...COMMENT_ROUTES,
  ...ISSUE_ROUTES,
  ...BRANCH_RULE_ROUTES,
  ...ENVIRONMENT_ROUTES,
  ...ACTIONS_SETTINGS_ROUTES,
  ...CODEOWNERS_ROUTES,
  ...RUN_ROUTES,
  ...ACTIVITY_ROUTES,
  ...GRAPHQL_ROUTES,
];

/** The GitHub that the declaration describes, at the time the clock shows. */
export function createGitHub(declaration: GitHubDeclaration, clock: SandboxClock): GitHub {
  const world = worldOf(declaration, clock);
  return {
    owner: world.owner,
    repo: world.repo,
    handle: routed(world, ROUTES),
    tokenOf: (login) => tokenFor(accountNamed(world, login).login),
    ...eventsOf(world),
    ...deedsOf(world),
  };
}
