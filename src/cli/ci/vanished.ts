import { isInPlace } from '../../github/changes.ts';
import type { Version } from '../../github/versions.ts';

/** What a branch held while it stood at a commit. */
export interface Held {
  readonly commit: string;
  /** When it came to stand there; absent where that is longer ago than anybody looks back. */
  readonly at?: string;
  readonly files: ReadonlyMap<string, Version>;
}

/** An incident file that a branch held once and holds no more. */
export interface Vanished {
  readonly path: string;
  /** What it was at the end. */
  readonly version: Version;
  /** The last commit of the branch that had it. */
  readonly last: string;
  /** Where the branch went without it; absent where only its tip shows that. */
  readonly removed?: { readonly commit: string; readonly at: string };
}

/**
 * The incident files that are gone, from what a branch held one after the other, the oldest first. A valid incident is
 * called what its file is called, so that a file under another name is another incident. Pure.
 */
export function vanishedFrom(
  held: readonly Held[],
  present: Pick<ReadonlySet<string>, 'has'>,
): readonly Vanished[] {
  const last = new Map<string, number>();
  for (const [at, { files }] of held.entries())
    for (const path of files.keys()) if (isInPlace(path) && !present.has(path)) last.set(path, at);
  return [...last].flatMap(([path, index]) => {
    const version = held[index]?.files.get(path);
    if (!version) return [];
    const { commit, at } = held[index + 1] ?? {};
    const removed = commit !== undefined && at !== undefined ? { removed: { commit, at } } : {};
    return [{ path, version, last: held[index]?.commit ?? '', ...removed }];
  });
}
