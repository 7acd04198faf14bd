import { mergedTree, rebased } from '../git/merge.ts';
import { commitOf } from '../git/objects.ts';
import { commitAt } from '../git/history.ts';
import { signatureOf } from '../state/world.ts';
import { GHOST, WEB_FLOW } from '../state/accounts.ts';
import { commitsOf, filesOf } from '../state/pull-commits.ts';
import type { Pull } from '../state/records.ts';
import type { World } from '../state/world.ts';
import { associationOf, renderAccount, renderAuthor } from './account.ts';
import { renderStats } from './commit.ts';
import { renderFork, renderRepository } from './repository.ts';
import { nodeId, repoApi, repoWeb, timeText } from './urls.ts';

/** GitHub's `pull-request-simple`: what lists of pull requests are made of. */
export function renderPull(world: World, pull: Pull) {
  const { number, id, closed, merged } = pull;
  return {
    ...linksOf(world, pull),
    id,
    node_id: nodeId('PullRequest', id),
    number,
    state: closed === undefined ? ('open' as const) : ('closed' as const),
    locked: false,
    title: pull.title,
    user: renderAuthor(pull.author),
    body: pull.body,
    created_at: timeText(pull.createdAt),
    updated_at: timeText(pull.updatedAt),
    closed_at: closed === undefined ? null : timeText(closed.at),
    merged_at: merged === undefined ? null : timeText(merged.at),
    merge_commit_sha: merged?.sha ?? testMerge(world, pull),
    assignee: null,
    assignees: [],
    requested_reviewers: [],
    requested_teams: [],
    labels: [],
    milestone: null,
    draft: pull.draft,
    head: renderHead(world, pull),
    base: renderSide(world, pull.baseRef, pull.baseSha),
    author_association: associationOf(world, pull.author),
    auto_merge: null,
    active_lock_reason: null,
  };
}

/** GitHub's `pull-request`: one pull request with its sizes and whether it can be merged. */
export function renderFullPull(world: World, pull: Pull) {
  const changes = filesOf(world, pull);
  const { additions, deletions } = renderStats(changes);
  return {
    ...renderPull(world, pull),
    ...mergeability(world, pull),
    user: renderAuthor(pull.author) ?? renderAccount(GHOST),
    merged: pull.merged !== undefined,
    merged_by: pull.merged === undefined ? null : renderAuthor(pull.merged.by),
    comments: world.comments.filter(({ issue }) => issue === pull.number).length,
    review_comments: 0,
    maintainer_can_modify: false,
    commits: commitsOf(world, pull).length,
    additions,
    deletions,
    changed_files: changes.length,
  };
}

function mergeability(world: World, pull: Pull) {
  if (pull.closed !== undefined) {
    return { mergeable: null, rebaseable: null, mergeable_state: 'unknown' };
  }
  const sides = sidesOf(world, pull);
  const mergeable = mergedTree(world.git, sides) !== undefined;
  const signature = signatureOf(WEB_FLOW, pull.updatedAt);
  const rebaseable = mergeable && rebased(world.git, sides, signature) !== undefined;
  const state = !mergeable ? 'dirty' : pull.draft ? 'draft' : 'clean';
  return { mergeable, rebaseable, mergeable_state: state };
}

/** While a pull request is open, GitHub gives the commit it tried the merge with, not `null`. */
function testMerge(world: World, pull: Pull): string | null {
  const sides = sidesOf(world, pull);
  const tree = mergedTree(world.git, sides);
  if (tree === undefined) return null;
  const author = signatureOf(WEB_FLOW, commitAt(world.git, sides.head).committer.date);
  const message = `Merge ${sides.head} into ${sides.base}`;
  return commitOf({ tree, parents: [sides.base, sides.head], author, committer: author, message })
    .sha;
}

function sidesOf(world: World, pull: Pull) {
  const base = world.git.refs.get(`refs/heads/${pull.baseRef}`) ?? pull.baseSha;
  return { base, head: pull.headSha };
}

/** How a branch is named together with whose it is. */
export function labelOf({ owner }: World, { headRef, fork }: Pull): string {
  return `${fork?.owner.login ?? owner}:${headRef}`;
}

function renderHead(world: World, pull: Pull) {
  const { headRef, headSha, fork } = pull;
  if (fork === undefined) return renderSide(world, headRef, headSha);
  return {
    label: labelOf(world, pull),
    ref: headRef,
    sha: headSha,
    user: renderAccount(fork.owner),
    repo: fork.deleted ? null : renderFork(world, fork),
  };
}

function renderSide(world: World, ref: string, sha: string) {
  return {
    label: `${world.owner}:${ref}`,
    ref,
    sha,
    user: renderAccount(world.accounts.owner),
    repo: renderRepository(world),
  };
}

function linksOf(world: World, { number, headSha }: Pull) {
  const url = `${repoApi(world)}/pulls/${number}`;
  const html = `${repoWeb(world)}/pull/${number}`;
  const issue = `${repoApi(world)}/issues/${number}`;
  const comments = {
    comments_url: `${issue}/comments`,
    review_comments_url: `${url}/comments`,
    review_comment_url: `${repoApi(world)}/pulls/comments{/number}`,
  };
  const commits = `${url}/commits`;
  const statuses = `${repoApi(world)}/statuses/${headSha}`;
  return {
    url,
    html_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    issue_url: issue,
    commits_url: commits,
    ...comments,
    statuses_url: statuses,
    _links: {
      self: { href: url },
      html: { href: html },
      issue: { href: issue },
      comments: { href: comments.comments_url },
      review_comments: { href: comments.review_comments_url },
      review_comment: { href: comments.review_comment_url },
      commits: { href: commits },
      statuses: { href: statuses },
    },
  };
}
