import { objectsNamed } from './graphql.ts';
import type { Repository } from './repository.ts';

/** A file as a commit holds it. */
export interface Version {
  /** Git's name of its content. */
  readonly blob: string;
  /** A file as people write one: no folder, no link to something else. */
  readonly isPlain: boolean;
  /** In bytes. */
  readonly size: number;
}

interface Entry {
  readonly name: string;
  readonly mode: number;
  readonly size: number;
  readonly oid: string;
}

interface CommitWithFolder {
  readonly file?: { readonly object: { readonly entries?: readonly Entry[] | null } | null } | null;
}

// Git's modes of a file, and of one that can be run.
const PLAIN = [0o100644, 0o100755];

/**
 * What lies directly in a folder at each of some commits, by path; empty where there is no such folder. A commit that
 * GitHub does not show whole is absent.
 */
export async function versionsAt(
  repository: Repository,
  commits: readonly string[],
  folder: 'incidents',
): Promise<ReadonlyMap<string, ReadonlyMap<string, Version>>> {
  const selection = `... on Commit { file(path: "${folder}") { object { ... on Tree { entries { name mode size oid } } } } }`;
  const found = await objectsNamed<CommitWithFolder>(repository, commits, selection);
  return new Map(
    [...found].flatMap(([commit, { file }]) => {
      const entries = entriesIn(file);
      return entries ? [[commit, byPath(entries, folder)] as const] : [];
    }),
  );
}

// Where the folder is a file, or not there, nothing is in it.
function entriesIn(file: CommitWithFolder['file']): readonly Entry[] | undefined {
  if (file === null) return [];
  if (!file?.object) return undefined;
  const { entries = [] } = file.object;
  return entries ?? undefined;
}

function byPath(entries: readonly Entry[], folder: string): ReadonlyMap<string, Version> {
  return new Map(
    entries.map(({ name, mode, size, oid }) => [
      `${folder}/${name}`,
      { blob: oid, isPlain: PLAIN.includes(mode), size },
    ]),
  );
}

interface Content {
  readonly text?: string | null;
  readonly isTruncated?: boolean;
}

/** The texts of some versions, by git's name of them. What is no text, or not whole, is absent. */
export async function textsOf(
  repository: Repository,
  blobs: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const selection = '... on Blob { text isTruncated }';
  const found = await objectsNamed<Content>(repository, blobs, selection);
  return new Map(
    [...found].flatMap(([blob, { text, isTruncated }]) =>
      typeof text === 'string' && isTruncated === false ? [[blob, text] as const] : [],
    ),
  );
}
