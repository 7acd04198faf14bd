import { GetRolePolicyCommand, ListAccessKeysCommand } from '@aws-sdk/client-iam';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReceiptFile } from '../../src/respond/apply/receipts.ts';
import { hasMoto, startMoto, type MotoServer } from './moto-server.ts';
import {
  associationsAt,
  buildMotoWorld,
  iamAt,
  incidentIn,
  ROLE,
  tagsOf,
  USER,
} from './moto-world.ts';
import type { MotoWorld } from './moto-world.ts';
import { runStaunch, type Ended } from './run-staunch.ts';

const moto = hasMoto();
if (!moto)
  console.warn(
    'SKIPPED: python3 has no moto here, so nothing was tried on an endpoint that is not our own',
  );

describe.skipIf(!moto)('on moto, an endpoint that knows only part of AWS', () => {
  let server: MotoServer;
  let folder: string;
  let world: MotoWorld;
  let before: { affected: Associations; bystanders: Associations };
  let planned: Ended;
  let applied: Ended;

  type Associations = Awaited<ReturnType<typeof associationsAt>>;
  const staunch = (...args: string[]) => runStaunch(args, { endpoint: server.endpoint, folder });
  const held = async () => ({
    affected: await associationsAt(server.endpoint, world.affected),
    bystanders: await associationsAt(server.endpoint, world.bystanders),
  });
  const apply = async () => {
    const { digest } = JSON.parse(await readFile(join(folder, 'plan.json'), 'utf8')) as {
      digest: string;
    };
    return staunch(
      'apply',
      '--plan',
      'plan.json',
      '--approve',
      digest,
      '--cutoff-margin',
      '0',
      '--hold',
      '0',
    );
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'staunch-moto-'));
    server = await startMoto();
    world = await buildMotoWorld(server.endpoint);
    before = await held();
    await writeFile(join(folder, 'leak.yaml'), incidentIn(world, 'leak'));
    planned = await staunch('plan', 'leak.yaml', '--out', 'plan.json');
    applied = await apply();
  });

  afterAll(async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('plans the key, the role and its five instances, although moto refuses the filter by profile', () => {
    expect(planned.code).toBe(2);
    expect(planned.out).toContain('10 steps');
    for (const { instanceId } of world.affected) expect(planned.out).toContain(instanceId);
    for (const { instanceId } of world.bystanders) expect(planned.out).not.toContain(instanceId);
  });

  it('says where the calls go', () => {
    expect(planned.err).toContain(`AWS calls go to ${server.endpoint}`);
    expect(applied.err).toContain(`AWS calls go to ${server.endpoint}`);
  });

  it('ends with 3 and says what it could not verify, and where it could not look', () => {
    expect(applied.code).toBe(3);
    expect(applied.out).toMatch(/held, (but )?not verified/i);
    expect(applied.out).toContain('SimulatePrincipalPolicy could not be asked');
    expect(applied.out).toContain('Regions looked at: none');
    for (const region of ['eu-west-1', 'us-east-1']) {
      expect(applied.out).toMatch(new RegExp(`Not looked at: .*\\b${region}\\b`));
    }
    expect(applied.out + applied.err).not.toMatch(/<!doctype html>|^\s+at .*:\d+:\d+/im);
  });

  it('writes down that everything held, and which two steps are not verified', async () => {
    const file = JSON.parse(await readFile(join(folder, 'receipts.json'), 'utf8')) as ReceiptFile;
    expect(file.receipts.filter(({ outcome }) => outcome === 'done')).toHaveLength(9);
    expect(file.verifications.filter(({ held }) => held)).toHaveLength(10);
    const unverified = file.verifications.filter(({ verified }) => !verified);
    expect(unverified.map(({ step }) => step.action)).toEqual([
      'deny-user-sessions',
      'revoke-role-sessions',
    ]);
  });

  // moto makes both keys now: each is as young as a thief’s.
  it('switches the leaked key off, and the one that nobody is known to have made since', async () => {
    const { AccessKeyMetadata } = await iamAt(server.endpoint).send(
      new ListAccessKeysCommand({ UserName: USER }),
    );
    const states = new Map(
      AccessKeyMetadata?.map(({ AccessKeyId, Status }) => [AccessKeyId, Status]),
    );
    expect(states.get(world.leakedKey)).toBe('Inactive');
    expect(states.get(world.otherKey)).toBe('Inactive');
  });

  it('denies the older sessions of the role', async () => {
    const { PolicyDocument } = await iamAt(server.endpoint).send(
      new GetRolePolicyCommand({ RoleName: ROLE, PolicyName: 'AWSRevokeOlderSessions' }),
    );
    expect(JSON.parse(decodeURIComponent(PolicyDocument ?? ''))).toMatchObject({
      Statement: [
        {
          Effect: 'Deny',
          Condition: { DateLessThan: { 'aws:TokenIssueTime': expect.any(String) as string } },
        },
      ],
    });
  });

  it('gives each of the five instances its own profile again, by a new association', async () => {
    const { affected } = await held();
    affected.forEach((now, at) => {
      expect(now).toHaveLength(1);
      expect(now[0]?.profileArn).toBe(world.affected[at]?.profileArn);
      expect(now[0]?.id).not.toBe(before.affected[at]?.[0]?.id);
    });
    for (const instance of world.affected) {
      expect([...(await tagsOf(server.endpoint, instance)).keys()]).toEqual(['staunch:refreshed']);
    }
  });

  it('leaves the three bystanders as they were', async () => {
    expect((await held()).bystanders).toEqual(before.bystanders);
    for (const bystander of world.bystanders) {
      expect((await tagsOf(server.endpoint, bystander)).size).toBe(0);
    }
  });

  it('does nothing twice: the same plan applied again changes no association', async () => {
    const now = await held();
    const again = await apply();
    expect(again.code).toBe(3);
    expect(again.err).not.toMatch(/^(done|FAILED|SKIPPED)/m);
    expect(await held()).toEqual(now);
  });

  it('finds nothing left for Staunch to do, and says what moto does not list', async () => {
    const again = await staunch('plan', 'leak.yaml');
    expect(again.code).toBe(1);
    expect(again.out).toContain('No steps for Staunch');
    expect(again.out).toContain('service-specific credentials of user');
  });
});
