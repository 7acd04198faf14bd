import { numberFrom } from '../state/accounts.ts';
import type { Issue, Pull } from '../state/records.ts';
import type { World } from '../state/world.ts';
import { associationOf, renderAuthor } from './account.ts';
import { renderReactions } from './conversation.ts';
import { nodeId, repoApi, repoWeb, timeText } from './urls.ts';

/** GitHub's `issue`, which a pull request is too, told by its key `pull_request`. */
export function renderIssue(world: World, issue: Issue | Pull) {
  const { number, id, author, closed } = issue;
  const url = `${repoApi(world)}/issues/${number}`;
  const isPull = 'headRef' in issue;
  return {
    ...linksOf(world, number, isPull),
    id,
    node_id: nodeId('Issue', id),
    number,
    title: issue.title,
    body: issue.body,
    user: renderAuthor(author),
    labels: isPull ? [] : issue.labels.map((name) => renderLabel(world, name)),
    state: closed === undefined ? ('open' as const) : ('closed' as const),
    state_reason: isPull ? null : issue.reason,
    locked: false,
    active_lock_reason: null,
    assignee: null,
    assignees: [],
    milestone: null,
    comments: world.comments.filter((comment) => comment.issue === number).length,
    created_at: timeText(issue.createdAt),
    updated_at: timeText(issue.updatedAt),
    closed_at: closed === undefined ? null : timeText(closed.at),
    author_association: associationOf(world, author),
    performed_via_github_app: null,
    reactions: renderReactions(`${url}/reactions`),
    ...(isPull ? { draft: issue.draft, pull_request: renderPullLinks(world, issue) } : {}),
  };
}

/** GitHub's `issue` when it is asked for alone: only then does it tell who closed it. */
export function renderFullIssue(world: World, issue: Issue | Pull) {
  const { closed } = issue;
  const by = closed === undefined ? null : renderAuthor(closed.by);
  return { ...renderIssue(world, issue), closed_by: by };
}

function linksOf(world: World, number: number, isPull: boolean) {
  const url = `${repoApi(world)}/issues/${number}`;
  return {
    url,
    repository_url: repoApi(world),
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    timeline_url: `${url}/timeline`,
    html_url: `${repoWeb(world)}/${isPull ? 'pull' : 'issues'}/${number}`,
  };
}

function renderLabel(world: World, name: string) {
  const id = numberFrom(`label ${name}`);
  return {
    id,
    node_id: nodeId('Label', id),
    url: `${repoApi(world)}/labels/${encodeURIComponent(name)}`,
    name,
    description: null,
    // What GitHub paints a label with that nobody gave a colour.
    color: 'ededed',
    default: false,
  };
}

function renderPullLinks(world: World, { number, merged }: Pull) {
  const html = `${repoWeb(world)}/pull/${number}`;
  return {
    url: `${repoApi(world)}/pulls/${number}`,
    html_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    merged_at: merged === undefined ? null : timeText(merged.at),
  };
}
