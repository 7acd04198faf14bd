import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { TrailEvent } from '../../../src/trail/records/event.ts';
import { readEvent } from '../../../src/trail/records/read-event.ts';

const FOLDER = new URL('samples/', import.meta.url);
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));

function read(rule: string): TrailEvent[] {
  const records = JSON.parse(readFileSync(new URL(`${rule}.json`, FOLDER), 'utf8')) as unknown[];
  return records.map((record) => {
    const event = readEvent(record);
    if ('malformed' in event) throw new Error(event.malformed);
    return event;
  });
}

function objects(rule: string, at = 0): string[] {
  return read(rule)[at]?.objects.map(({ what, name }) => `${what}: ${name}`) ?? [];
}

it('there are many of them', () => {
  expect(FILES.length).toBeGreaterThan(30);
});

it.each(FILES.map((name) => name.replace('.json', '')))(
  '%s: every record falls under it',
  (rule) => {
    expect(new Set(read(rule).map((event) => event.rule))).toEqual(new Set([rule]));
  },
);

it('no sample keeps a token, a key or a certificate', () => {
  const kept = JSON.stringify(FILES.flatMap((name) => read(name.replace('.json', ''))));
  expect(kept).not.toMatch(/SECRETSECRET|ssh-ed25519|BEGIN CERTIFICATE|not authorized|IyEv/);
});

it('what an event was about is named', () => {
  expect(objects('logging-stopped', 1)).toEqual(['trail: main']);
  expect(objects('logs-deleted')).toEqual(['flow log: fl-0123456789abcdef0']);
  expect(objects('keys-created')).toEqual([
    'access key: AKIASYNTHETIC0000002',
    'user: support-svc',
  ]);
  expect(objects('roles-created')).toEqual([
    'role: arn:aws:iam::111122223333:role/support-role',
    'let in: ec2.amazonaws.com',
    'let in: arn:aws:iam::999988887777:root',
  ]);
  expect(objects('buckets-opened')).toEqual([
    'bucket: orders-archive',
    'let in: arn:aws:iam::999988887777:root',
  ]);
  expect(objects('snapshots-shared')).toEqual([
    'snapshot: snap-0123456789abcdef0',
    'let in: 999988887777',
  ]);
  expect(objects('objects-read')).toEqual([
    'bucket: orders-archive',
    'object: orders-archive/customers.csv',
  ]);
  expect(objects('machines-started', 1)).toEqual([
    'instance: i-0cccccccccccccccc',
    'instance: i-0dddddddddddddddd',
    'machine type: g5.xlarge',
    'image: ami-0123456789abcdef0',
  ]);
  expect(objects('commands-on-machines')).toContain('instance: i-0bbbbbbbbbbbbbbbb');
  expect(objects('secrets-read', 2)).toEqual([
    'parameter: /app/db-password',
    'parameter: /app/token',
  ]);
});

it('sign-in that failed is a failed call, although its record has no error code', () => {
  expect(read('console-entered').map(({ error }) => error)).toEqual([
    undefined,
    'Failure',
    undefined,
  ]);
  expect(read('console-entered').every(({ console }) => console)).toBe(true);
});

it('who made the call is known for every kind of identity', () => {
  expect(read('identity-asked')[0]?.by).toMatchObject({ user: 'ci-deploy' });
  expect(read('identity-asked')[1]?.by).toMatchObject({ accessKeyId: 'AKIASYNTHETIC0000004' });
  expect(read('machines-listed')[0]?.by).toMatchObject({
    roleArn: 'arn:aws:iam::111122223333:role/app',
    issuedAt: '2026-11-22T09:00:00Z',
  });
  expect(read('roles-assumed')[2]?.by.user).toBe('jane');
  expect(read('snapshots-shared')[3]?.by).toEqual({
    account: '999988887777',
    service: 'ec2.amazonaws.com',
  });
});
