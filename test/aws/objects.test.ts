import type { Server } from 'node:http';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Connection } from '../../src/aws/connection.ts';
import { listFolders, listObjects, readObject, streamObject } from '../../src/aws/objects.ts';
import { asObjectsProblem } from '../../src/aws/objects-problem.ts';
import { s3Files } from '../../src/trail/sources/archive/s3-files.ts';
import { s3Location } from '../../src/trail/sources/archive/s3-location.ts';
import { onPort, putObject, type Sandbox, serve } from '@staunch/sandbox';
import { connect, sandboxOf } from '../support/play.ts';
import { aWorld } from '../support/worlds.ts';

const place = { bucket: 'evidence', region: 'eu-west-1' };

/** A bucket with these objects, and somebody who may read it. */
function aScene(keys: readonly string[], as = 'reader'): { sandbox: Sandbox; aws: Connection } {
  const world = aWorld([]);
  const [account] = world.accounts;
  const Statement = [{ Effect: 'Allow' as const, Action: 's3:*', Resource: '*' }];
  const reader = {
    name: 'reader',
    accessKeys: [{ id: 'AKIARTX3GSDSQREADERA' }],
    policies: { all: { Version: '2012-10-17', Statement } },
  };
  const sandbox = sandboxOf({
    ...world,
    accounts: account ? [{ ...account, users: [...(account.users ?? []), reader] }] : [],
    credentials: { reader: { accessKey: 'AKIARTX3GSDSQREADERA' } },
    buckets: [{ name: place.bucket, region: place.region }],
  });
  for (const key of keys) {
    const bytes = Buffer.from(`of ${key}`);
    putObject(sandbox.parts, { ...place, key, bytes, metadata: { mark: key.slice(0, 5) } });
  }
  return { sandbox, aws: connect(sandbox, as) };
}

function withObjects(keys: readonly string[], as?: string): Connection {
  return aScene(keys, as).aws;
}

async function allOf<T>(pieces: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const piece of pieces) all.push(piece);
  return all;
}

describe('objects of a bucket', () => {
  it('are listed past the first page, in order, and folder by folder', async () => {
    const keys = Array.from({ length: 1_100 }, (_, at) => `logs/${String(at).padStart(4, '0')}/f`);
    const aws = withObjects(keys);
    const listed = await allOf(listObjects(aws, place, 'logs/'));
    expect(listed.map(({ key }) => key)).toEqual(keys);
    expect(listed[0]).toEqual({ key: 'logs/0000/f', size: 14 });
    expect(await listFolders(aws, place, 'logs/')).toEqual(keys.map((key) => key.slice(0, -1)));
  });

  it('are read whole with their metadata, or in pieces', async () => {
    const aws = withObjects(['a/b.gz']);
    const { bytes, metadata } = await readObject(aws, place, 'a/b.gz');
    expect([bytes.toString(), metadata]).toEqual(['of a/b.gz', { mark: 'a/b.g' }]);
    const pieces = await allOf(await streamObject(aws, place, 'a/b.gz'));
    expect(Buffer.concat(pieces).toString()).toBe('of a/b.gz');
  });

  it('that are not there, or not ours to read, are told as problems', async () => {
    const aws = withObjects([]);
    await expect(readObject(aws, place, 'nope')).rejects.toMatchObject({
      code: 'not-found',
      aws: { operation: 's3:GetObject' },
    });
    await expect(allOf(listObjects(withObjects([], 'plan'), place, ''))).rejects.toMatchObject({
      code: 'not-allowed',
      hint: 'Whoever owns the role that Staunch runs as must allow s3:ListBucket on this object.',
    });
    await expect(listFolders(aws, { ...place, bucket: 'not-there' }, '')).rejects.toMatchObject({
      code: 'not-found',
      hint: 'Check the name of the bucket, not-there, and whose it is.',
    });
  });

  it('in another region than was said: the problem names the right one', async () => {
    const elsewhere = { ...place, region: 'us-east-1' };
    await expect(listFolders(withObjects([]), elsewhere, '')).rejects.toMatchObject({
      message:
        's3:ListBucket failed: the bucket evidence is in eu-west-1, not in us-east-1 (PermanentRedirect)',
      hint: "Give the bucket's region: eu-west-1.",
    });
    const malformed = { name: 'AuthorizationHeaderMalformed', Region: 'eu-west-1' };
    expect(asObjectsProblem('s3:GetObject', elsewhere, malformed).hint).toContain('eu-west-1');
  });

  it('in an archive class: the problem says what has to be done first', () => {
    const thrown = { name: 'InvalidObjectState', message: 'The operation is not valid' };
    const { hint, message } = asObjectsProblem('s3:GetObject', place, thrown);
    expect(message).toBe('s3:GetObject failed: The operation is not valid (InvalidObjectState)');
    expect(hint).toContain('must restore it');
  });
});

describe('over a socket, at another address than AWS', () => {
  let server: Server;
  afterEach(() => {
    vi.unstubAllEnvs();
    server.closeAllConnections();
    server.close();
  });

  it('buckets are addressed by path, and objects arrive whole and in pieces', async () => {
    const key = 'AWSLogs/a b+c.gz';
    const { sandbox, aws } = aScene([key]);
    const serving = await serve(onPort(sandbox), sandbox.clock, 0);
    server = serving.server;
    vi.stubEnv('AWS_ENDPOINT_URL', serving.endpoint.replace('127.0.0.1', 'localhost'));
    const { credentials, region, clock } = aws;
    const there: Connection = {
      region,
      clock,
      redirected: true,
      ...(credentials ? { credentials } : {}),
    };
    expect(await allOf(listObjects(there, place, ''))).toEqual([{ key, size: 19 }]);
    expect((await readObject(there, place, key)).bytes.toString()).toBe(`of ${key}`);
    const pieces = await allOf(await streamObject(there, place, key));
    expect(Buffer.concat(pieces).toString()).toBe(`of ${key}`);
    const gone = { code: 'not-found', aws: { awsCode: 'NoSuchKey' } };
    await expect(streamObject(there, place, 'gone')).rejects.toMatchObject(gone);
  });
});

describe('an archive in S3', () => {
  it('shows its files as if the prefix were the root', async () => {
    const aws = withObjects(['logs/ct/AWSLogs/x', 'logs/ct/b', 'logs/other']);
    const at = s3Location('s3://evidence/logs/ct/');
    const files = s3Files(aws, { region: place.region, bucket: '', prefix: '', ...at });
    expect(files.name).toBe('s3://evidence/logs/ct/');
    expect(await files.folders('')).toEqual(['AWSLogs/']);
    expect((await allOf(files.list(''))).map(({ key }) => key)).toEqual(['AWSLogs/x', 'b']);
    expect(Buffer.from(await files.read('b')).toString()).toBe('of logs/ct/b');
    expect((await files.readSigned('b')).metadata).toEqual({ mark: 'logs/' });
  });

  it.each([
    ['s3://evidence', { bucket: 'evidence', prefix: '' }],
    ['s3://evidence/', { bucket: 'evidence', prefix: '' }],
    ['s3://evidence/a/b', { bucket: 'evidence', prefix: 'a/b/' }],
    ['./folder', undefined],
    ['s3://UPPER/x', undefined],
  ])('is known by its location: %s', (location, expected) => {
    expect(s3Location(location)).toEqual(expected);
  });
});
