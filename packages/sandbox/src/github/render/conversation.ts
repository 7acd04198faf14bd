import type { Comment, Review } from '../state/records.ts';
import type { World } from '../state/world.ts';
import { associationOf, renderAuthor } from './account.ts';
import { nodeId, repoApi, repoWeb, timeText } from './urls.ts';

/** GitHub's `issue-comment`: what is said below a pull request or an issue. */
export function renderComment(world: World, comment: Comment) {
  const { id, issue, author, body } = comment;
  const url = `${repoApi(world)}/issues/comments/${id}`;
  const isPull = world.pulls.some(({ number }) => number === issue);
  const page = `${repoWeb(world)}/${isPull ? 'pull' : 'issues'}/${issue}`;
  return {
    id,
    node_id: nodeId('IssueComment', id),
    url,
    html_url: `${page}#issuecomment-${id}`,
    issue_url: `${repoApi(world)}/issues/${issue}`,
    body,
    user: renderAuthor(author),
    created_at: timeText(comment.createdAt),
    updated_at: timeText(comment.updatedAt),
    author_association: associationOf(world, author),
    performed_via_github_app: null,
    minimized: comment.minimised === undefined ? null : { reason: comment.minimised },
    reactions: renderReactions(`${url}/reactions`),
  };
}

/** GitHub's `pull-request-review`; one that is not submitted yet has no time. */
export function renderReview(world: World, { id, pull, author, body, ...review }: Review) {
  const html = `${repoWeb(world)}/pull/${pull}#pullrequestreview-${id}`;
  const pullUrl = `${repoApi(world)}/pulls/${pull}`;
  return {
    id,
    node_id: nodeId('PullRequestReview', id),
    user: renderAuthor(author),
    body,
    state: review.state,
    html_url: html,
    pull_request_url: pullUrl,
    author_association: associationOf(world, author),
    _links: { html: { href: html }, pull_request: { href: pullUrl } },
    commit_id: review.commit,
    ...(review.state === 'PENDING' ? {} : { submitted_at: timeText(review.submittedAt) }),
  };
}

/** How many people reacted to something and how: nobody does here. */
export function renderReactions(url: string) {
  const some = { '+1': 0, '-1': 0, laugh: 0, hooray: 0, confused: 0, heart: 0, rocket: 0, eyes: 0 };
  return { url, total_count: 0, ...some };
}
