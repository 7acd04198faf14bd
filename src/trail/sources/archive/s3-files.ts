import type { Connection } from '../../../aws/connection.ts';
import { listFolders, listObjects, readObject, streamObject } from '../../../aws/objects.ts';
import type { SignedFiles } from './digests/signed-files.ts';
import type { BucketPlace } from '../../../aws/bucket-place.ts';

/** Where an archive is in S3. */
interface S3Place extends BucketPlace {
  /** What stands before CloudTrail's own keys; empty, or ending in a slash. */
  readonly prefix: string;
}

/** The files of a bucket under a prefix. */
export function s3Files(aws: Connection, place: S3Place): SignedFiles {
  const { bucket, prefix } = place;
  const whole = (key: string): string => `${prefix}${key}`;
  const own = (key: string): string => key.slice(prefix.length);
  return {
    name: `s3://${bucket}/${prefix}`,
    bucket,
    prefix,
    folders: async (under) => (await listFolders(aws, place, whole(under))).map(own),
    async *list(under) {
      for await (const { key, size } of listObjects(aws, place, whole(under))) {
        yield { key: own(key), size };
      }
    },
    read: async (key) => (await readObject(aws, place, whole(key))).bytes,
    stream: (key) => streamObject(aws, place, whole(key)),
    readSigned: (key) => readObject(aws, place, whole(key)),
  };
}
