import { hash } from 'node:crypto';
import type { ObjectStore, StoredObject, PutObject } from './object-store.ts';

/** Several stores as one, under what was put since; what was deleted is hidden. */
export function overlaid(
  stores: readonly ObjectStore[],
  changes: ReadonlyMap<string, PutObject | 'deleted'> = new Map(),
): ObjectStore {
  return {
    keys(prefix) {
      const below = stores.flatMap((store) => store.keys(prefix));
      const put = [...changes.keys()].filter((key) => key.startsWith(prefix));
      return [...new Set([...below, ...put])].filter((key) => changes.get(key) !== 'deleted');
    },
    read(key) {
      const change = changes.get(key);
      if (change === 'deleted') return undefined;
      if (change) return inMemory(change);
      return stores.map((store) => store.read(key)).find((object) => object !== undefined);
    },
  };
}

/** An object of which the bytes are at hand; its tag is their MD5, as S3's is. */
export function inMemory({ bytes, at, metadata }: PutObject): StoredObject {
  const etag = hash('md5', bytes);
  return { size: bytes.length, modifiedAt: at, etag, metadata, bytes: () => bytes };
}
