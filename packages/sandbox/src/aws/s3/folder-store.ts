import { hash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { ObjectStore } from './object-store.ts';

/** The files of a local folder as objects; nothing outside it can be named. */
export function folderStore(folder: string): ObjectStore {
  return {
    keys(prefix) {
      const parent = prefix.slice(0, prefix.lastIndexOf('/') + 1);
      const start = pathOf(folder, parent);
      if (start === undefined || !existsSync(start)) return [];
      return readdirSync(start, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
        .map((path) => path.split(sep).join('/'))
        .filter((key) => key.startsWith(prefix));
    },
    read(key) {
      const path = pathOf(folder, key);
      const stat = path === undefined ? undefined : statSync(path, { throwIfNoEntry: false });
      if (path === undefined || !stat?.isFile()) return undefined;
      const { size, mtime } = stat;
      // A tag with a dash is no MD5: files need not be read to be listed.
      const etag = `${hash('md5', `${size} ${mtime.getTime()}`)}-1`;
      return { size, modifiedAt: mtime, etag, metadata: {}, bytes: () => readFileSync(path) };
    },
  };
}

function pathOf(folder: string, key: string): string | undefined {
  return key.split('/').some((part) => part === '..' || part === '.')
    ? undefined
    : join(folder, key);
}
