import {
  GetObjectCommand,
  ListObjectsV2Command,
  S3Client,
  type GetObjectCommandOutput,
  type ListObjectsV2CommandOutput,
} from '@aws-sdk/client-s3';
import { cached, clientConfig, type Connection } from './connection.ts';
import { asAwsProblem, awsProblem, type AwsProblem } from './problem.ts';
import { asObjectsProblem } from './objects-problem.ts';
import type { BucketPlace } from './bucket-place.ts';

/** An object as a list shows it. */
interface ListedObject {
  readonly key: string;
  readonly size: number;
}

/** An object's bytes and what was written beside them. */
interface ReadObject {
  readonly bytes: Buffer;
  /** Names in lower case, without `x-amz-meta-`. */
  readonly metadata: Readonly<Record<string, string>>;
}

// A connection on which nothing comes for so long brings nothing any more.
const STALLED_MS = 30_000;

const clients = cached((connection, region) => {
  const config = clientConfig(connection, 'read', region);
  return new S3Client({
    ...config,
    requestHandler: connection.requestHandler ?? {
      ...config.requestHandler,
      socketTimeout: STALLED_MS,
    },
    // Another endpoint than AWS's seldom has a name for each bucket.
    forcePathStyle: connection.redirected === true,
    // What is read is gzip, which has sums of its own; S3's cost as much as reading.
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
});

/** The folders directly under a prefix, each whole and with its slash. */
export async function listFolders(
  aws: Connection,
  place: BucketPlace,
  prefix: string,
): Promise<string[]> {
  const folders: string[] = [];
  for await (const { CommonPrefixes = [] } of pages(aws, place, { prefix, delimiter: '/' })) {
    folders.push(...CommonPrefixes.flatMap(({ Prefix }) => Prefix ?? []));
  }
  return folders;
}

/** Every object under a prefix, at any depth, in order of key; asked for page by page. */
export async function* listObjects(
  aws: Connection,
  place: BucketPlace,
  prefix: string,
): AsyncIterable<ListedObject> {
  for await (const { Contents = [] } of pages(aws, place, { prefix })) {
    for (const { Key, Size = 0 } of Contents) if (Key !== undefined) yield { key: Key, size: Size };
  }
}

// A connection that breaks in the middle of a body is beyond the SDK's own retries.
const TRIES = 3;

/** A whole object. */
export async function readObject(
  aws: Connection,
  place: BucketPlace,
  key: string,
): Promise<ReadObject> {
  for (let tried = 1; ; tried++) {
    const { Body, Metadata = {} } = await get(aws, place, key);
    try {
      const bytes = Buffer.from((await Body?.transformToByteArray()) ?? []);
      return { bytes, metadata: Metadata };
    } catch (error) {
      if (tried >= TRIES) throw asAwsProblem('s3:GetObject', error);
    }
  }
}

/** The same in pieces, for one too large to hold; a connection that breaks ends it with a problem. */
export async function streamObject(
  aws: Connection,
  place: BucketPlace,
  key: string,
): Promise<AsyncIterable<Uint8Array>> {
  const { Body } = await get(aws, place, key);
  return piecesOf(Body as AsyncIterable<Uint8Array> | undefined);
}

async function* piecesOf(body: AsyncIterable<Uint8Array> = none()): AsyncIterable<Uint8Array> {
  try {
    yield* body;
  } catch (error) {
    throw asAwsProblem('s3:GetObject', error);
  }
}

async function* none(): AsyncIterable<Uint8Array> {
  // An object without a body is an empty one.
}

async function* pages(
  aws: Connection,
  place: BucketPlace,
  { prefix, delimiter }: { readonly prefix: string; readonly delimiter?: string },
): AsyncIterable<ListObjectsV2CommandOutput> {
  let token: string | undefined;
  do {
    const command = new ListObjectsV2Command({
      Bucket: place.bucket,
      Prefix: prefix,
      ...(delimiter === undefined ? {} : { Delimiter: delimiter }),
      ...(token === undefined ? {} : { ContinuationToken: token }),
    });
    const page = await asked('s3:ListBucket', place, clients(aws, place.region).send(command));
    yield page;
    const next = page.IsTruncated ? page.NextContinuationToken : undefined;
    if (next !== undefined && next === token) throw standstill(place);
    token = next;
  } while (token !== undefined);
}

function get(aws: Connection, place: BucketPlace, Key: string): Promise<GetObjectCommandOutput> {
  const command = new GetObjectCommand({ Bucket: place.bucket, Key });
  return asked('s3:GetObject', place, clients(aws, place.region).send(command));
}

async function asked<T>(operation: string, place: BucketPlace, sending: Promise<T>): Promise<T> {
  try {
    return await sending;
  } catch (error) {
    throw asObjectsProblem(operation, place, error);
  }
}

function standstill({ bucket }: BucketPlace): AwsProblem {
  return awsProblem({
    code: 'unavailable',
    operation: 's3:ListBucket',
    awsCode: '',
    message: `the list of ${bucket} does not go on: the same page came twice`,
    requestId: undefined,
  });
}
