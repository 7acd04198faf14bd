import { notFound, ok, unprocessable } from '../http/answers.ts';
import type { Answer } from '../http/answers.ts';
import { badFields, textOf, tooLong } from '../http/call.ts';
import type { Call } from '../http/call.ts';
import { paged } from '../http/paging.ts';
import type { Route } from '../http/router.ts';
import { renderReview } from '../render/conversation.ts';
import { commitsOf } from '../state/pull-commits.ts';
import type { Pull, Review } from '../state/records.ts';
import { onPull } from './find.ts';

const REVIEWS = '/repos/{owner}/{repo}/pulls/{number}/reviews';

/** Reviews: anybody who can read may give one, whether or not it counts for anything. */
export const REVIEW_ROUTES: readonly Route[] = [
  { method: 'GET', path: REVIEWS, needs: 'read', answer: onPull(listReviews) },
  { method: 'POST', path: REVIEWS, needs: 'read', answer: onPull(createReview) },
  {
    method: 'PUT',
    path: `${REVIEWS}/{review}/dismissals`,
    needs: 'write',
    answer: onPull(dismissReview),
  },
];

const STATES: ReadonlyMap<string, Review['state']> = new Map([
  ['APPROVE', 'APPROVED'],
  ['REQUEST_CHANGES', 'CHANGES_REQUESTED'],
  ['COMMENT', 'COMMENTED'],
  ['', 'PENDING'],
]);

/** In the order of submission. A review not submitted yet is shown to its author alone. */
function listReviews(call: Call, pull: Pull): Answer {
  const { world, actor } = call;
  const visible = world.reviews.filter(
    ({ pull: number, state, author }) =>
      number === pull.number && (state !== 'PENDING' || author.login === actor.login),
  );
  return paged(
    call,
    visible.map((review) => renderReview(world, review)),
  );
}

function createReview(call: Call, pull: Pull): Answer {
  const optional = ['event', 'body', 'commit_id'];
  const bad = badFields(call, { resource: 'PullRequestReview', optional });
  if (bad !== undefined) return bad;
  const { world, actor } = call;
  const [event, body] = [textOf(call, 'event') ?? '', textOf(call, 'body') ?? ''];
  const commit = textOf(call, 'commit_id') ?? pull.headSha;
  const state = STATES.get(event);
  if (state === undefined) return unprocessable(`Variable $event of type ${event} is invalid`);
  const refusal = whyNot(call, pull, { state, body, commit });
  if (refusal !== undefined) return unprocessable(refusal);
  const long = tooLong(body, 'PullRequestReview');
  if (long !== undefined) return unprocessable('Body is too long (maximum is 65536 characters)');
  const review: Review = {
    id: world.nextId(),
    pull: pull.number,
    author: actor,
    body,
    state,
    commit,
    submittedAt: world.now(),
  };
  world.reviews.push(review);
  return ok(renderReview(world, review));
}

/** Only a review that says yes or no can be taken back, and it stays where it was. */
function dismissReview(call: Call, pull: Pull): Answer {
  const required = ['message'];
  const bad = badFields(call, { resource: 'PullRequestReview', required, optional: ['event'] });
  if (bad !== undefined) return bad;
  const { world, param } = call;
  const review = world.reviews.find(
    ({ id, pull: number }) => `${id}` === param('review') && number === pull.number,
  );
  if (review === undefined) return notFound();
  if (review.state !== 'APPROVED' && review.state !== 'CHANGES_REQUESTED') {
    const state = review.state.toLowerCase();
    return unprocessable(`Can not dismiss a ${state} pull request review`);
  }
  review.state = 'DISMISSED';
  return ok(renderReview(world, review));
}

function whyNot(
  { world, actor }: Call,
  pull: Pull,
  { state, body, commit }: Pick<Review, 'state' | 'body' | 'commit'>,
): string | undefined {
  const isOwn = actor.login === pull.author.login;
  if (isOwn && state === 'APPROVED') return 'Can not approve your own pull request';
  if (isOwn && state === 'CHANGES_REQUESTED') {
    return 'Can not request changes on your own pull request';
  }
  const needsBody = state === 'CHANGES_REQUESTED' || state === 'COMMENTED';
  if (needsBody && body.trim() === '') return 'Body cannot be blank';
  const isPart = commitsOf(world, pull).some(({ sha }) => sha === commit);
  return isPart ? undefined : 'commit_id is not part of the pull request';
}
