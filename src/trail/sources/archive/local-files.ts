import { createReadStream, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ArchiveFile, ArchiveFiles } from './files.ts';

/** The files of a folder, or a single file. */
export function localFiles(root: string): ArchiveFiles {
  const isFile = statSync(root, { throwIfNoEntry: false })?.isFile() === true;
  const path = (key: string): string => (isFile ? root : `${root}/${key}`);
  return {
    name: root,
    path,
    folders: (prefix) =>
      settled(() => (isFile ? [] : entriesIn(root, prefix).filter((key) => key.endsWith('/')))),
    async *list(prefix) {
      if (isFile) yield { key: basename(root) };
      else yield* below(root, prefix);
    },
    read: (key) => settled(() => readFileSync(path(key))),
    stream: (key) => settled(() => createReadStream(path(key), { highWaterMark: 256 * 1024 })),
  };
}

// One call after another: the program waits for nothing else, and they are over sooner than through a pool.
async function settled<T>(look: () => T): Promise<T> {
  return look();
}

// A link to a folder above would never end: no folder is entered within itself.
function* below(
  root: string,
  prefix: string,
  above: readonly string[] = [],
): Iterable<ArchiveFile> {
  const own = realpathIn(root, prefix);
  if (own === undefined || above.includes(own)) return;
  const entries = readable(root, prefix);
  if ('problem' in entries) {
    yield { key: prefix, problem: entries.problem };
    return;
  }
  for (const key of entries) {
    if (key.endsWith('/')) yield* below(root, key, [...above, own]);
    else yield { key };
  }
}

// One folder that may not be read must not hide those after it. The first one is the place itself: that is thrown.
function readable(root: string, prefix: string): string[] | { readonly problem: string } {
  try {
    return entriesIn(root, prefix);
  } catch (error) {
    if (prefix === '') throw error;
    return { problem: error instanceof Error ? error.message : 'it cannot be read' };
  }
}

function realpathIn(root: string, prefix: string): string | undefined {
  const folder = join(root, prefix);
  return prefix === '' || statSync(folder, { throwIfNoEntry: false })
    ? realpathSync(folder)
    : undefined;
}

// In S3's order, which is that of the bytes with a folder's slash among them. What is neither file nor folder, such
// as a dangling link, is passed over; so is a folder that is not there: S3 has none either.
function entriesIn(root: string, prefix: string): string[] {
  const folder = join(root, prefix);
  if (prefix !== '' && !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const key = `${prefix}${entry.name}`;
      const seen = entry.isSymbolicLink()
        ? statSync(join(folder, entry.name), { throwIfNoEntry: false })
        : entry;
      if (seen?.isDirectory()) return `${key}/`;
      return seen?.isFile() ? key : [];
    })
    .sort();
}
