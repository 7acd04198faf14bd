import { authorshipOf, type Authorship } from './authorship.ts';
import type { Evidence, Review } from './evidence.ts';
import { GONE, permissionOf } from './permission.ts';
import type { MergedPull } from './pulls.ts';
import type { Repository } from './repository.ts';

/** An approval that counts. */
interface Approval {
  readonly login: string;
  /** ISO 8601, whole seconds. */
  readonly at: string;
}

/** What reviewers said last, and what of it counts. */
export interface Approvals {
  readonly counted: readonly Approval[];
  /** Requests for changes that stand, and those of which nobody can say whether they count: nothing is applied. */
  readonly objections: readonly { readonly login: string; readonly unknown?: string }[];
  /** What does not count, and why. */
  readonly rejected: readonly Rejected[];
  /** Whether nobody can say who wrote part of it: one of those who approve may have. */
  readonly unknownAuthor: boolean;
  /** Addresses of co-authors that belong to no account that we could find: they make nobody an author. */
  readonly unmapped: readonly string[];
}

/** Somebody's word that does not count. */
interface Rejected {
  readonly what: 'approval' | 'request for changes';
  /** Empty where GitHub no longer says who it was. */
  readonly login: string;
  readonly why: string;
}

// GitHub lists no more commits of a pull request.
const LISTED_COMMITS = 250;

/**
 * Judges each reviewer's last word, which is their last review that is neither a mere comment nor dismissed. An approval
 * counts on the pull request's head, by a person with write permission who wrote none of it; a request for changes on any
 * commit, by any such person but who opened the pull request.
 */
export async function approvalsOf(
  repository: Repository,
  pull: Pick<MergedPull, 'head' | 'author' | 'byPerson'>,
  { reviews, commits }: Pick<Evidence, 'reviews' | 'commits'>,
): Promise<Approvals> {
  const authorship = authorshipOf(pull.author, commits);
  // Who wrote those that are not listed cannot be known.
  const isListed = commits.length < LISTED_COMMITS;
  const opener = pull.author;
  const judging = { repository, head: pull.head, opener, authorship, isListed };
  const judged = await Promise.all(lastWords(reviews).map((review) => judgeWord(review, judging)));
  return {
    counted: judged.flatMap(({ counted }) => counted ?? []),
    objections: judged.flatMap(({ objection }) => objection ?? []),
    rejected: judged.flatMap(({ rejected }) => rejected ?? []),
    unknownAuthor: !pull.byPerson || commits.some(({ byNobody }) => byNobody),
    unmapped: authorship.unmapped,
  };
}

function lastWords(reviews: readonly Review[]): Review[] {
  const words = reviews
    .filter(({ state }) => state === 'APPROVED' || state === 'CHANGES_REQUESTED')
    // By when they were given: one that was begun first may have been given last.
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return [...new Map(words.map((word) => [word.login, word])).values()];
}

interface Judging {
  readonly repository: Repository;
  readonly head: string;
  /** Login of who opened the pull request; empty where GitHub no longer says. */
  readonly opener: string;
  readonly authorship: Authorship;
  readonly isListed: boolean;
}

interface Weighed {
  readonly counted?: Approval;
  readonly objection?: Approvals['objections'][number];
  readonly rejected?: Rejected;
}

async function judgeWord(review: Review, judging: Judging): Promise<Weighed> {
  const { login, at } = review;
  const isApproval = review.state === 'APPROVED';
  const what = isApproval ? 'approval' : 'request for changes';
  const plainly = whyNot(review, judging);
  if (plainly !== undefined) return { rejected: { what, login, why: plainly } };
  const { writes, why } = await permissionOf(judging.repository, login);
  if (writes === true) return isApproval ? { counted: { login, at } } : { objection: { login } };
  // Nobody can say that it does not count.
  if (writes === undefined && !isApproval) return { objection: { login, unknown: why } };
  return { rejected: { what, login, why: `its author ${why}` } };
}

// What needs no question to GitHub.
function whyNot(
  review: Review,
  { head, opener, authorship, isListed }: Judging,
): string | undefined {
  if (review.state === 'APPROVED') {
    if (!isListed) return 'the pull request has more commits than GitHub lists';
    if (review.commit !== head) return 'it approves an older commit';
  }
  if (review.id === undefined) return `its author ${GONE.why}`;
  if (!review.isPerson) return 'it is not a person’s';
  // A commit names its authors itself: that may cost an approval, and never silences who asks for changes.
  if (review.state !== 'APPROVED' && review.login !== opener) return undefined;
  const part = authorship.partOf(review);
  return part === undefined ? undefined : `its author ${part}`;
}
