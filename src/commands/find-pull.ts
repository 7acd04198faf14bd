import type { Clock } from '../aws/clock.ts';
import { textAt, type ChangedFile } from '../github/changes.ts';
import { mergedPullsOf, type MergedPull } from '../github/pulls.ts';
import type { Repository } from '../github/repository.ts';

// GitHub needs tens of seconds to connect a squashed commit with its pull request.
const PAUSES_MS = [0, 2_000, 4_000, 8_000, 16_000, 30_000];

/**
 * The merged pull request whose head holds exactly this content of the file. Content is what survives
 * squash, rebase and merge queues; a commit's name or a branch's does not.
 */
export async function findPull(
  repository: Repository,
  { path, blob }: ChangedFile,
  { commits, base, clock }: { commits: readonly string[]; base: string; clock: Clock },
): Promise<MergedPull | undefined> {
  for (const pause of PAUSES_MS) {
    if (pause > 0) await clock.sleep(pause);
    const found = await Promise.all(
      [...new Set(commits)].map((sha) => mergedPullsOf(repository, sha, base)),
    );
    const pulls = new Map(found.flat().map((pull) => [pull.number, pull]));
    const newestFirst = [...pulls.values()].sort((a, b) => (a.mergedAt < b.mergedAt ? 1 : -1));
    for (const pull of newestFirst) {
      const content = await textAt(repository, path, pull.head).catch(() => undefined);
      if (content && 'blob' in content && content.blob === blob) return pull;
    }
  }
  return undefined;
}
