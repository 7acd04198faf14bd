import { expect, it } from 'vitest';
import { followedIn } from '../../src/inventory/family-facts.ts';
import { unseenIn } from '../../src/inventory/how-far-read.ts';
import { ACCOUNT, KEY } from '../support/worlds.ts';
import type { FamilyRead } from '../../src/trail/family-read.ts';

const OTHER = '444455556666';
const noted = (what: string) => ({ what, why: 'AccessDenied' });
const source = (kind: string, what: string) => ({
  coverage: () => ({ kind, notRead: [noted(what)] }),
});
const member = (id: string, account: string) => ({
  ...{ id, account, kind: 'access-key', holder: 'user x' },
});

const family = {
  traced: {
    ...{ members: [member(KEY, ACCOUNT), member('AKIAOTHER', OTHER)], events: [] },
    lost: [noted('a session that nobody can follow')],
  },
  sources: [source('archive', 'a log file'), source('athena', 'a table')],
  closed: [OTHER],
} as unknown as FamilyRead;

it('what no source could read, what was lost and accounts that are closed are unseen', () => {
  expect(unseenIn(family, []).map(({ what }) => what)).toEqual([
    ...['a log file', 'a table', 'a session that nobody can follow'],
    `what was done in account ${OTHER}`,
  ]);
});

it('what a credential did in a closed account is not read', () => {
  expect(followedIn(family).map(({ account, read }) => [account, read])).toEqual([
    [ACCOUNT, true],
    [OTHER, false],
  ]);
});
