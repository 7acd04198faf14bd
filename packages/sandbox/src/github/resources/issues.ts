import { ok } from '../http/answers.ts';
import type { Answer } from '../http/answers.ts';
import type { Call } from '../http/call.ts';
import { paged } from '../http/paging.ts';
import type { Route } from '../http/router.ts';
import { renderFullIssue, renderIssue } from '../render/issue.ts';
import type { Issue, Pull } from '../state/records.ts';
import { editIssue, openIssue } from './change-issue.ts';
import { onIssue } from './find.ts';

const ISSUES = '/repos/{owner}/{repo}/issues';

/** Issues: list them with the pull requests, open one, look at one, change it. */
export const ISSUE_ROUTES: readonly Route[] = [
  { method: 'GET', path: ISSUES, needs: 'read', answer: listIssues },
  { method: 'POST', path: ISSUES, needs: 'read', answer: openIssue },
  {
    method: 'GET',
    path: `${ISSUES}/{number}`,
    needs: 'read',
    answer: onIssue(({ world }, issue) => ok(renderFullIssue(world, issue))),
  },
  { method: 'PATCH', path: `${ISSUES}/{number}`, needs: 'read', answer: onIssue(editIssue) },
];

/** Open ones unless asked otherwise, and pull requests among them: that is GitHub's rule. */
function listIssues(call: Call): Answer {
  const { world, query } = call;
  const state = query.get('state') ?? 'open';
  const creator = query.get('creator')?.toLowerCase();
  const since = new Date(query.get('since') ?? 0);
  const labels = (query.get('labels') ?? '').split(',').filter((name) => name !== '');
  const found = [...world.issues, ...world.pulls].filter(
    (issue) =>
      (state === 'all' || (state === 'open') === (issue.closed === undefined)) &&
      (creator === undefined || issue.author.login.toLowerCase() === creator) &&
      issue.updatedAt >= since &&
      hasAll(issue, labels),
  );
  return paged(
    call,
    sorted(call, found).map((issue) => renderIssue(world, issue)),
  );
}

function hasAll(issue: Issue | Pull, wanted: readonly string[]): boolean {
  const labels = 'labels' in issue ? issue.labels.map((name) => name.toLowerCase()) : [];
  return wanted.every((name) => labels.includes(name.trim().toLowerCase()));
}

/** Newest first by the time of opening, unless asked otherwise. */
function sorted({ world, query }: Call, issues: readonly (Issue | Pull)[]): (Issue | Pull)[] {
  const sort = query.get('sort') ?? 'created';
  const rank = ({ number, createdAt, updatedAt }: Issue | Pull): number => {
    if (sort === 'updated') return updatedAt.getTime();
    if (sort === 'created') return createdAt.getTime();
    return world.comments.filter(({ issue }) => issue === number).length;
  };
  const ascending = issues.toSorted((a, b) => rank(a) - rank(b) || a.number - b.number);
  return query.get('direction') === 'asc' ? ascending : ascending.toReversed();
}
