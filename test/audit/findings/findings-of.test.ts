import type { JudgedEvent } from '../../../src/trail/usual/judged.ts';
import { expect, it } from 'vitest';
import { findingsOf } from '../../../src/audit/findings/findings-of.ts';
import { isRefused } from '../../../src/trail/calls/refusal.ts';
import { REFUSALS } from '../../support/refusals.ts';
import { happened, type Call } from '../what-follows/story.ts';

const stop = { call: 'cloudtrail StopLogging', request: { name: 'main' } };
const user = { call: 'iam CreateUser', request: { userName: 'mallory' } };
const look = { call: 'iam ListUsers' };
const denied = { ...look, error: 'AccessDenied' };

function found(...calls: readonly Call[]) {
  return findingsOf(calls.map(happened));
}

function titles(...calls: readonly Call[]): string[] {
  return found(...calls).map(({ title }) => title);
}

it('the most telling comes first, whatever came first', () => {
  expect(titles(look, look, look, user, stop)).toEqual([
    'Logging was switched off',
    'Users were created',
    'Users, roles and permissions were looked up',
  ]);
});

it('among equally telling ones foreign use comes first, then what was done more often', () => {
  const trust = { call: 'iam UpdateAssumeRolePolicy', request: { roleName: 'app' } };
  const ssh = { call: 'iam UploadSSHPublicKey', request: { userName: 'jane' } };
  expect(found(trust, trust, ssh).map(({ rule }) => rule)).toEqual([
    'trust-changed',
    'other-credentials',
  ]);
  expect(found(trust, trust, { ...ssh, origin: 'foreign' }).map(({ rule }) => rule)).toEqual([
    'other-credentials',
    'trust-changed',
  ]);
});

it('a finding tells when, by what, where, about what, and names its evidence', () => {
  const other: JudgedEvent = { ...happened(user, 7), credential: 'ASIA2', region: 'eu-central-1' };
  const [finding] = findingsOf([other, happened({ ...user, origin: 'foreign' }, 0)]);
  expect(finding).toEqual({
    rule: 'users-created',
    title: 'Users were created',
    tactic: { id: 'TA0003', name: 'Persistence' },
    technique: { id: 'T1136.003', name: 'Cloud Account' },
    weight: 94,
    credentials: ['AKIAZZZZZZZZZZZZZZZ2', 'ASIA2'],
    events: 2,
    refused: 0,
    failed: 0,
    origins: { usual: 0, foreign: 1, unclear: 1 },
    first: '2026-11-22T09:01:00Z',
    last: '2026-11-22T09:08:00Z',
    calls: [{ what: 'iam CreateUser', count: 2 }],
    regions: [
      { what: 'eu-central-1', count: 1 },
      { what: 'us-east-1', count: 1 },
    ],
    objects: [{ what: 'user mallory', count: 2 }],
    eventIds: ['event-0', 'event-7'],
  });
});

it('what AWS refused counts as refused in its row', () => {
  expect(found(user, { ...user, error: 'AccessDenied' })).toMatchObject([
    { title: 'Users were created', events: 2, refused: 1 },
  ]);
});

it('what never worked was tried in vain, and weighs half', () => {
  expect(found({ ...stop, error: 'AccessDenied' }, user)).toMatchObject([
    { title: 'Users were created', weight: 94 },
    { title: 'Tried in vain: logging was switched off', weight: 50, refused: 1 },
  ]);
  const missing = { ...stop, error: 'TrailNotFoundException' };
  expect(found(missing)).toMatchObject([{ weight: 50, refused: 0 }]);
});

it('names of things keep their capitals in such a title', () => {
  expect(titles({ call: 'signin ConsoleLogin', error: 'Failure' })).toEqual([
    'Tried in vain: AWS’s console was entered',
  ]);
});

it('many refused looks are a finding of their own, a few are not', () => {
  const elsewhere = { call: 'ec2 DescribeInstances', error: 'Client.UnauthorizedOperation' };
  expect(titles(denied, denied, elsewhere, elsewhere)).not.toContain('AWS refused what was tried');
  expect(found(look, denied, denied, denied, elsewhere, elsewhere)).toMatchObject([
    { rule: 'refused-probes', title: 'AWS refused what was tried', events: 5, refused: 5 },
    { rule: 'people-listed', events: 1, refused: 0 },
  ]);
});

it('evidence is what worked and is foreign first, ten events at most', () => {
  const usual = Array.from({ length: 20 }, () => ({ ...user, origin: 'usual' as const }));
  const [finding] = found(...usual, { ...user, origin: 'foreign' });
  expect(finding?.eventIds[0]).toBe('event-20');
  expect(finding?.eventIds).toHaveLength(10);
});

it('of thousands of objects the most frequent are told', () => {
  const many = Array.from({ length: 300 }, (_, at) => ({
    call: 's3 GetObject',
    request: { bucketName: 'orders', key: `${at}` },
  }));
  const [finding] = found(...many);
  expect(finding?.objects).toHaveLength(20);
  expect(finding?.objects[0]).toEqual({ what: 'bucket orders', count: 300 });
});

it('an event of no row is no finding', () => {
  const { rule, ...event } = happened(look, 0);
  expect([rule, findingsOf([event])]).toEqual(['people-listed', []]);
});

it.each([
  ['AccessDenied', true],
  ['AccessDeniedException', true],
  ['Client.UnauthorizedOperation', true],
  ['NotAuthorizedException', true],
  ['AuthorizationErrorException', true],
  ['KMS.AccessDeniedException', true],
  ['NoSuchEntityException', false],
  ['ThrottlingException', false],
  ['Client.DryRunOperation', false],
  [undefined, false],
])('%s: refused is %s', (error, refused) => {
  expect(isRefused(error)).toBe(refused);
});

it.each(REFUSALS)('%s is a refusal', (error) => {
  expect(found({ ...user, error })[0]?.refused).toBe(1);
});
