import { createPublicKey, hash, verify } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { DescribeTrailsCommand, ListPublicKeysCommand } from '@aws-sdk/client-cloudtrail';
import { LookupEventsCommand } from '@aws-sdk/client-cloudtrail';
import { ListUsersCommand } from '@aws-sdk/client-iam';
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { loadWorld } from '../../src/load-world.ts';
import type { EventEntry, TrailEntry } from '../../src/world-file.ts';
import { ACCOUNT, ada, ADA_KEY, anAws, PARTNER, type Scene } from './an-aws.ts';
import { s3As } from './an-s3.ts';

const Bucket = 'trail-bucket';
const DAY = `AWSLogs/${ACCOUNT}/CloudTrail/us-east-1/2026/11/22/`;

const at = (time: string, differences: Partial<EventEntry> = {}): EventEntry => ({
  at: `2026-11-22T${time}Z`,
  by: 'ada',
  action: 'iam:ListUsers',
  ...differences,
});

const EVENTS = [
  at('07:58:00'),
  at('09:01:00'),
  at('09:02:00'),
  at('09:02:30', { action: 'ec2:DescribeInstances', region: 'eu-west-1' }),
  at('09:04:00', { action: 's3:GetObject', request: { bucketName: 'crown', key: 'jewels.csv' } }),
];

function withTrail(trail: Partial<TrailEntry> = {}, events = EVENTS): Scene {
  const trails = [{ name: 'main', account: ACCOUNT, bucket: Bucket, ...trail }];
  const credentials = { ada: { accessKey: ADA_KEY } };
  return anAws({ instances: [], world: { credentials, events, trails } });
}

async function keysOf(scene: Scene, Prefix = ''): Promise<string[]> {
  const list = new ListObjectsV2Command({ Bucket, Prefix });
  const { Contents = [] } = await s3As(scene.sandbox, 'ada').send(list);
  return Contents.map(({ Key = '' }) => Key);
}

async function read(scene: Scene, Key: string) {
  const got = await s3As(scene.sandbox, 'ada').send(new GetObjectCommand({ Bucket, Key }));
  const text = gunzipSync((await got.Body?.transformToByteArray()) ?? '').toString();
  const json = JSON.parse(text) as Record<string, never>;
  return { text, json, metadata: got.Metadata ?? {} };
}

async function eventsIn(scene: Scene, key: string) {
  const { json } = await read(scene, key);
  return json['Records'] as unknown as Record<string, unknown>[];
}

describe("when a trail delivers CloudTrail's files", () => {
  it('each account, region and five minutes has a file, named as CloudTrail names it', async () => {
    const logs = (await keysOf(withTrail())).filter((key) => !key.includes('-Digest/'));
    const name = (region: string, time: string) =>
      expect.stringMatching(
        new RegExp(
          `^AWSLogs/${ACCOUNT}/CloudTrail/${region}/2026/11/22/${ACCOUNT}_CloudTrail_${region}_20261122T${time}Z_[A-Za-z0-9]{16}\\.json\\.gz$`,
        ),
      ) as string;
    expect(logs).toEqual([
      name('eu-west-1', '0910'),
      name('us-east-1', '0805'),
      name('us-east-1', '0910'),
    ]);
  });

  it('the records are those that LookupEvents shows', async () => {
    const scene = withTrail();
    const [, key = ''] = await keysOf(scene, DAY);
    const records = await eventsIn(scene, key);
    const { Events = [] } = await scene
      .as('ada', 'us-east-1')
      .trail.send(new LookupEventsCommand({ StartTime: new Date('2026-11-22T09:00:00Z') }));
    const looked = Events.map(({ CloudTrailEvent = '' }) => JSON.parse(CloudTrailEvent) as object);
    expect(records).toEqual(looked.reverse());
    expect(records).toHaveLength(2);
  });

  it('a call shows once its five minutes are over after the delay, and a file never changes', async () => {
    const scene = withTrail({}, []);
    await scene.as('ada').iam.send(new ListUsersCommand({}));
    scene.wait(599);
    expect(await keysOf(scene, DAY)).toEqual([]);
    scene.wait(1);
    const [key = ''] = await keysOf(scene, DAY);
    const first = await read(scene, key);
    await scene.as('ada').iam.send(new ListUsersCommand({}));
    scene.wait(900);
    expect(await keysOf(scene, DAY)).toHaveLength(2);
    expect(await read(scene, key)).toEqual(first);
  });

  it('two sandboxes of one world deliver the same bytes under the same names', async () => {
    const [one, two] = [withTrail(), withTrail()];
    const keys = await keysOf(one);
    expect(await keysOf(two)).toEqual(keys);
    for (const key of keys) expect(await read(two, key)).toEqual(await read(one, key));
  });

  it('a prefix and an organisation stand in the path, and every account is there', async () => {
    const organisation = 'o-abc123def4';
    const partner = {
      id: PARTNER,
      users: [{ ...ada, accessKeys: [{ id: 'AKIARTX3GSDSQPARTNER' }] }],
    };
    const scene = anAws({
      world: {
        accounts: [{ id: ACCOUNT, users: [ada] }, partner],
        credentials: {
          ada: { accessKey: ADA_KEY },
          partner: { accessKey: 'AKIARTX3GSDSQPARTNER' },
        },
        events: [at('09:01:00'), at('09:01:00', { by: 'partner' })],
        trails: [
          { name: 'all', account: ACCOUNT, bucket: Bucket, prefix: 'logs/ct', organisation },
        ],
      },
    });
    const logs = (await keysOf(scene)).filter((key) => !key.includes('-Digest/'));
    expect(logs.map((key) => key.slice(0, key.indexOf('/CloudTrail/')))).toEqual([
      `logs/ct/AWSLogs/${organisation}/${ACCOUNT}`,
      `logs/ct/AWSLogs/${organisation}/${PARTNER}`,
    ]);
  });
});

