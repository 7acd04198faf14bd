import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { blobName } from '../../respond/apply/blob-name.ts';
import { POLICY_FILES } from '../edge/read-policy.ts';
import { filesOf, incidentsAt, type ChangedFile } from '../../github/changes.ts';
import type { Repository } from '../../github/repository.ts';

/** The default branch as it is now, which is not always what a workflow runs on: old runs can be run again. */
export interface Tip {
  /** Git's name of the content of each incident file, by path. */
  readonly incidents: ReadonlyMap<string, string>;
  /** Policy files that are others by now than those this run works with. */
  readonly changedPolicy: readonly string[];
  /** What the repository's `waited()` was when it was asked for. */
  readonly waited: number;
}

/** Asks for the default branch as it is now. */
export async function tipOf(
  repository: Repository,
  { base, checkout }: { readonly base: string; readonly checkout: string },
): Promise<Tip> {
  const waited = repository.waited();
  const [incidents, policy] = await Promise.all([
    incidentsAt(repository, base),
    filesOf(repository, 'policy', base),
  ]);
  const changedPolicy = POLICY_FILES.map((name) => `policy/${name}`).filter(
    (path) => policy.get(path) !== blobHere(join(checkout, path)),
  );
  return { incidents, changedPolicy, waited };
}

function blobHere(path: string): string | undefined {
  try {
    return blobName(readFileSync(path));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Why a file of an older run must not be applied any more; nothing where it is the newest there is. */
export function overtaken(
  { incidents, changedPolicy }: Tip,
  { path, blob }: ChangedFile,
): string[] {
  const now = incidents.get(path);
  const another = now === undefined ? 'has it no longer' : 'holds another version of it by now';
  return [
    ...(now === blob ? [] : [`the default branch ${another}: this run is too old`]),
    ...changedPolicy.map(
      (path) => `${path} on the default branch is another than the one that this run works with`,
    ),
  ];
}
