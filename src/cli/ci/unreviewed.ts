import { filesIn, isIncident } from '../../github/changes.ts';
import { addComment, commentsMarked } from '../../github/comments.ts';
import { openAndLatelyClosed, type ListedPull } from '../../github/pulls.ts';
import {
  CONTAIN_NOW_MARKER,
  REMINDER_MARKER,
  reminderComment,
} from '../../report/contain-now-comment.ts';
import type { Reconciled } from '../../report/reconcile-issue.ts';
import type { Workshop } from './carry-out.ts';

type Unreviewed = Reconciled['unreviewed'][number];

const DAY_MS = 24 * 60 * 60_000;
// Somebody who closed it and was reminded so many times has decided.
const FORGOTTEN_MS = 30 * DAY_MS;

/** The pull requests that Staunch acted for before review, and that nobody merged; reminds of each once a day. */
export async function remindOfReviews({ run, context }: Workshop): Promise<readonly Unreviewed[]> {
  const now = context.aws.clock.now().getTime();
  const pulls = (await openAndLatelyClosed(run.repository)).filter(
    ({ state, closedAt = '' }) =>
      state === 'open' || (state === 'closed' && now - Date.parse(closedAt) < FORGOTTEN_MS),
  );
  const waiting = await Promise.all(
    pulls.map(async (pull): Promise<readonly Unreviewed[]> => {
      const acted = await commentsMarked(run.repository, pull.number, CONTAIN_NOW_MARKER);
      if (acted.length === 0) return [];
      const reminders = await commentsMarked(run.repository, pull.number, REMINDER_MARKER);
      const last = [...acted, ...reminders].map(({ updatedAt }) => Date.parse(updatedAt));
      if (now - Math.max(...last) > DAY_MS)
        await addComment(run.repository, pull.number, reminderComment(pull.state === 'open'));
      return unreviewed(pull, await filesIn(run.repository, pull.number));
    }),
  );
  return waiting.flat();
}

function unreviewed(
  { number, state }: ListedPull,
  files: readonly { readonly path: string }[],
): Unreviewed[] {
  return files
    .filter(({ path }) => isIncident(path))
    .map(({ path }) => ({ pull: number, incident: path, open: state === 'open' }));
}
