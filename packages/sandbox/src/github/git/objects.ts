import { createHash } from 'node:crypto';

/** A file's bytes under git's own name for them. */
export interface Blob {
  readonly sha: string;
  readonly bytes: Buffer;
}

/** All files of a commit by their full path. */
export type Tree = ReadonlyMap<string, Blob>;

/** Who wrote or applied a commit, and when. */
export interface Signature {
  readonly name: string;
  readonly email: string;
  readonly date: Date;
}

/** A commit with all its files. */
export interface Commit {
  readonly sha: string;
  readonly tree: Tree;
  readonly treeSha: string;
  readonly parents: readonly string[];
  readonly author: Signature;
  readonly committer: Signature;
  readonly message: string;
}

/** The blob git would make of these bytes. */
export function blobOf(content: string | Buffer): Blob {
  const bytes = Buffer.from(content);
  return { sha: encoded('blob', bytes).sha, bytes };
}

/** An object as git stores it, under the name it has. */
export interface Encoded {
  readonly sha: string;
  readonly kind: 'blob' | 'tree' | 'commit';
  readonly bytes: Buffer;
}

/** The commit git would make of these parts, under the name git would give it. */
export function commitOf(parts: Omit<Commit, 'sha' | 'treeSha'>): Commit {
  const treeSha = treeShaOf(parts.tree);
  const commit = { ...parts, treeSha };
  return { ...commit, sha: encodedCommit(commit).sha };
}

/** Git's name for a folder of files. */
export function treeShaOf(tree: Tree): string {
  return encodedFolder(tree).sha;
}

/** A commit as git stores it. */
export function encodedCommit(commit: Omit<Commit, 'sha'>): Encoded {
  const text = [
    `tree ${commit.treeSha}`,
    ...commit.parents.map((parent) => `parent ${parent}`),
    `author ${stamp(commit.author)}`,
    `committer ${stamp(commit.committer)}`,
    '',
    commit.message,
  ].join('\n');
  return encoded('commit', Buffer.from(text));
}

/** A folder, all folders in it and all files, as git stores them. */
export function encodedTrees(tree: Tree): Encoded[] {
  const inside = [...children(tree).values()].flatMap((child) =>
    'bytes' in child ? [encoded('blob', child.bytes)] : encodedTrees(child),
  );
  return [encodedFolder(tree), ...inside];
}

function encodedFolder(tree: Tree): Encoded {
  const entries = [...children(tree)].map(([name, child]) =>
    'bytes' in child
      ? { order: name, head: `100644 ${name}\0`, sha: child.sha }
      : { order: `${name}/`, head: `40000 ${name}\0`, sha: treeShaOf(child) },
  );
  // Git sorts by bytes, a folder as though its name ended in a slash.
  entries.sort((a, b) => Buffer.compare(Buffer.from(a.order), Buffer.from(b.order)));
  const parts = entries.flatMap(({ head, sha }) => [Buffer.from(head), Buffer.from(sha, 'hex')]);
  return encoded('tree', Buffer.concat(parts));
}

/** What lies directly in a folder: files as blobs, folders as trees of their own. */
export function children(tree: Tree): Map<string, Blob | Tree> {
  const files = new Map<string, Blob>();
  const folders = new Map<string, Map<string, Blob>>();
  for (const [path, blob] of tree) {
    const slash = path.indexOf('/');
    if (slash < 0) {
      files.set(path, blob);
      continue;
    }
    const name = path.slice(0, slash);
    const folder = folders.get(name) ?? new Map<string, Blob>();
    folders.set(name, folder.set(path.slice(slash + 1), blob));
  }
  return new Map<string, Blob | Tree>([...files, ...folders]);
}

function encoded(kind: Encoded['kind'], bytes: Buffer): Encoded {
  const sha = createHash('sha1').update(`${kind} ${bytes.length}\0`).update(bytes).digest('hex');
  return { sha, kind, bytes };
}

function stamp({ name, email, date }: Signature): string {
  return `${name} <${email}> ${Math.floor(date.getTime() / 1000)} +0000`;
}
