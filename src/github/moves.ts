import type { Repository } from './repository.ts';
import { StaunchError } from '../domain/staunch-error.ts';

/** A branch moved from one commit to another. */
export interface Move {
  /** Forty zeros where the branch began. */
  readonly before: string;
  readonly after: string;
  /** When GitHub took it, by its own clock: ISO 8601. */
  readonly at: string;
}

// GitHub's largest page.
const PAGE = 100;
// Sixteen pushes a day for half a year. A tenth of what the token of a workflow may ask in an hour.
const MOST_PAGES = 30;

/** Nobody can say where a branch stood: it moved more often than GitHub is asked about. */
function tooManyMoves(branch: string): StaunchError {
  return new StaunchError(
    'too-many-moves',
    `${branch} was pushed to more than ${PAGE * MOST_PAGES} times. Keep incidents in a repository of their own.`,
  );
}

/**
 * Where a branch stood since a moment, the latest first, as GitHub wrote it down when it happened. Commits do not tell
 * it: their dates and their parents are whatever the one who made them wrote.
 */
export async function movesOf(
  { octokit, owner, repo }: Repository,
  branch: string,
  since: Date,
): Promise<readonly Move[]> {
  const moves: Move[] = [];
  let pages = 0;
  const all = octokit.paginate.iterator(octokit.rest.repos.listActivities, {
    owner,
    repo,
    ref: `refs/heads/${branch}`,
    // The shortest of GitHub's that holds half a year.
    time_period: 'year',
    direction: 'desc',
    per_page: PAGE,
  });
  for await (const { data } of all) {
    if (++pages > MOST_PAGES) throw tooManyMoves(branch);
    for (const { before, after, timestamp } of data) {
      if (Date.parse(timestamp) < since.getTime()) return moves;
      moves.push({ before, after, at: timestamp });
    }
  }
  return moves;
}
