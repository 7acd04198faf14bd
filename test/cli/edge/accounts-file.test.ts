import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readAccounts } from '../../../src/cli/edge/read-accounts.ts';
import { accounts, OTHER, rolesOf } from '../../support/accounts.ts';

function read(text: string) {
  const path = join(mkdtempSync(join(tmpdir(), 'staunch-accounts-')), 'accounts.yaml');
  writeFileSync(path, text);
  return readAccounts(path);
}

function only(differs: object): string {
  return JSON.stringify({ accounts: { [OTHER]: { ...rolesOf(OTHER), ...differs } } });
}

it('the accounts file need not be there', () => {
  expect(readAccounts('/nowhere/accounts.yaml')).toEqual({});
});

it('the accounts file names a plan and an apply role for each account', () => {
  expect(read(JSON.stringify({ accounts }))).toEqual(accounts);
});

it('the accounts file can name regions, and another partition', () => {
  const roles = {
    planRole: `arn:aws-us-gov:iam::${OTHER}:role/staunch-plan`,
    applyRole: `arn:aws-us-gov:iam::${OTHER}:role/staunch-apply`,
    regions: ['us-gov-east-1'],
    partition: 'aws-us-gov',
  };
  expect(read(only(roles))).toEqual({ [OTHER]: roles });
});

it.each([
  [
    'a role of another account',
    JSON.stringify({ accounts: { '111122223333': rolesOf(OTHER) } }),
    'is not a role of account',
  ],
  [
    'no apply role',
    `accounts: { "${OTHER}": { planRole: "${rolesOf(OTHER).planRole}" } }`,
    "must have required property 'applyRole'",
  ],
  ['one role for both', only({ applyRole: rolesOf(OTHER).planRole }), 'must not be able to write'],
  [
    'an account without quotes that lost its zero',
    'accounts: { 4444: {} }',
    'must NOT have additional properties',
  ],
  [
    'a partition that its ARNs are not in',
    only({ partition: 'aws-cn' }),
    'is not in the partition',
  ],
  ['a partition that is none', only({ partition: 'aws-eu' }), '/partition'],
  [
    'a region of another partition',
    only({ regions: ['cn-north-1'] }),
    'region cn-north-1 is not in the partition aws',
  ],
  ['no region at all', only({ regions: [] }), '/regions'],
  ['something that is not YAML', 'accounts: [', 'is not YAML'],
])('the accounts file is refused with %s', (_, text, why) => {
  expect(() => read(text)).toThrow(why);
});
