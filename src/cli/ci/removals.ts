import { headOf } from '../../github/branch.ts';
import { isInPlace } from '../../github/changes.ts';
import type { Repository } from '../../github/repository.ts';
import { versionsAt } from '../../github/versions.ts';
import type { Problem } from '../../incident/problem.ts';
import { removalProblem } from '../../report/removal-words.ts';
import { readVersions } from './read-versions.ts';
import { StaunchError } from '../../domain/staunch-error.ts';

/** A file that a pull request must not remove, and why. */
interface OpenRemoval {
  readonly path: string;
  readonly problems: readonly Problem[];
}

/**
 * The incident files among those that a pull request removes which are not closed as its base branch has them now:
 * without its file nobody looks after an incident.
 */
export async function openRemovals(
  repository: Repository,
  removed: readonly string[],
  { base, now }: { readonly base: string; readonly now: Date },
): Promise<readonly OpenRemoval[]> {
  const inPlace = removed.filter(isInPlace);
  if (inPlace.length === 0) return [];
  const tip = await headOf(repository, base);
  const versions = tip && (await versionsAt(repository, [tip], 'incidents')).get(tip);
  if (!versions) throw baseUnread(base);
  const files = inPlace.flatMap((path) => {
    const version = versions.get(path);
    return version ? [{ path, version }] : [];
  });
  const read = await readVersions(repository, files, now);
  return read.flatMap((file) => {
    if ('incident' in file && file.incident.state === 'closed') return [];
    const stands = 'incident' in file ? { state: file.incident.state } : { why: file.why };
    return [{ path: file.path, problems: [removalProblem(base, stands)] }];
  });
}

function baseUnread(base: string): StaunchError {
  return new StaunchError(
    'base-unread',
    `nobody can tell what is removed: GitHub does not show what ${base} holds.`,
  );
}
