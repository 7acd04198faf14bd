import { incidentsAt } from '../../github/changes.ts';
import { movesOf, type Move } from '../../github/moves.ts';
import type { Repository } from '../../github/repository.ts';
import { versionsAt } from '../../github/versions.ts';
import { readVersions, type ReadVersion } from './read-versions.ts';
import { vanishedFrom, type Vanished } from './vanished.ts';

/** An incident whose file was removed from the default branch while it was not closed. */
export type RemovedIncident = Vanished & ReadVersion;

/** What was removed, and what of the past could not be seen. */
interface RemovedIncidents {
  readonly removed: readonly RemovedIncident[];
  /** One sentence each. */
  readonly unseen: readonly string[];
}

// Half a year: longer than the longest session lives and than CloudTrail's event history reaches.
const LOOKED_BACK_MS = 180 * 24 * 60 * 60_000;

/**
 * The incidents whose files a branch lost within half a year, and that were not closed at the end: by whatever commit,
 * merge or force push. Only closed is over.
 */
export async function removedIncidents(
  repository: Repository,
  branch: string,
  now: Date,
): Promise<RemovedIncidents> {
  const since = new Date(now.getTime() - LOOKED_BACK_MS);
  const { stands, gaps } = standsOf(await movesOf(repository, branch, since));
  // Read after its past: what comes in between is there, and not taken for removed.
  const present = await incidentsAt(repository, branch);
  const commits = stands.map(({ commit }) => commit);
  const files = await versionsAt(repository, commits, 'incidents');
  const held = stands.flatMap((stand) => {
    const found = files.get(stand.commit);
    return found ? [{ ...stand, files: found }] : [];
  });
  const read = await readVersions(repository, vanishedFrom(held, present), now);
  const unread = commits.filter((commit) => !files.has(commit));
  return {
    removed: read.filter((file) => !('incident' in file && file.incident.state === 'closed')),
    unseen: [
      ...firstOf(gaps, (gap) => `GitHub does not tell how ${branch} came from commit ${gap}`),
      ...firstOf(
        unread,
        (commit) => `GitHub does not show what ${branch} held at commit ${commit}`,
      ),
    ],
  };
}

// There may be thousands, and one is enough to be red.
function firstOf(all: readonly string[], told: (one: string) => string): readonly string[] {
  const [first] = all;
  if (first === undefined) return [];
  return [`${told(first)}${all.length > 1 ? `, and ${all.length - 1} more like it` : ''}`];
}

interface Stand {
  readonly commit: string;
  readonly at?: string;
}

const NO_COMMIT = '0'.repeat(40);

/** Where a branch stood, the oldest first, and what is missing between. */
function standsOf(moves: readonly Move[]): {
  readonly stands: readonly Stand[];
  readonly gaps: readonly string[];
} {
  const stands: Stand[] = [];
  const gaps: string[] = [];
  for (const { before, after, at } of moves.toReversed()) {
    const last = stands.at(-1)?.commit;
    if (last !== undefined && last !== before) gaps.push(`${last} to ${before}`);
    if (last !== before) stands.push({ commit: before });
    stands.push({ commit: after, at });
  }
  return { stands: stands.filter(({ commit }) => commit !== NO_COMMIT), gaps };
}
