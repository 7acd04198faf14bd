import { expect, it } from 'vitest';
import { madeIn } from '../../../src/inventory/made-by-family.ts';
import { growFamily } from '../../../src/trail/family/family.ts';
import { rootsOf } from '../../../src/trail/family/roots.ts';
import type { TrailEvent } from '../../../src/trail/records/event.ts';
import { ACCOUNT, KEY } from '../../support/worlds.ts';

const OTHER = '444455556666';
const EXPOSED_AT = '2026-11-22T09:00:00Z';
const base: TrailEvent = {
  id: 'e',
  time: '2026-11-22T09:01:00Z',
  call: 'iam CreateLoginProfile',
  region: 'us-east-1',
  address: '203.0.113.66',
  userAgent: 'x',
  account: ACCOUNT,
  kind: 'management',
  objects: [{ what: 'user', name: 'admin' }],
  by: { accessKeyId: KEY, user: 'ci-deploy', account: ACCOUNT },
};
it('tells the passwords of users of one name in two accounts apart', () => {
  const roots = rootsOf(
    { account: ACCOUNT, exposures: [{ kind: 'access-key', accessKeyId: KEY }] },
    { from: EXPOSED_AT, instances: new Map() },
  );
  const family = growFamily(roots, { exposedAt: EXPOSED_AT, telling: () => undefined });
  family.take(base);
  family.take({
    ...base,
    id: 'm',
    call: 'sts AssumeRole',
    objects: [],
    minted: { accessKeyId: 'ASIAX', roleArn: `arn:aws:iam::${OTHER}:role/x` },
  });
  family.take({
    ...base,
    id: 'f',
    account: OTHER,
    time: '2026-11-22T09:02:00Z',
    by: { accessKeyId: 'ASIAX', account: OTHER },
  });
  expect(
    madeIn(family.traced())
      .map(({ account, user }) => [account, user])
      .toSorted(),
  ).toEqual([
    [ACCOUNT, 'admin'],
    [OTHER, 'admin'],
  ]);
});
