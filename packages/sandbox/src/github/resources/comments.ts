import { created, notFound, ok, refused } from '../http/answers.ts';
import type { Answer } from '../http/answers.ts';
import { badFields, badText, textOf } from '../http/call.ts';
import type { Call } from '../http/call.ts';
import { paged } from '../http/paging.ts';
import type { Route } from '../http/router.ts';
import { renderComment } from '../render/conversation.ts';
import { mayAs } from '../state/accounts.ts';
import type { Comment, Issue, Pull } from '../state/records.ts';
import { onIssue } from './find.ts';

const REPO = '/repos/{owner}/{repo}';
const ONE = `${REPO}/issues/comments/{id}`;
const OF_ISSUE = `${REPO}/issues/{number}/comments`;

/** Comments below an issue or a pull request. */
export const COMMENT_ROUTES: readonly Route[] = [
  { method: 'GET', path: ONE, needs: 'read', answer: onComment(getComment) },
  { method: 'PATCH', path: ONE, needs: 'read', answer: onComment(editComment) },
  { method: 'DELETE', path: ONE, needs: 'read', answer: onComment(deleteComment) },
  { method: 'GET', path: OF_ISSUE, needs: 'read', answer: onIssue(listComments) },
  { method: 'POST', path: OF_ISSUE, needs: 'read', answer: onIssue(createComment) },
];

function getComment({ world }: Call, comment: Comment): Answer {
  return ok(renderComment(world, comment));
}

/** Oldest first; `since` goes by the last change. */
function listComments(call: Call, { number }: Issue | Pull): Answer {
  const { world, query } = call;
  const since = new Date(query.get('since') ?? 0);
  const comments = world.comments.filter(
    ({ issue, updatedAt }) => issue === number && updatedAt >= since,
  );
  return paged(
    call,
    comments.map((comment) => renderComment(world, comment)),
  );
}

function createComment(call: Call, about: Issue | Pull): Answer {
  const bad = badBody(call);
  if (bad !== undefined) return bad;
  const { world, actor } = call;
  const at = world.now();
  const comment: Comment = {
    id: world.nextId(),
    issue: about.number,
    author: actor,
    body: textOf(call, 'body') ?? '',
    createdAt: at,
    updatedAt: at,
  };
  world.comments.push(comment);
  about.updatedAt = at;
  return created(renderComment(world, comment));
}

function editComment(call: Call, comment: Comment): Answer {
  const bad = notAllowed(call, comment) ?? badBody(call);
  if (bad !== undefined) return bad;
  comment.body = textOf(call, 'body') ?? '';
  comment.updatedAt = call.world.now();
  return ok(renderComment(call.world, comment));
}

function deleteComment(call: Call, comment: Comment): Answer {
  const bad = notAllowed(call, comment);
  if (bad !== undefined) return bad;
  const { comments } = call.world;
  comments.splice(comments.indexOf(comment), 1);
  return { status: 204 };
}

/** Whoever can write to the repository can change anybody's comment: that is GitHub's rule. */
function notAllowed({ actor }: Call, { author }: Comment): Answer | undefined {
  if (author.login === actor.login || mayAs(actor, 'write')) return undefined;
  return refused(403, 'Must have write access to the repository to change this comment.');
}

function badBody(call: Call): Answer | undefined {
  const resource = 'IssueComment';
  const bad = badFields(call, { resource, required: ['body'] });
  return bad ?? badText(textOf(call, 'body') ?? '', resource);
}

function onComment(answer: (call: Call, comment: Comment) => Answer): (call: Call) => Answer {
  return (call) => {
    const comment = call.world.comments.find(({ id }) => `${id}` === call.param('id'));
    return comment === undefined ? notFound() : answer(call, comment);
  };
}
