import { expect, it } from 'vitest';
import { lastMintsIn, reachedRolesIn } from '../../../src/inventory/family-facts.ts';
import { growFamily } from '../../../src/trail/family/family.ts';
import { rootsOf } from '../../../src/trail/family/roots.ts';
import { tellingRule } from '../../../src/trail/family/telling.ts';
import type { TrailEvent } from '../../../src/trail/records/event.ts';
import { ACCOUNT, KEY } from '../../support/worlds.ts';

const EXPOSED_AT = '2026-11-22T09:00:00Z';
let n = 0;
const event = (more: Partial<TrailEvent> = {}): TrailEvent => ({
  id: `event-${n++}`,
  time: '2026-11-22T09:01:00Z',
  call: 's3 ListBuckets',
  region: 'us-east-1',
  address: '203.0.113.66',
  userAgent: 'x',
  account: ACCOUNT,
  kind: 'management',
  objects: [],
  by: { accessKeyId: KEY, user: 'ci-deploy', account: ACCOUNT },
  ...more,
});
const role = (name: string) => `arn:aws:iam::${ACCOUNT}:role/${name}`;
const mint = (name: string, time: string) =>
  event({
    time,
    call: 'sts AssumeRole',
    minted: { accessKeyId: `ASIA${n}`, roleArn: role(name), sessionName: 's' },
  });

it('reaches every role that the family assumed, however much noise there is', () => {
  const roots = rootsOf(
    { account: ACCOUNT, exposures: [{ kind: 'access-key', accessKeyId: KEY }] },
    { from: EXPOSED_AT, instances: new Map() },
  );
  const family = growFamily(roots, { exposedAt: EXPOSED_AT, telling: tellingRule });
  for (let i = 0; i < 100_000; i++) family.take(event());
  for (let i = 0; i < 1_000; i++) family.take(mint('decoy', '2026-11-22T09:02:00Z'));
  family.take(mint('admin', '2026-11-22T09:03:00Z'));
  family.take(mint('decoy', '2026-11-22T09:30:00Z'));
  const traced = family.traced();
  expect(traced.lost).toEqual([]);
  expect(traced.members.some(({ holder }) => holder === `role ${role('admin')}`)).toBe(true);
  expect(
    reachedRolesIn(traced)
      .map(({ roleArn }) => roleArn)
      .toSorted(),
  ).toEqual([role('admin'), role('decoy')]);
  expect(Object.values(lastMintsIn(traced)).toSorted()).toEqual([
    '2026-11-22T09:03:00.000Z',
    '2026-11-22T09:30:00.000Z',
  ]);
});
