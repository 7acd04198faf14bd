import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { TrailEvent } from '../../../src/trail/records/event.ts';
import { agentFamily } from '../../../src/trail/usual/agent-family.ts';
import { networkOf } from '../../../src/trail/usual/network.ts';
import { isKnownAddress, isKnownAgent, originOf } from '../../../src/trail/usual/origin-of.ts';
import { usualUse } from '../../../src/trail/usual/usual-use.ts';

const WHEN = { from: '2026-11-15T09:00:00Z', exposedAt: '2026-11-22T09:00:00.000Z' };

function event(change: Partial<TrailEvent> = {}): TrailEvent {
  return {
    id: 'e1',
    time: '2026-11-20T09:00:00Z',
    call: 's3 PutObject',
    region: 'eu-central-1',
    address: '203.0.113.7',
    userAgent: 'aws-cli/2.15.0 Python/3.11 Linux/6.1',
    by: {},
    account: '111122223333',
    kind: 'management',
    objects: [],
    ...change,
  };
}

const DAILY = Array.from({ length: 30 }, (_, at) =>
  event({ id: `d${at}`, time: `2026-11-${15 + (at % 6)}T04:00:00Z` }),
);
const usual = usualUse(DAILY, WHEN);

it('the same machine doing the same is usual', () => {
  expect(originOf(event(), usual)).toBe('usual');
});

it('a neighbour’s address and a newer version of the program are usual', () => {
  const next = event({ address: '203.0.113.250', userAgent: 'aws-cli/2.31.9 md/awscrt#0.2' });
  expect(originOf(next, usual)).toBe('usual');
});

it('another network and another program are foreign', () => {
  const thief = event({ address: '198.51.100.24', userAgent: 'Boto3/1.34 md/Botocore' });
  expect(originOf(thief, usual)).toBe('foreign');
});

it('another network with the usual program is unclear: programs are easily faked', () => {
  expect(originOf(event({ address: '198.51.100.24' }), usual)).toBe('unclear');
});

it.each([
  ['program', { userAgent: 'Boto3/1.34' }],
  ['service', { call: 'iam CreateUser' }],
  ['region', { region: 'ap-south-1' }],
])('the usual network with a new %s is unclear', (_, change) => {
  expect(originOf(event(change), usual)).toBe('unclear');
});

it('what AWS calls for somebody is usual where it did so before, else unclear', () => {
  const address = 'cloudformation.amazonaws.com';
  const called = event({ address, userAgent: address });
  expect(originOf(called, usual)).toBe('unclear');
  expect(originOf(called, usualUse([...DAILY, called], WHEN))).toBe('usual');
});

it('without use before the exposure everything is unclear, and the reason is told', () => {
  const none = usualUse([event({ time: '2026-11-22T09:00:01Z' })], WHEN);
  expect(none.baseline).toEqual({
    events: 0,
    from: WHEN.from,
    certainty: 'none',
    why: 'No use before the exposure is known: usual use cannot be told from foreign use.',
  });
  expect(originOf(event({ address: '198.51.100.24', userAgent: 'Boto3/1.34' }), none)).toBe(
    'unclear',
  );
});

it('how sure one can be depends on how much is known, and from where', () => {
  expect(usual.baseline).toMatchObject({
    certainty: 'good',
    why: 'Told from 30 events on 6 days before the exposure, from 1 network.',
  });
  expect(usualUse([event()], WHEN).baseline).toMatchObject({
    certainty: 'poor',
    why: 'Only 1 event on 1 day before the exposure is known.',
  });
  const oneDay = DAILY.map((it) => ({ ...it, time: '2026-11-20T09:00:00Z' }));
  expect(usualUse(oneDay, WHEN).baseline.certainty).toBe('poor');
  const runners = DAILY.map((it, at) => ({ ...it, address: `10.0.${at}.1` }));
  expect(usualUse(runners, WHEN).baseline).toMatchObject({
    certainty: 'poor',
    why: 'The 30 events on 6 days before the exposure come from 30 networks: one more says little.',
  });
});

