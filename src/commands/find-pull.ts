import type { Clock } from '../aws/clock.ts';
import { commitsBetween, textAt, type ChangedFile } from '../github/changes.ts';
import { isNotFound } from '../github/problem.ts';
import { mergedPullsOf, type MergedPull } from '../github/pulls.ts';
import type { Repository } from '../github/repository.ts';

// GitHub needs tens of seconds to connect a squashed commit with its pull request.
const PAUSES_MS = [0, 2_000, 4_000, 8_000, 16_000, 30_000];

interface Push {
  readonly before: string;
  readonly after: string;
  /** The default branch. */
  readonly base: string;
  readonly clock: Clock;
}

/**
 * The merged pull request whose head holds exactly this content of the file. Content is what survives
 * squash, rebase and merge queues; a commit's name or a branch's does not.
 */
export async function findPull(
  repository: Repository,
  file: ChangedFile,
  { before, after, base, clock }: Push,
): Promise<MergedPull | undefined> {
  for (const pause of PAUSES_MS) {
    if (pause > 0) await clock.sleep(pause);
    // Nearly always the newest commit knows; a merge queue pushes several pull requests at once.
    const newest = await pullHolding(repository, file, [after], base);
    if (newest) return newest;
    const others = (await commitsBetween(repository, before, after)).filter((sha) => sha !== after);
    const older = await pullHolding(repository, file, others, base);
    if (older) return older;
  }
  return undefined;
}

async function pullHolding(
  repository: Repository,
  { path, blob }: ChangedFile,
  commits: readonly string[],
  base: string,
): Promise<MergedPull | undefined> {
  const found = await Promise.all(commits.map((sha) => mergedPullsOf(repository, sha, base)));
  const pulls = new Map(found.flat().map((pull) => [pull.number, pull]));
  const newestFirst = [...pulls.values()].sort((a, b) => (a.mergedAt < b.mergedAt ? 1 : -1));
  for (const pull of newestFirst) {
    const content = await textAt(repository, path, pull.head).catch((error: unknown) => {
      if (isNotFound(error)) return undefined;
      throw error;
    });
    if (content && 'blob' in content && content.blob === blob) return pull;
  }
  return undefined;
}
