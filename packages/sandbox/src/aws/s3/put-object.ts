import type { SandboxParts } from '../call.ts';
import { inMemory } from './overlay.ts';
import type { StoredObject } from './object-store.ts';

/** Puts an object into a bucket, over whatever is there; it stays in the sandbox's memory. */
export function putObject(
  { memory, clock }: Pick<SandboxParts, 'memory' | 'clock'>,
  put: {
    readonly bucket: string;
    readonly key: string;
    readonly bytes: Uint8Array;
    readonly metadata?: Readonly<Record<string, string>>;
  },
): StoredObject {
  const { bucket, key, bytes, metadata = {} } = put;
  const object = { bytes, metadata, at: clock.now() };
  changesOf(memory, bucket).set(key, object);
  return inMemory(object);
}

/** Deletes an object; one that is not there is as good as deleted. */
export function removeObject(
  { memory }: Pick<SandboxParts, 'memory'>,
  bucket: string,
  key: string,
): void {
  changesOf(memory, bucket).set(key, 'deleted');
}

function changesOf({ objects }: SandboxParts['memory'], bucket: string) {
  const changes = objects.get(bucket) ?? new Map<string, never>();
  objects.set(bucket, changes);
  return changes;
}
