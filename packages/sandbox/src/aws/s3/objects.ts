import {
  DeleteObject$,
  GetObject$,
  HeadObject$,
  PutObject$,
  type DeleteObjectCommandInput,
  type GetObjectCommandInput,
  type PutObjectCommandInput,
} from '@aws-sdk/client-s3';
import type { Call } from '../call.ts';
import { AwsFault } from '../fault.ts';
import { operation } from '../operation.ts';
import { mustAllow, openBucketHere } from './allowed.ts';
import { cut } from './range.ts';
import { putObject, removeObject } from './put-object.ts';
import type { StoredObject } from './object-store.ts';

/** Reads and writes single objects. */
export function objectOperations() {
  return [
    operation<GetObjectCommandInput>(GetObject$, {
      authorises: true,
      run: (input, call) => {
        const object = find(input, call);
        const { bytes, ...part } = cut(object.bytes(), input.Range);
        return { ...described(object), ...part, Body: bytes, ContentLength: bytes.length };
      },
    }),
    operation<GetObjectCommandInput>(HeadObject$, {
      authorises: true,
      run: (input, call) => {
        const object = find(input, call);
        return { ...described(object), ContentLength: object.size };
      },
    }),
    operation<PutObjectCommandInput>(PutObject$, {
      authorises: true,
      run: (input, call) => {
        const { Bucket, Key: key = '', Metadata: metadata = {} } = input;
        const bucket = openBucketHere(call, Bucket);
        mustAllow(call, bucket, 's3:PutObject', { key });
        // The wire reader has made bytes of whatever an SDK would send.
        const bytes = input.Body as Uint8Array;
        const object = putObject(call.sandbox, { bucket: bucket.name, key, bytes, metadata });
        return { ETag: `"${object.etag}"` };
      },
    }),
    operation<DeleteObjectCommandInput>(DeleteObject$, {
      authorises: true,
      run: ({ Bucket, Key: key = '' }, call) => {
        const bucket = openBucketHere(call, Bucket);
        mustAllow(call, bucket, 's3:DeleteObject', { key });
        removeObject(call.sandbox, bucket.name, key);
        return {};
      },
    }),
  ];
}

function find(input: GetObjectCommandInput, call: Call): StoredObject {
  const { Bucket, Key: key = '' } = input;
  const bucket = openBucketHere(call, Bucket);
  mustAllow(call, bucket, 's3:GetObject', { key });
  const object = bucket.read(key);
  if (object) return object;
  // Whoever may not list a bucket is not told what is not in it.
  mustAllow(call, bucket, 's3:ListBucket');
  throw new AwsFault('NoSuchKey', 'The specified key does not exist.', 404);
}

function described({ modifiedAt, etag, metadata }: StoredObject): object {
  return {
    LastModified: modifiedAt,
    ETag: `"${etag}"`,
    AcceptRanges: 'bytes',
    ContentType: 'binary/octet-stream',
    Metadata: metadata,
  };
}