describe('data events', () => {
  const names = async (scene: Scene): Promise<unknown[]> => {
    const keys = await keysOf(scene, DAY);
    const all = await Promise.all(keys.map((key) => eventsIn(scene, key)));
    return all.flat().map(({ eventName }) => eventName);
  };

  it('are in the files of a trail that records them, and never in LookupEvents', async () => {
    const scene = withTrail({ dataEvents: true });
    expect(await names(scene)).toEqual(['ListUsers', 'ListUsers', 'ListUsers', 'GetObject']);
    const [, key = ''] = await keysOf(scene, DAY);
    expect((await eventsIn(scene, key)).at(-1)).toMatchObject({
      eventSource: 's3.amazonaws.com',
      eventCategory: 'Data',
      managementEvent: false,
      requestParameters: { bucketName: 'crown', key: 'jewels.csv' },
      resources: [
        { type: 'AWS::S3::Object', ARN: 'arn:aws:s3:::crown/jewels.csv' },
        { type: 'AWS::S3::Bucket', ARN: 'arn:aws:s3:::crown', accountId: ACCOUNT },
      ],
    });
    const { Events = [] } = await scene
      .as('ada', 'us-east-1')
      .trail.send(new LookupEventsCommand({}));
    expect(Events.map(({ EventName }) => EventName)).not.toContain('GetObject');
  });

  it('are not in the files of one that does not', async () => {
    expect(await names(withTrail())).toEqual(['ListUsers', 'ListUsers', 'ListUsers']);
  });

  it('S3 calls of the sandbox are such events, and what was put is not in them', async () => {
    const scene = withTrail({ dataEvents: true, bucket: Bucket }, []);
    const put = { Bucket, Key: 'k', Body: 'secret content' };
    await s3As(scene.sandbox, 'ada').send(new PutObjectCommand(put));
    await keysOf(scene, 'k');
    scene.wait(900);
    expect(await names(scene)).toEqual(['PutObject', 'ListObjects']);
    const [key = ''] = await keysOf(scene, DAY);
    expect(JSON.stringify(await eventsIn(scene, key))).not.toContain('secret content');
  });
});

