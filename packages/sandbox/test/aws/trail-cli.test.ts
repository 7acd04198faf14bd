import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manualClock } from '../../src/clock.ts';
import { onPort } from '../../src/on-port.ts';
import { createSandbox, credentialOf, type Sandbox } from '../../src/sandbox.ts';
import { bucketOf } from '../../src/aws/bucket.ts';
import { serve } from '../../src/serve.ts';
import type { EventEntry } from '../../src/world-file.ts';
import { ACCOUNT, ADA_KEY, aWorld, NOW } from './an-aws.ts';
import { s3As } from './an-s3.ts';

const run = promisify(execFile);
const BUCKET = 'trail-bucket';
const ARN = `arn:aws:cloudtrail:us-east-1:${ACCOUNT}:trail/main`;

const cli = await findCli();
if (!cli)
  console.warn(
    'SKIPPED: no AWS CLI here reads AWS_ENDPOINT_URL, so nobody else judges the digests.',
  );

/** Only a CLI that reads AWS_ENDPOINT_URL sends its S3 calls of `validate-logs` to the sandbox too. */
async function findCli(): Promise<{ path: string; version: string } | undefined> {
  for (const path of ['/usr/bin/aws', '/usr/local/bin/aws', 'aws']) {
    try {
      const { stdout, stderr } = await run(path, ['--version']);
      const version = (stdout || stderr).trim();
      const [, major = '0', minor = '0'] = /^aws-cli\/(\d+)\.(\d+)/.exec(version) ?? [];
      if (Number(minor) >= (Number(major) >= 2 ? 13 : 29)) return { path, version };
    } catch {
      // Not there, or broken: the next one may do.
    }
  }
  return undefined;
}

let sandbox: Sandbox;
let server: Server;
let endpoint: string;

const events: EventEntry[] = ['06:10', '07:10', '08:10', '08:11'].map((time) => ({
  at: `2026-11-22T${time}:00Z`,
  by: 'ada',
  action: 'iam:ListUsers',
}));

beforeAll(async () => {
  const world = {
    ...aWorld(),
    credentials: { ada: { accessKey: ADA_KEY } },
    events,
    trails: [{ name: 'main', account: ACCOUNT, bucket: BUCKET, prefix: 'logs' }],
  };
  sandbox = createSandbox(world, manualClock(new Date(NOW)));
  ({ server, endpoint } = await serve(onPort(sandbox), sandbox.clock, 0));
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function aws(...args: string[]): Promise<string> {
  const { accessKeyId, secretAccessKey } = credentialOf(sandbox, 'ada');
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('AWS_'));
  const env = {
    ...Object.fromEntries(own),
    AWS_CONFIG_FILE: '/nonexistent/aws',
    AWS_SHARED_CREDENTIALS_FILE: '/nonexistent/aws',
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_ENDPOINT_URL: endpoint,
    AWS_REGION: 'us-east-1',
    AWS_DEFAULT_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    NO_PROXY: '127.0.0.1',
  };
  const answer = await run(cli?.path ?? '', args, { env }).catch(
    (failed: unknown) => failed as { stdout: string; stderr: string },
  );
  return `${answer.stdout}${answer.stderr}`;
}

const validate = (...more: string[]) =>
  aws(
    ...['cloudtrail', 'validate-logs', '--trail-arn', ARN, '--verbose'],
    ...['--start-time', '2026-11-22T06:00:00Z', '--end-time', NOW, ...more],
  );

describe.skipIf(!cli)(`when the AWS CLI judges a trail (${cli?.version ?? 'none here'})`, () => {
  it('validate-logs finds every digest and log file valid', async () => {
    const told = await validate();
    expect(told).toContain('3/3 digest files valid');
    expect(told).toContain('3/3 log files valid');
    expect(told).not.toContain('INVALID');
  });

  it('it lists the bucket and copies out of it', async () => {
    expect(await aws('s3', 'ls', `s3://${BUCKET}/logs/AWSLogs/${ACCOUNT}/`)).toContain(
      'PRE CloudTrail-Digest/',
    );
    const to = mkdtempSync(join(tmpdir(), 'trail-cli-'));
    await aws('s3', 'cp', '--recursive', `s3://${BUCKET}/logs/`, to, '--quiet');
    const copied = join(to, keys()[0]?.slice('logs/'.length) ?? '');
    expect(readFileSync(copied).length).toBeGreaterThan(100);
  });

  it('it finds out what somebody changed', async () => {
    const s3 = s3As(sandbox, 'ada');
    const [Key = ''] = keys();
    const got = await s3.send(new GetObjectCommand({ Bucket: BUCKET, Key }));
    const Body = (await got.Body?.transformToByteArray()) ?? new Uint8Array();
    await s3.send(
      new PutObjectCommand({
        Bucket: BUCKET,
        Key,
        Body: Body.map((byte, at) => (at === 40 ? byte ^ 1 : byte)),
      }),
    );
    expect(await validate()).toContain('1/3 log files INVALID');
    await s3.send(new PutObjectCommand({ Bucket: BUCKET, Key, Body }));
  });
});

function keys(): readonly string[] {
  const all = bucketOf(sandbox.parts, BUCKET)?.keys('logs/') ?? [];
  return all.filter((key) => key.includes('/CloudTrail/'));
}