it('whether an address or a program was seen before can be asked by itself', () => {
  expect(isKnownAddress('203.0.113.99', usual)).toBe(true);
  expect(isKnownAddress('198.51.100.24', usual)).toBe(false);
  expect(isKnownAddress('ec2.amazonaws.com', usual)).toBe(false);
  expect(isKnownAgent('aws-cli/2.0', usual)).toBe(true);
  expect(isKnownAgent('aws-cli/1.32.0', usual)).toBe(false);
});

it.each([
  ['198.51.100.24', '198.51.100.0/24'],
  ['::ffff:198.51.100.24', '198.51.100.0/24'],
  ['2001:db8:1:2::3', '2001:db8:1::/48'],
  ['2001:0DB8:0001:2:3:4:5:6', '2001:db8:1::/48'],
  ['2001:db8::1', '2001:db8:0::/48'],
  ['::1', '0:0:0::/48'],
  ['AWS Internal', undefined],
  ['ec2.amazonaws.com', undefined],
  ['unknown', undefined],
  ['', undefined],
])('the network of %s is %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

it.each([
  ['aws-cli/2.15.0 Python/3.11', 'aws-cli/2.x'],
  ['aws-cli/1.32.0 Python/3.11', 'aws-cli/1.x'],
  ['Boto3/1.34.2 md/Botocore#1.34', 'Boto3'],
  ['aws-sdk-go-v2/1.32.3 os/linux', 'aws-sdk-go-v2'],
  ['console.amazonaws.com', 'console.amazonaws.com'],
  ['[S3Console/0.4, aws-internal/3]', 'S3Console'],
  ['[aws-sdk-java/1.11 Linux]', 'aws-sdk-java'],
  ['APN/1.0 HashiCorp/1.0 Terraform/1.5.7 (+https://www.terraform.io)', 'Terraform'],
  ['Mozilla/5.0 (X11; Linux x86_64) Chrome/120', 'a browser'],
  ['AWS Internal', 'AWS'],
  ['()', '()'],
])('%s is of the family %s', (userAgent, family) => {
  expect(agentFamily(userAgent)).toBe(family);
});

const some = fc.record({
  address: fc.constantFrom('203.0.113.7', '198.51.100.24', '2001:db8::1', 'ec2.amazonaws.com'),
  userAgent: fc.constantFrom('aws-cli/2.1', 'Boto3/1.1', 'ec2.amazonaws.com'),
  call: fc.constantFrom('s3 PutObject', 'iam CreateUser'),
  region: fc.constantFrom('eu-central-1', 'us-east-1'),
});

it('knowing more of what was done before never turns usual use into foreign use', () => {
  const past = fc.array(some, { maxLength: 40 });
  fc.assert(
    fc.property(past, past, some, (known, more, change) => {
      const of = (changes: readonly Partial<TrailEvent>[]) => usualUse(changes.map(event), WHEN);
      if (originOf(event(change), of(known)) !== 'usual') return;
      expect(originOf(event(change), of([...known, ...more]))).toBe('usual');
    }),
  );
});

it('what was seen before exactly so is never foreign', () => {
  fc.assert(
    fc.property(fc.array(some, { minLength: 1, maxLength: 40 }), (known) => {
      const before = usualUse(known.map(event), WHEN);
      for (const change of known) expect(originOf(event(change), before)).toBe('usual');
    }),
  );
});

it('what comes after the exposure changes nothing', () => {
  fc.assert(
    fc.property(fc.array(some, { maxLength: 10 }), (later) => {
      const after = later.map((change) => event({ ...change, time: '2026-11-22T09:00:00Z' }));
      expect(usualUse([...DAILY, ...after], WHEN)).toEqual(usual);
    }),
  );
});