describe('digests', () => {
  const HOURS = ['08', '09'];
  const digestKey = (hour: string) =>
    `AWSLogs/${ACCOUNT}/CloudTrail-Digest/us-east-1/2026/11/22/${ACCOUNT}_CloudTrail-Digest_us-east-1_main_us-east-1_20261122T${hour}0000Z.json.gz`;
  const prefix = `AWSLogs/${ACCOUNT}/CloudTrail-Digest/us-east-1/`;

  it('there is one for each hour since the first event, with or without log files', async () => {
    const scene = withTrail();
    expect(await keysOf(scene, prefix)).toEqual(HOURS.map(digestKey));
    scene.wait(3600);
    const { json } = await read(scene, digestKey('10'));
    const [logFile = ''] = (await keysOf(scene, DAY)).slice(1);
    expect(json['logFiles']).toEqual([
      {
        s3Bucket: Bucket,
        s3Object: logFile,
        hashValue: hash('sha256', (await read(scene, logFile)).text),
        hashAlgorithm: 'SHA-256',
        newestEventTime: '2026-11-22T09:02:00Z',
        oldestEventTime: '2026-11-22T09:01:00Z',
      },
    ]);
    expect(await read(withTrail(), digestKey('08'))).toMatchObject({
      json: { logFiles: [], previousDigestSignature: null, previousDigestS3Object: null },
    });
  });

  it('each is signed by the key that ListPublicKeys tells, and names the one before', async () => {
    const scene = withTrail();
    const { PublicKeyList = [] } = await scene
      .as('ada', 'us-east-1')
      .trail.send(new ListPublicKeysCommand({}));
    const [{ Value = new Uint8Array(), Fingerprint } = {}] = PublicKeyList;
    const key = createPublicKey({ key: Buffer.from(Value), format: 'der', type: 'pkcs1' });
    const [first, second] = await Promise.all(HOURS.map((hour) => read(scene, digestKey(hour))));
    expect(second?.json).toMatchObject({
      digestPublicKeyFingerprint: Fingerprint,
      previousDigestS3Object: digestKey('08'),
      previousDigestSignature: first?.metadata['signature'],
      previousDigestHashValue: hash('sha256', first?.text ?? ''),
    });
    const signed = [
      '2026-11-22T09:00:00Z',
      `${Bucket}/${digestKey('09')}`,
      hash('sha256', second?.text ?? ''),
      first?.metadata['signature'],
    ];
    const signature = Buffer.from(second?.metadata['signature'] ?? '', 'hex');
    expect(second?.metadata['signature-algorithm']).toBe('SHA256withRSA');
    expect(verify('sha256', Buffer.from(signed.join('\n')), key, signature)).toBe(true);
  });

  it('regions have different keys, and a trail can do without', async () => {
    const scene = withTrail({ digests: false });
    expect(await keysOf(scene, prefix)).toEqual([]);
    const keys = await Promise.all(
      ['us-east-1', 'eu-west-1'].map((region) =>
        scene.as('ada', region).trail.send(new ListPublicKeysCommand({})),
      ),
    );
    const prints = keys.map(({ PublicKeyList = [] }) => PublicKeyList[0]?.Fingerprint);
    expect(new Set(prints).size).toBe(2);
  });
});

it('DescribeTrails tells where a trail delivers', async () => {
  const { trailList } = await withTrail({ prefix: 'logs' })
    .as('ada')
    .trail.send(new DescribeTrailsCommand({}));
  expect(trailList).toEqual([
    expect.objectContaining({
      Name: 'main',
      S3BucketName: Bucket,
      S3KeyPrefix: 'logs',
      TrailARN: `arn:aws:cloudtrail:us-east-1:${ACCOUNT}:trail/main`,
      LogFileValidationEnabled: true,
    }),
  ]);
});

describe('a world with trails and buckets', () => {
  it('is refused where they stand twice, or are of accounts that are not there', () => {
    const trail = { name: 'main', account: ACCOUNT, bucket: Bucket };
    const trails = [trail, trail, { ...trail, name: 'other', account: PARTNER }];
    const buckets = [{ name: Bucket }, { name: Bucket, account: PARTNER }];
    const lines = [
      '  /buckets has the bucket trail-bucket twice',
      `  /trails has the trail ${ACCOUNT}:main twice`,
      `  /buckets/1/account names no account of this world: ${PARTNER}`,
      `  /trails/2/account names no account of this world: ${PARTNER}`,
    ];
    expect(() => anAws({ world: { trails, buckets } })).toThrow(lines.join('\n'));
  });

  it('is read from a file, and folders are seen from there', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'trail-world-'));
    const path = join(folder, 'world.yaml');
    const text = [
      'now: 2026-11-22T09:20:00Z',
      `accounts: [{ id: "${ACCOUNT}" }]`,
      'buckets: [{ name: evidence, folder: archive }]',
      `trails: [{ name: main, account: "${ACCOUNT}", bucket: evidence, prefix: a/b, organisation: o-abc123def4 }]`,
    ];
    writeFileSync(path, text.join('\n'));
    const world = await loadWorld(path);
    expect(world.buckets).toEqual([{ name: 'evidence', folder: join(folder, 'archive') }]);
    writeFileSync(path, text.join('\n').replace('a/b', '/a/'));
    await expect(loadWorld(path)).rejects.toThrow('/trails/0/prefix must match pattern');
  });
});
