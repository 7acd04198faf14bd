import { NOTHING_MADE } from '../../../src/inventory/made-credentials.ts';
import { describe, expect, it } from 'vitest';
import type { KeyFacts } from '../../../src/inventory/inventory.ts';
import type { SeenKeys } from '../../../src/inventory/observe-keys.ts';
import type { SeenPasswords } from '../../../src/inventory/observe-passwords.ts';
import { areOff, switchOff } from '../../../src/respond/apply/switch-off.ts';
import type { Receipt } from '../../../src/respond/apply/receipts.ts';
import { keyStep } from '../../policy/pictures.ts';
import { KEY } from '../../support/worlds.ts';

const noKeys: SeenKeys = { keys: [], missing: [], lost: [] };
const noPasswords: SeenPasswords = { passwords: [], missing: [] };

const first = {
  keys: { likely: [], all: Promise.resolve(noKeys) },
  sshKeys: [],
  passwords: [],
  made: Promise.resolve(NOTHING_MADE),
};
const beforeFirst = () => undefined;
const wanted = () => [keyStep(1)];

describe('a write', () => {
  it('is on its way before the rest is looked at', async () => {
    let sent = false;
    const perform = async (): Promise<Receipt> => {
      // To prepare a call takes many steps, and none of them waits for AWS.
      for (let n = 0; n < 100; n += 1) await Promise.resolve();
      sent = true;
      return {} as Receipt;
    };
    await switchOff(first, { wanted, beforeFirst, perform });
    expect(sent).toBe(true);
  });

  it('that breaks while the rest is looked at fails where its end is waited for', async () => {
    const broken = new Error('Staunch itself failed');
    const perform = () => Promise.reject(broken);
    const { switching } = await switchOff(first, { wanted, beforeFirst, perform });
    await expect(switching).rejects.toBe(broken);
  });
});

describe('what leaked', () => {
  const key: KeyFacts = { accessKeyId: KEY, user: 'ci-deploy', active: false, siblings: [] };
  const missing = [{ what: 'it', why: 'it is not found', hint: '' }];
  const there = (user: string) => ({ user, named: user, since: '2026-01-01T00:00:00Z' });
  const deleted = (user: string) =>
    ({ step: { action: 'delete-password', user }, outcome: 'done' }) as Receipt;

  it('is off where no key and no password is on', () => {
    expect(areOff({ ...noKeys, keys: [key] }, noPasswords, [])).toBe(true);
  });

  it('is off once the password of each user is deleted', () => {
    const passwords = { ...noPasswords, passwords: [there('hana'), there('rhea')] };
    expect(areOff(noKeys, passwords, [deleted('hana')])).toBe(false);
    expect(areOff(noKeys, passwords, [deleted('hana'), deleted('rhea')])).toBe(true);
  });

  it.each([
    ['a key is on', { ...noKeys, keys: [{ ...key, active: true }] }, noPasswords],
    ['a key is not found', { ...noKeys, missing }, noPasswords],
    ['a user is not found', noKeys, { ...noPasswords, missing }],
  ])('is not known to be off where %s', (_, keys, passwords) => {
    expect(areOff(keys, passwords, [])).toBe(false);
  });
});
