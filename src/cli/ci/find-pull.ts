import type { Clock } from '../../aws/clock.ts';
import { commitsOnBranch, textAt, type ChangedFile } from '../../github/changes.ts';
import { isNotFound } from '../../github/problem.ts';
import { mergedPullsOf, type MergedPull } from '../../github/pulls.ts';
import type { Repository } from '../../github/repository.ts';

// GitHub needs tens of seconds to connect a squashed commit with its pull request.
const PAUSES_MS = [2_000, 4_000, 8_000, 16_000, 30_000];

/** Where to look for the pull request that a file came by. */
interface Origin {
  readonly after: string;
  /** Of what a push put on the branch; the commit that changed the file where nothing was pushed. */
  readonly before?: string;
  /** The default branch. */
  readonly base: string;
  readonly clock: Clock;
  /** The pull requests of `after`, asked for already. */
  readonly atOnce: Promise<readonly MergedPull[]>;
  /** Whether a pull request changes a file: one that was built on another holds that one's files too. */
  readonly changes: (pull: MergedPull, path: string) => Promise<boolean>;
}

/** A pull request that was merged, and the text of the file at its head. */
interface FoundPull {
  readonly pull: MergedPull;
  readonly text: string;
}

/**
 * The merged pull request whose head holds exactly this content of the file. Content is what survives
 * squash, rebase and merge queues; a commit's name or a branch's does not.
 */
export async function findPull(
  repository: Repository,
  file: ChangedFile,
  origin: Origin,
): Promise<FoundPull | undefined> {
  const { after, before, base, clock } = origin;
  // Nearly always the newest commit knows; a merge queue pushes several pull requests at once.
  const newest = await holding(repository, file, await origin.atOnce, origin);
  if (newest) return newest;
  for (const pause of [0, ...PAUSES_MS]) {
    if (pause > 0) await clock.sleep(pause);
    const commits =
      before === undefined ? [after] : await commitsOnBranch(repository, before, after);
    const pulls = await Promise.all(commits.map((sha) => mergedPullsOf(repository, sha, base)));
    const found = await holding(repository, file, pulls.flat(), origin);
    if (found) return found;
  }
  return undefined;
}

// The newest first: it is what brought the file to where it is.
async function holding(
  repository: Repository,
  file: ChangedFile,
  pulls: readonly MergedPull[],
  { changes }: Origin,
): Promise<FoundPull | undefined> {
  const distinct = [...new Map(pulls.map((pull) => [pull.number, pull])).values()];
  const newestFirst = distinct.sort((a, b) => (a.mergedAt < b.mergedAt ? 1 : -1));
  for (const pull of newestFirst) {
    const [text, isItsOwn] = await Promise.all([
      textHeldBy(repository, file, pull),
      changes(pull, file.path),
    ]);
    if (text !== undefined && isItsOwn) return { pull, text };
  }
  return undefined;
}

async function textHeldBy(
  repository: Repository,
  { path, blob }: ChangedFile,
  { head }: MergedPull,
): Promise<string | undefined> {
  try {
    const content = await textAt(repository, path, head);
    return 'text' in content && content.blob === blob ? content.text : undefined;
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}
