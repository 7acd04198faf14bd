import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  DeleteObjectCommand,
  GetBucketLocationCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListObjectsCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  paginateListObjectsV2,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { ada, anAws, ACCOUNT, PARTNER, type Scene } from './an-aws.ts';
import { s3As } from './an-s3.ts';
import { allowing } from './policies.ts';

const Bucket = 'evidence';

function aFolder(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-s3-'));
  for (const [key, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, key)), { recursive: true });
    writeFileSync(join(folder, key), text);
  }
  return folder;
}

const FILES = { 'a/1.txt': 'one', 'a/2.txt': 'two', 'a/b/3 + ä.txt': 'three', 'z.txt': 'zed' };

function withBucket(files: Readonly<Record<string, string>> = FILES): Scene {
  const reader = (name: string, id: string, policy: object) => ({
    name,
    accessKeys: [{ id }],
    policies: { reads: policy as ReturnType<typeof allowing> },
  });
  const users = [
    ada,
    reader('gets', 'AKIARTX3GSDSQGETSAAA', allowing('s3:GetObject', `arn:aws:s3:::${Bucket}/*`)),
    reader('lists', 'AKIARTX3GSDSQLISTAAA', {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: 's3:ListBucket',
          Resource: `arn:aws:s3:::${Bucket}`,
          Condition: { StringLike: { 's3:prefix': 'a/*' } },
        },
      ],
    }),
  ];
  const accounts = [
    { id: ACCOUNT, regions: ['eu-west-1', 'us-east-1'], users },
    { id: PARTNER, users: [{ ...ada, accessKeys: [{ id: 'AKIARTX3GSDSQPARTNER' }] }] },
  ];
  return anAws({
    world: {
      accounts,
      credentials: {
        ada: { accessKey: 'AKIARTX3GSDSQADAAAAA' },
        gets: { accessKey: 'AKIARTX3GSDSQGETSAAA' },
        lists: { accessKey: 'AKIARTX3GSDSQLISTAAA' },
        partner: { accessKey: 'AKIARTX3GSDSQPARTNER' },
      },
      buckets: [{ name: Bucket, folder: aFolder(files) }],
    },
  });
}

async function textAt(scene: Scene, Key: string, as = 'ada', more = {}): Promise<string> {
  const s3 = s3As(scene.sandbox, as);
  const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key, ...more }));
  return (await Body?.transformToString()) ?? '';
}

describe('when a bucket is listed', () => {
  it('every object is there with its size, in order of key', async () => {
    const { Contents, KeyCount, IsTruncated, Name } = await s3As(withBucket().sandbox, 'ada').send(
      new ListObjectsV2Command({ Bucket }),
    );
    expect(Contents?.map(({ Key, Size }) => [Key, Size])).toEqual([
      ['a/1.txt', 3],
      ['a/2.txt', 3],
      ['a/b/3 + ä.txt', 5],
      ['z.txt', 3],
    ]);
    expect(Contents?.[0]?.LastModified).toBeInstanceOf(Date);
    expect({ KeyCount, IsTruncated, Name }).toEqual({
      KeyCount: 4,
      IsTruncated: false,
      Name: Bucket,
    });
  });

  it('a delimiter rolls folders up, and a prefix looks into one', async () => {
    const s3 = s3As(withBucket().sandbox, 'ada');
    const top = await s3.send(new ListObjectsV2Command({ Bucket, Delimiter: '/' }));
    expect(top.CommonPrefixes).toEqual([{ Prefix: 'a/' }]);
    expect(top.Contents?.map(({ Key }) => Key)).toEqual(['z.txt']);
    const inside = await s3.send(
      new ListObjectsV2Command({ Bucket, Delimiter: '/', Prefix: 'a/' }),
    );
    expect(inside.CommonPrefixes).toEqual([{ Prefix: 'a/b/' }]);
    expect(inside.Contents?.map(({ Key }) => Key)).toEqual(['a/1.txt', 'a/2.txt']);
  });

  it('pages go on where the last one ended, folders and all', async () => {
    const keys = ['a/1', 'b/1', 'b/2', 'c', 'd/1'];
    const { sandbox } = withBucket(Object.fromEntries(keys.map((key) => [key, key])));
    const pages = paginateListObjectsV2(
      { client: s3As(sandbox, 'ada'), pageSize: 1 },
      {
        Bucket,
        Delimiter: '/',
      },
    );
    const seen = [];
    for await (const { CommonPrefixes = [], Contents = [] } of pages)
      seen.push(...CommonPrefixes.map(({ Prefix }) => Prefix), ...Contents.map(({ Key }) => Key));
    expect(seen).toEqual(['a/', 'b/', 'c', 'd/']);
  });

  it('StartAfter, encoding and the older operation are served as well', async () => {
    const s3 = s3As(withBucket().sandbox, 'ada');
    const after = new ListObjectsV2Command({
      Bucket,
      StartAfter: 'a/2.txt',
      MaxKeys: 1,
      EncodingType: 'url',
    });
    expect((await s3.send(after)).Contents?.[0]?.Key).toBe('a/b/3%20%2B%20%C3%A4.txt');
    const old = await s3.send(new ListObjectsCommand({ Bucket, Marker: 'a/1.txt', MaxKeys: 1 }));
    expect(old).toMatchObject({ IsTruncated: true, Contents: [{ Key: 'a/2.txt' }] });
  });
});

