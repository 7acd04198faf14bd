import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Connection } from '../../src/aws/connection.ts';
import { trailKeys } from '../../src/aws/trail-keys.ts';
import { validateDigests, type DigestOptions } from '../../src/trail/sources/archive/digests.ts';
import { readDigestName } from '../../src/trail/sources/archive/digests/digest-name.ts';
import { localFiles } from '../../src/trail/sources/archive/local-files.ts';
import { s3Files } from '../../src/trail/sources/archive/s3-files.ts';
import {
  bucketOf,
  putObject,
  removeObject,
  type Sandbox,
  signingKeyOf,
  type TrailEntry,
  type WorldFile,
} from '@staunch/sandbox';
import { connect, sandboxOf } from '../support/play.ts';

const ACCOUNT = '111122223333';
const BUCKET = 'evidence';
const ROOT = `AWSLogs/${ACCOUNT}/`;
const WINDOW = { from: '2026-11-22T05:00:00Z', to: '2026-11-22T09:20:00Z' };
const DIGESTS = `${ROOT}CloudTrail-Digest/us-east-1/2026/11/22/`;

// The trail is older than the window, so that its first digest is not looked at.
const TIMES = ['21T22:10', '22T05:10', '22T06:10', '22T06:20', '22T07:10'];

function aSandbox(trail: Partial<TrailEntry> = {}, times = TIMES): Sandbox {
  const everything = {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow' as const, Action: '*', Resource: '*' }],
  };
  const world: WorldFile = {
    now: WINDOW.to,
    accounts: [
      {
        id: ACCOUNT,
        regions: ['us-east-1'],
        users: [
          {
            name: 'ada',
            accessKeys: [{ id: 'AKIARTX3GSDSQADAAAAA' }],
            policies: { everything },
          },
        ],
      },
    ],
    credentials: { ada: { accessKey: 'AKIARTX3GSDSQADAAAAA' } },
    events: times.map((time) => ({
      at: `2026-11-${time}:00Z`,
      by: 'ada',
      action: 'iam:ListUsers',
    })),
    trails: [{ name: 'main', account: ACCOUNT, bucket: BUCKET, ...trail }],
  };
  return sandboxOf(world);
}

interface Differences {
  readonly aws?: Partial<Connection>;
  readonly options?: Partial<DigestOptions>;
  readonly prefix?: string;
}

function validate(sandbox: Sandbox, { aws: more, options, prefix = '' }: Differences = {}) {
  const aws = { ...connect(sandbox, 'ada'), ...more };
  const files = s3Files(aws, { bucket: BUCKET, region: 'us-east-1', prefix });
  return validateDigests(files, {
    window: WINDOW,
    keys: (region, within) => trailKeys(aws, region, within),
    ...options,
  });
}

function keysOf(sandbox: Sandbox, prefix = ''): string[] {
  return [...(bucketOf(sandbox.parts, BUCKET)?.keys(prefix) ?? [])].sort();
}

function objectAt(sandbox: Sandbox, key: string) {
  const object = bucketOf(sandbox.parts, BUCKET)?.read(key);
  if (!object) throw new Error(`there is no ${key}`);
  return { bytes: object.bytes(), metadata: object.metadata };
}

const logs = (sandbox: Sandbox): string[] =>
  keysOf(sandbox, `${ROOT}CloudTrail/us-east-1/2026/11/22/`);
const put = (sandbox: Sandbox, key: string, bytes: Uint8Array, metadata = {}): void =>
  void putObject(sandbox.parts, { bucket: BUCKET, key, bytes, metadata });
const remove = (sandbox: Sandbox, key: string): void => removeObject(sandbox.parts, BUCKET, key);
const digestOf = (hour: number): string =>
  `${DIGESTS}${ACCOUNT}_CloudTrail-Digest_us-east-1_main_us-east-1_20261122T${String(hour).padStart(2, '0')}0000Z.json.gz`;

/** Another log file in the place of one that CloudTrail delivered. */
const falsified = gzipSync(JSON.stringify({ Records: [] }));

