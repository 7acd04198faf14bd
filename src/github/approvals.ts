import type { Evidence } from './evidence.ts';
import type { MergedPull } from './pulls.ts';
import { mayWrite } from './permission.ts';
import type { Repository } from './repository.ts';

/** An approval that counts. */
export interface Approval {
  readonly login: string;
  /** ISO 8601, whole seconds. */
  readonly at: string;
}

export interface Approvals {
  readonly counted: readonly Approval[];
  /** Approving reviews that do not count, and why. */
  readonly rejected: readonly { readonly login: string; readonly why: string }[];
  /** Whether nobody can say who wrote part of it: one of those who approve may have. */
  readonly unknownAuthor: boolean;
}

const LISTED_COMMITS = 250;

/**
 * The approvals of a pull request that count: a reviewer's last review that is not a mere comment,
 * approving its head, by a person with write permission who wrote none of it.
 */
export async function approvalsOf(
  repository: Repository,
  pull: Pick<MergedPull, 'head' | 'author' | 'byPerson'>,
  { reviews, commits }: Pick<Evidence, 'reviews' | 'commits'>,
): Promise<Approvals> {
  // GitHub lists no more commits than this: who wrote the others cannot be known.
  const unknown = commits.length >= LISTED_COMMITS;
  const authors = new Set([pull.author, ...commits.flatMap((commit) => commit.authors)]);
  const last = new Map(
    reviews
      .filter(({ state }) => state !== 'COMMENTED' && state !== 'PENDING')
      .map((review) => [review.login, review]),
  );
  const judged = await Promise.all(
    [...last.values()]
      .filter(({ state }) => state === 'APPROVED')
      .map(async ({ login, at, commit, isPerson }) => {
        const why =
          (unknown ? 'the pull request has more commits than GitHub lists' : undefined) ??
          (commit === pull.head ? undefined : 'it approves an older commit') ??
          (isPerson ? undefined : 'it is not a person’s') ??
          (authors.has(login) ? 'its author wrote part of the pull request' : undefined) ??
          ((await mayWrite(repository, login)) ? undefined : 'its author may not write here');
        return { login, at, why };
      }),
  );
  return {
    unknownAuthor: !pull.byPerson || commits.some(({ byNobody }) => byNobody),
    counted: judged.flatMap(({ login, at, why }) => (why === undefined ? [{ login, at }] : [])),
    rejected: judged.flatMap(({ login, why }) => (why === undefined ? [] : [{ login, why }])),
  };
}
