import {
  ListObjects$,
  ListObjectsV2$,
  type ListObjectsCommandInput,
  type ListObjectsV2CommandInput,
} from '@aws-sdk/client-s3';
import type { Call } from '../call.ts';
import { AwsFault } from '../fault.ts';
import { operation } from '../operation.ts';
import { mustAllow, openBucketHere } from './allowed.ts';
import type { Bucket } from '../bucket.ts';

// AWS: a thousand keys and prefixes a page at the most.
const PAGE = 1000;

/** Lists objects, by S3's newer and its older operation. */
export function listOperations() {
  return [
    operation<ListObjectsV2CommandInput>(ListObjectsV2$, { authorises: true, run: listV2 }),
    operation<ListObjectsCommandInput>(ListObjects$, { authorises: true, run: listV1 }),
  ];
}

function listV2(input: ListObjectsV2CommandInput, call: Call): object {
  const { ContinuationToken, StartAfter } = input;
  const after = ContinuationToken === undefined ? StartAfter : fromToken(ContinuationToken);
  const { page, common } = list(input, after, call);
  return {
    ...common,
    KeyCount: page.entries.length,
    ContinuationToken,
    StartAfter: encoder(input)(StartAfter),
    NextContinuationToken: page.last && Buffer.from(page.last).toString('base64'),
  };
}

function listV1(input: ListObjectsCommandInput, call: Call): object {
  const { page, common } = list(input, input.Marker, call);
  const encode = encoder(input);
  const NextMarker = input.Delimiter === undefined ? undefined : encode(page.last);
  return { ...common, Marker: encode(input.Marker ?? ''), NextMarker };
}

type Input = Pick<
  ListObjectsV2CommandInput,
  'Bucket' | 'Prefix' | 'Delimiter' | 'MaxKeys' | 'EncodingType'
>;

function list(input: Input, after: string | undefined, call: Call) {
  const { Prefix = '', Delimiter, MaxKeys = PAGE, EncodingType } = input;
  const bucket = openBucketHere(call, input.Bucket);
  mustAllow(call, bucket, 's3:ListBucket', {
    context: { 's3:prefix': Prefix, 's3:delimiter': Delimiter ?? '', 's3:max-keys': `${MaxKeys}` },
  });
  const all = entriesOf(bucket, Prefix, Delimiter).filter((entry) => !isPast(entry, after));
  const entries = all.slice(0, Math.min(Math.max(0, MaxKeys), PAGE));
  const last = entries.length < all.length ? entries.at(-1) : undefined;
  const encode = encoder(input);
  const isFolder = (entry: string): boolean => isCommon(entry, Prefix, Delimiter);
  const common = {
    Name: bucket.name,
    Prefix: encode(Prefix),
    Delimiter: encode(Delimiter),
    MaxKeys,
    EncodingType,
    IsTruncated: last !== undefined,
    Contents: entries.filter((entry) => !isFolder(entry)).map((key) => shown(bucket, key, encode)),
    CommonPrefixes: entries.filter(isFolder).map((prefix) => ({ Prefix: encode(prefix) })),
  };
  return { page: { entries, last }, common };
}

// S3 lists by the bytes of UTF-8.
const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

function entriesOf(bucket: Bucket, prefix: string, delimiter: string | undefined): string[] {
  const rolled = bucket.keys(prefix).map((key) => rollUp(key, prefix, delimiter));
  return [...new Set(rolled)].sort(byBytes);
}

function rollUp(key: string, prefix: string, delimiter: string | undefined): string {
  if (!delimiter) return key;
  const at = key.indexOf(delimiter, prefix.length);
  return at < 0 ? key : key.slice(0, at + delimiter.length);
}

function isCommon(entry: string, prefix: string, delimiter: string | undefined): boolean {
  return Boolean(delimiter) && entry.length > prefix.length && entry.endsWith(delimiter ?? '');
}

function isPast(entry: string, after: string | undefined): boolean {
  return after !== undefined && byBytes(entry, after) <= 0;
}

function shown(bucket: Bucket, key: string, encode: (text: string) => string | undefined): object {
  const object = bucket.read(key);
  const { modifiedAt: LastModified, size: Size, etag = '' } = object ?? {};
  return { Key: encode(key), LastModified, ETag: `"${etag}"`, Size, StorageClass: 'STANDARD' };
}

function encoder({ EncodingType }: Input) {
  return (text: string | undefined): string | undefined =>
    EncodingType === 'url' && text !== undefined
      ? encodeURIComponent(text).replaceAll('%2F', '/')
      : text;
}

function fromToken(token: string): string {
  const text = Buffer.from(token, 'base64').toString();
  if (Buffer.from(text).toString('base64') === token) return text;
  throw new AwsFault('InvalidArgument', 'The continuation token provided is incorrect');
}
