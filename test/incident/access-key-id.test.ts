import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountOfAccessKey } from '../../src/domain/access-key-id.ts';
import { keyIdFor, keyIdTail } from './keys.ts';

describe('the account in an access key id', () => {
  it.each([
    ['ASIAY34FZKBOKMUTVV7A', '609629065308'],
    ['ASIAQNZGKIQY56JQ7WML', '029608264753'],
    ['AKIASP2TPHJSQH3FJXYZ', '171436882533'],
    ['ASIAVJ2E6QGR2WZILJFM', '364679954851'],
  ])('is read from %s', (id, account) => {
    expect(accountOfAccessKey(id)).toBe(account);
  });

  it.each([
    'AKIAIOSFODNN7EXAMPLE',
    'AKIAI44QH8DHBEXAMPLE',
    '',
    'AKIA',
    'AKIA7777777777777777',
    'akiasp2tphjsqh3fjxyz',
  ])('is not guessed from %j', (id) => {
    expect(accountOfAccessKey(id)).toBeUndefined();
  });

  it('comes back for every account', () => {
    const prefix = fc.constantFrom('AKIA' as const, 'ASIA' as const);
    const account = fc.nat({ max: 999_999_999_999 }).map((n) => String(n).padStart(12, '0'));
    fc.assert(
      fc.property(prefix, account, keyIdTail, (start, expected, tail) => {
        expect(accountOfAccessKey(keyIdFor(start, expected, tail))).toBe(expected);
      }),
    );
  });
});
