import type { Comment } from '../../github/comments.ts';
import { partNumber, readPlanComment, type SeenPlanComment } from '../../report/plan-comment.ts';

type Part = Pick<Comment, 'body' | 'updatedAt' | 'minimised'>;

/** The plan comment of a pull request, in all its parts, or why it counts for nothing. Pure. */
export type SeenPlan =
  | {
      readonly content: SeenPlanComment;
      /** When the last of its parts was changed, ISO 8601. */
      readonly updatedAt: string;
    }
  | { readonly reason: string };

/** Reads what the workflow's own comments say; each begins with the marker of a plan. */
export function seenPlan(comments: readonly Part[]): SeenPlan {
  const parts = comments.toSorted((a, b) => partNumber(a.body) - partNumber(b.body));
  const numbers = parts.map(({ body }) => partNumber(body));
  if (new Set(numbers).size < numbers.length)
    return { reason: 'there are several plan comments: nobody can say which was read' };
  const content = readPlanComment(parts.map(({ body }) => body));
  if (!content)
    return {
      reason: 'there is no plan comment that says what its own data says, in all its parts',
    };
  if (parts.some(({ minimised }) => minimised))
    return { reason: 'the plan comment is hidden: nobody can say who read it' };
  const changed = parts.map(({ updatedAt }) => updatedAt).sort();
  return { content, updatedAt: changed.at(-1) ?? '' };
}