describe('when an object is read', () => {
  it('it comes whole, or the part that was asked for', async () => {
    const scene = withBucket();
    expect(await textAt(scene, 'a/b/3 + ä.txt')).toBe('three');
    expect(await textAt(scene, 'a/b/3 + ä.txt', 'ada', { Range: 'bytes=1-2' })).toBe('hr');
    expect(await textAt(scene, 'a/b/3 + ä.txt', 'ada', { Range: 'bytes=-2' })).toBe('ee');
    const head = new HeadObjectCommand({ Bucket, Key: 'z.txt' });
    expect(await s3As(scene.sandbox, 'ada').send(head)).toMatchObject({ ContentLength: 3 });
  });

  it('what is put is read back with its metadata, and never reaches the folder', async () => {
    const scene = withBucket();
    const s3 = s3As(scene.sandbox, 'ada');
    const Body = Buffer.from([0, 255, 13, 10, 128]);
    const put = { Bucket, Key: 'new/bin', Body, Metadata: { signature: 'ab' } };
    await s3.send(new PutObjectCommand(put));
    const read = await s3.send(new GetObjectCommand({ Bucket, Key: 'new/bin' }));
    expect(Buffer.from((await read.Body?.transformToByteArray()) ?? [])).toEqual(Body);
    expect(read.Metadata).toEqual({ signature: 'ab' });
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'z.txt' }));
    await expect(textAt(scene, 'z.txt')).rejects.toMatchObject({ name: 'NoSuchKey' });
    const { Contents } = await s3.send(new ListObjectsV2Command({ Bucket, Prefix: 'n' }));
    expect(Contents?.map(({ Key }) => Key)).toEqual(['new/bin']);
  });

  it('path style and virtual hosts lead to the same object', async () => {
    const scene = withBucket();
    for (const forcePathStyle of [true, false]) {
      const s3 = s3As(scene.sandbox, 'ada', { forcePathStyle });
      const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key: 'a/1.txt' }));
      expect(await Body?.transformToString()).toBe('one');
    }
  });

  it('nothing outside the folder can be named', async () => {
    const scene = withBucket();
    const Key = '../../etc/hostname';
    await expect(textAt(scene, Key)).rejects.toThrow();
    await expect(textAt(scene, 'a/../z.txt')).rejects.toThrow();
  });
});

describe('what S3 refuses', () => {
  it('a bucket that is not there, and a key that is not in it', async () => {
    const scene = withBucket();
    const none = new ListObjectsV2Command({ Bucket: 'nothing-here' });
    await expect(s3As(scene.sandbox, 'ada').send(none)).rejects.toMatchObject({
      name: 'NoSuchBucket',
      $metadata: { httpStatusCode: 404 },
    });
    await expect(textAt(scene, 'nope')).rejects.toMatchObject({
      name: 'NoSuchKey',
      $metadata: { httpStatusCode: 404 },
    });
  });

  it('a caller whose policies do not allow it: objects and lists are different things', async () => {
    const scene = withBucket();
    const list = (as: string, Prefix: string) =>
      s3As(scene.sandbox, as).send(new ListObjectsV2Command({ Bucket, Prefix }));
    expect(await textAt(scene, 'z.txt', 'gets')).toBe('zed');
    await expect(list('gets', '')).rejects.toThrow(
      `not authorized to perform: s3:ListBucket on resource: arn:aws:s3:::${Bucket} because`,
    );
    await expect(textAt(scene, 'z.txt', 'lists')).rejects.toMatchObject({ name: 'AccessDenied' });
    expect((await list('lists', 'a/')).KeyCount).toBe(3);
    await expect(list('lists', 'z')).rejects.toMatchObject({ name: 'AccessDenied' });
    // Whoever may not list is not told whether a key is there.
    await expect(textAt(scene, 'nope', 'gets')).rejects.toMatchObject({ name: 'AccessDenied' });
  });

  it('another account, whatever its own policies say', async () => {
    const { sandbox } = withBucket();
    await expect(
      s3As(sandbox, 'partner').send(new ListObjectsV2Command({ Bucket })),
    ).rejects.toThrow('no resource-based policy allows the s3:ListBucket action');
  });

  it('a call in another region than the bucket, and says in which it is', async () => {
    const { sandbox } = withBucket();
    const s3 = s3As(sandbox, 'ada', { region: 'eu-west-1' });
    await expect(s3.send(new ListObjectsV2Command({ Bucket }))).rejects.toMatchObject({
      name: 'PermanentRedirect',
      $response: { headers: { 'x-amz-bucket-region': 'us-east-1' } },
    });
    const where = await s3.send(new GetBucketLocationCommand({ Bucket }));
    expect(where.LocationConstraint ?? '').toBe('');
    const head = await s3As(sandbox, 'ada').send(new HeadBucketCommand({ Bucket }));
    expect(head.BucketRegion).toBe('us-east-1');
  });

  it('a key that nobody knows, and an operation that it does not have', async () => {
    const { sandbox } = withBucket();
    const credentials = { accessKeyId: 'AKIAAAAAAAAAAAAAAAAA', secretAccessKey: 'x' };
    await expect(
      s3As(sandbox, 'ada', { credentials }).send(new ListObjectsV2Command({ Bucket })),
    ).rejects.toMatchObject({ name: 'InvalidAccessKeyId' });
    await expect(
      s3As(sandbox, 'ada').send(new ListObjectVersionsCommand({ Bucket })),
    ).rejects.toMatchObject({ name: 'NotImplemented' });
  });
});