const { privateKey: thiefsKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

type Json = Record<string, unknown>;

/** Rewrites a digest, signed by whomever. */
function forge(
  sandbox: Sandbox,
  key: string,
  forgery: {
    readonly change: (digest: Json) => void;
    readonly fingerprint?: string;
    readonly by?: KeyObject;
    /** The digest that is rewritten, where it is another one. */
    readonly from?: string;
    readonly more?: Readonly<Record<string, string>>;
  },
): void {
  const { change, fingerprint, by = thiefsKey, from = key, more } = forgery;
  const digest = JSON.parse(gunzipSync(objectAt(sandbox, from).bytes).toString()) as Json;
  change(digest);
  if (fingerprint !== undefined) digest['digestPublicKeyFingerprint'] = fingerprint;
  const text = JSON.stringify(digest);
  const toSign = [
    digest['digestEndTime'],
    `${BUCKET}/${key}`,
    createHash('sha256').update(text).digest('hex'),
    digest['previousDigestSignature'] ?? 'null',
  ].join('\n');
  const signature = sign('sha256', Buffer.from(toSign), by).toString('hex');
  const metadata = { signature, 'signature-algorithm': 'SHA256withRSA', ...more };
  put(sandbox, key, gzipSync(text), metadata);
}

/** Makes a digest say that a falsified log file is the true one. */
function vouchForFalsified(key: string) {
  return (digest: Json): void => {
    const hashValue = createHash('sha256').update(gunzipSync(falsified)).digest('hex');
    const named = digest['logFiles'] as Json[];
    digest['logFiles'] = named.map((log) =>
      log['s3Object'] === key ? { ...log, hashValue } : log,
    );
  };
}

describe('digests that nobody touched', () => {
  it('all count, and with them every log file', async () => {
    const steps: number[] = [];
    const report = ({ done }: { done: number }) => void steps.push(done);
    expect(await validate(aSandbox(), { options: { report } })).toEqual({
      asked: true,
      filesValid: 4,
      digestsValid: 10,
      problems: [],
    });
    expect(steps.at(-1)).toBe(14);
  });

  it('are found under a prefix and in an organisation, account by account', async () => {
    const sandbox = aSandbox({ prefix: 'logs/ct', organisation: 'o-abc123def4' });
    const found = { filesValid: 4, digestsValid: 10, problems: [] };
    expect(await validate(sandbox, { prefix: 'logs/ct/' })).toMatchObject(found);
    const other = { accounts: ['999999999999'] };
    expect(await validate(sandbox, { prefix: 'logs/ct/', options: other })).toMatchObject({
      digestsValid: 0,
      problems: [{ why: expect.stringContaining('no digests were found') as string }],
    });
  });

  it('say nothing yet of what was delivered after the last one', async () => {
    const { filesValid, problems } = await validate(aSandbox({}, [...TIMES, '22T09:01']));
    expect(filesValid).toBe(4);
    expect(problems).toEqual([
      {
        what: `1 log files of ${ACCOUNT} us-east-1`,
        why: expect.stringContaining('the last one ends at 2026-11-22T09:00:00Z') as string,
        uncovered: true,
      },
    ]);
  });

  it('may be late: a backfill digest counts by the keys of the time when it was made', async () => {
    const sandbox = aSandbox();
    const log = logs(sandbox)[0]?.replace('T0520Z', 'T0522Z') ?? '';
    put(sandbox, log, falsified);
    const key = digestOf(6).replace('.json.gz', '_backfill.json.gz');
    const change = (digest: Json): void => {
      digest['digestS3Object'] = key;
      const hashValue = createHash('sha256').update(gunzipSync(falsified)).digest('hex');
      digest['logFiles'] = [{ s3Bucket: BUCKET, s3Object: log, hashValue }];
    };
    const { privateKey: by } = signingKeyOf('us-east-1');
    const more = { 'backfill-generation-timestamp': '2026-11-22T08:30:00Z' };
    forge(sandbox, key, { change, by, from: digestOf(6), more });
    const asked: string[] = [];
    const aws = connect(sandbox, 'ada');
    const keys: DigestOptions['keys'] = (region, within) => {
      asked.push(`${within.from} ${within.to}`);
      return trailKeys(aws, region, within);
    };
    expect(await validate(sandbox, { options: { keys } })).toMatchObject({
      filesValid: 5,
      digestsValid: 11,
      problems: [],
    });
    expect(asked).toContain('2026-11-22T07:30:00.000Z 2026-11-22T09:30:00.000Z');
  });

  it('that begin within the window leave what was before uncovered', async () => {
    const { problems } = await validate(aSandbox({}, ['22T06:10']));
    expect(problems).toEqual([
      {
        what: `${ACCOUNT} us-east-1 before 2026-11-22T06:00:00Z`,
        why: expect.stringContaining('the first digest begins then') as string,
        uncovered: true,
      },
    ]);
  });
});

describe('what somebody did to the files is told', () => {
  const told = (what: string, why: string): object => ({
    what,
    why: expect.stringContaining(why) as string,
  });

  it('a changed byte in a log file', async () => {
    const sandbox = aSandbox();
    const [, key = ''] = logs(sandbox);
    const bytes = Buffer.from(objectAt(sandbox, key).bytes);
    bytes[60] = (bytes[60] ?? 0) ^ 1;
    put(sandbox, key, bytes);
    const { filesValid, problems } = await validate(sandbox);
    expect(filesValid).toBe(3);
    expect(problems).toEqual([told(key, 'it was changed')]);
  });

  it('another log file in its place', async () => {
    const sandbox = aSandbox();
    const [key = ''] = logs(sandbox);
    put(sandbox, key, falsified);
    expect((await validate(sandbox)).problems).toEqual([told(key, 'it was changed')]);
  });

  it('a deleted log file', async () => {
    const sandbox = aSandbox();
    const [key = ''] = logs(sandbox);
    remove(sandbox, key);
    const { filesValid, problems } = await validate(sandbox);
    expect(filesValid).toBe(3);
    expect(problems).toEqual([told(key, 'it is gone')]);
  });

  it('a log file that CloudTrail did not deliver', async () => {
    const sandbox = aSandbox();
    const key = logs(sandbox)[0]?.replace('T0520Z', 'T0525Z') ?? '';
    put(sandbox, key, falsified);
    expect((await validate(sandbox)).problems).toEqual([told(key, 'no digest names it')]);
  });

  it('a deleted digest, and the log files that it named', async () => {
    const sandbox = aSandbox();
    remove(sandbox, digestOf(7));
    const { filesValid, problems } = await validate(sandbox);
    expect(filesValid).toBe(2);
    expect(problems).toEqual([
      told(digestOf(7), 'this digest is gone'),
      {
        ...told(`2 log files of ${ACCOUNT} us-east-1`, 'no digest covers the time'),
        uncovered: true,
      },
    ]);
  });

  it('the last digests deleted, along with what they named', async () => {
    const sandbox = aSandbox();
    for (const hour of [7, 8, 9]) remove(sandbox, digestOf(hour));
    for (const key of logs(sandbox).slice(1)) remove(sandbox, key);
    expect((await validate(sandbox)).problems).toEqual([
      told(`${ACCOUNT} us-east-1 since 2026-11-22T06:00:00Z`, 'there is no later digest'),
    ]);
  });

  it('all digests deleted', async () => {
    const sandbox = aSandbox();
    for (const key of keysOf(sandbox, `${ROOT}CloudTrail-Digest/`)) remove(sandbox, key);
    expect(await validate(sandbox)).toMatchObject({
      filesValid: 0,
      problems: [
        told(`${ACCOUNT} us-east-1`, 'there are no digests of that time'),
        told(`4 log files of ${ACCOUNT} us-east-1`, 'there are no digests that count'),
      ],
    });
  });

  it('the digests and the log files of those days deleted, all of them', async () => {
    const sandbox = aSandbox();
    for (const key of keysOf(sandbox).filter((it) => it.includes('/2026/11/22/'))) {
      remove(sandbox, key);
    }
    expect(await validate(sandbox)).toMatchObject({
      filesValid: 0,
      problems: [told(`${ACCOUNT} us-east-1`, 'there are no digests of that time')],
    });
  });

  it('a digest in the place of another', async () => {
    const sandbox = aSandbox();
    const { bytes, metadata } = objectAt(sandbox, digestOf(6));
    put(sandbox, digestOf(7), bytes, metadata);
    const { digestsValid, problems } = await validate(sandbox);
    expect(digestsValid).toBe(9);
    expect(problems).toContainEqual(told(digestOf(7), 'it is not where it was delivered'));
  });

  it('a forged digest that vouches for a falsified log file: another key, under its own name or a true one', async () => {
    const sandbox = aSandbox();
    const [log = ''] = logs(sandbox);
    put(sandbox, log, falsified);
    forge(sandbox, digestOf(6), { change: vouchForFalsified(log) });
    const { filesValid, problems } = await validate(sandbox);
    expect(filesValid).toBe(3);
    expect(problems).toEqual([
      told(digestOf(6), 'its signature is not good'),
      told(digestOf(6), 'not the one that the next digest names'),
    ]);
    const fingerprint = 'ab'.repeat(16);
    forge(sandbox, digestOf(6), { change: vouchForFalsified(log), fingerprint });
    expect((await validate(sandbox)).problems).toContainEqual(
      told(digestOf(6), 'a key that CloudTrail did not sign with'),
    );
  });

  it('digests and log files copied to another place: their signatures are for the old one', async () => {
    const sandbox = aSandbox();
    for (const key of keysOf(sandbox)) {
      const { bytes, metadata } = objectAt(sandbox, key);
      put(sandbox, `copy/${key}`, bytes, metadata);
    }
    const { filesValid, digestsValid, problems } = await validate(sandbox, { prefix: 'copy/' });
    expect({ filesValid, digestsValid }).toEqual({ filesValid: 0, digestsValid: 0 });
    expect(problems).toContainEqual(told(digestOf(6), 'it is not where it was delivered'));
  });

  it('a digest written anew without a signature, and one that is no digest at all', async () => {
    const sandbox = aSandbox();
    put(sandbox, digestOf(6), objectAt(sandbox, digestOf(6)).bytes);
    put(sandbox, digestOf(8), gzipSync('{"logFiles":'));
    const { digestsValid, problems } = await validate(sandbox);
    expect(digestsValid).toBe(8);
    expect(problems).toContainEqual(told(digestOf(6), 'it carries no signature'));
    expect(problems).toContainEqual(told(digestOf(8), 'it is damaged'));
  });

  it('a chain that begins anew in the middle', async () => {
    const sandbox = aSandbox();
    const start = { previousDigestS3Object: null, previousDigestSignature: null };
    forge(sandbox, digestOf(7), { change: (digest) => void Object.assign(digest, start) });
    expect((await validate(sandbox)).problems).toContainEqual(
      told(`${ACCOUNT} us-east-1 at 2026-11-22T06:00:00Z`, 'the digests begin anew'),
    );
  });

  it('a trail that delivered into another bucket before', async () => {
    const sandbox = aSandbox();
    for (const hour of [0, 1, 2, 3, 4, 5, 6]) remove(sandbox, digestOf(hour));
    for (const key of logs(sandbox).slice(0, 1)) remove(sandbox, key);
    const change = (digest: Json): void => void (digest['previousDigestS3Bucket'] = 'older');
    const { privateKey: by } = signingKeyOf('us-east-1');
    forge(sandbox, digestOf(7), { change, by });
    const { problems } = await validate(sandbox);
    expect(problems).toContainEqual(told(`s3://older/${digestOf(6)}`, 'in another bucket'));
  });

  it('so many log files that naming all of them would bury the rest: twenty and how many more', async () => {
    const sandbox = aSandbox();
    const [key = ''] = logs(sandbox);
    for (let at = 0; at < 30; at++) put(sandbox, key.replace('.json', `${at}.json`), falsified);
    const { problems } = await validate(sandbox);
    expect(problems).toHaveLength(21);
    expect(problems.at(-1)).toEqual({ what: '10 more', why: 'log files that no digest names' });
  });
});

describe('what cannot be read is told, and nothing counts for it', () => {
  it('keys that are refused', async () => {
    const keys = () => Promise.reject(new Error('cloudtrail:ListPublicKeys failed: no'));
    const result = await validate(aSandbox(), { options: { keys } });
    expect(result).toMatchObject({ filesValid: 0, digestsValid: 0 });
    expect(result.problems).toContainEqual({
      what: "CloudTrail's public keys of us-east-1",
      why: 'cloudtrail:ListPublicKeys failed: no',
      uncovered: true,
    });
  });

  it('a bucket that is not there', async () => {
    const sandbox = aSandbox({ bucket: 'another' });
    const { problems } = await validate(sandbox);
    expect(problems).toEqual([
      {
        what: `s3://${BUCKET}/`,
        why: expect.stringContaining('NoSuchBucket') as string,
        uncovered: true,
      },
    ]);
  });
});

describe('a copy in a folder', () => {
  function copyOf(sandbox: Sandbox): string {
    const folder = mkdtempSync(join(tmpdir(), 'digests-'));
    for (const key of keysOf(sandbox)) {
      mkdirSync(dirname(join(folder, key)), { recursive: true });
      writeFileSync(join(folder, key), objectAt(sandbox, key).bytes);
    }
    return folder;
  }

  const inFolder = (folder: string) => validateDigests(localFiles(folder), { window: WINDOW });

  it('agrees with its digests or not, and is never taken for validated', async () => {
    const folder = copyOf(aSandbox({ prefix: 'logs' }));
    expect(await inFolder(join(folder, 'logs'))).toEqual({
      asked: true,
      filesValid: 0,
      digestsValid: 0,
      problems: [
        {
          what: 'signatures',
          why: expect.stringMatching(/in the objects' metadata.*that 4 log files agree/) as string,
          uncovered: true,
        },
      ],
    });
  });

  it('shows a log file and its digest changed together by the digest after it', async () => {
    const sandbox = aSandbox();
    const [log = ''] = logs(sandbox);
    forge(sandbox, digestOf(6), { change: vouchForFalsified(log) });
    put(sandbox, log, falsified);
    const { problems } = await inFolder(copyOf(sandbox));
    expect(problems).toContainEqual({
      what: digestOf(6),
      why: expect.stringContaining('not the one that the next digest names') as string,
    });
  });

  it('does not lead out of the folder, whatever a digest says', async () => {
    const sandbox = aSandbox();
    const s3Object = `${ROOT}../../../../../../../../etc/hostname`;
    const change = (digest: Json): void => {
      digest['logFiles'] = [{ s3Bucket: BUCKET, s3Object, hashValue: 'x' }];
    };
    forge(sandbox, digestOf(6), { change });
    const { problems } = await inFolder(copyOf(sandbox));
    expect(problems).toContainEqual({
      what: `s3://${BUCKET}/${s3Object}`,
      why: expect.stringContaining('was not checked') as string,
    });
  });
});

describe('the name of a digest', () => {
  it('tells what it covers, as CloudTrail names them', () => {
    const key =
      'AWSLogs/111122223333/CloudTrail-Digest/us-east-2/2015/08/17/111122223333_CloudTrail-Digest_us-east-2_your_trail-name_us-west-1_20150817T150131Z.json.gz';
    const name = {
      account: '111122223333',
      region: 'us-east-2',
      trail: 'your_trail-name_us-west-1',
      end: Date.parse('2015-08-17T15:01:31Z'),
      backfill: false,
    };
    expect(readDigestName(key)).toEqual({ key, ...name });
    const late = key.replace('.json', '_backfill.json');
    expect(readDigestName(late)).toEqual({ key: late, ...name, backfill: true });
    expect(readDigestName(key.replace('CloudTrail-Digest_', 'CloudTrail_'))).toBeUndefined();
  });
});
