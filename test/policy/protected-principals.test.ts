import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isProtected, protectedUser } from '../../src/domain/protected-principals.ts';
import { canMatchBoth, matchesWildcard } from '../../src/domain/wildcard.ts';
import { ACCOUNT } from '../support/worlds.ts';

const covers = (principal: string, arn: string) =>
  isProtected([{ principal, why: 'w', owner: 'o' }], arn) !== undefined;

describe('a pattern', () => {
  it.each([
    ['arn:aws:iam::*:role/break-glass', `arn:aws:iam::${ACCOUNT}:role/break-glass`, true],
    ['arn:aws:iam::*:role/break-glass', `arn:aws:iam::${ACCOUNT}:role/Break-Glass`, true],
    ['arn:aws:iam::*:role/break-glass', `arn:aws:iam::${ACCOUNT}:role/break-glass-2`, false],
    ['arn:aws:iam::*:role/break-glass', `arn:aws:iam::${ACCOUNT}:role/ops/break-glass`, false],
    ['arn:aws:iam::*:role/*glass', `arn:aws:iam::${ACCOUNT}:role/ops/break-glass`, true],
    ['arn:aws:iam::*:role/x', `arn:aws:iam::${ACCOUNT}:user/x`, false],
    ['arn:aws:iam::999988887777:role/x', `arn:aws:iam::${ACCOUNT}:role/x`, false],
    ['arn:*:iam::*:role/a*b*c', `arn:aws-cn:iam::${ACCOUNT}:role/aXbYc`, true],
    ['arn:*:iam::*:role/a*b*c', `arn:aws-cn:iam::${ACCOUNT}:role/acb`, false],
  ])('%s covers %s: %s', (pattern, arn, expected) => {
    expect(covers(pattern, arn)).toBe(expected);
  });

  it('means what the regular expression of it would mean', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '*'), maxLength: 8 });
    fc.assert(
      fc.property(text, text, (pattern, value) => {
        const regular = new RegExp(`^${pattern.replaceAll('*', '[^]*')}$`);
        expect(matchesWildcard(pattern, value)).toBe(regular.test(value));
      }),
    );
  });
});

describe('two patterns', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '*'), maxLength: 6 });
  const plain = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 8 });

  it('can mean the same where some text is what both mean', () => {
    fc.assert(
      fc.property(text, text, plain, (one, other, value) => {
        if (matchesWildcard(one, value) && matchesWildcard(other, value))
          expect(canMatchBoth(one, other)).toBe(true);
        expect(canMatchBoth(one, other)).toBe(canMatchBoth(other, one));
        expect(canMatchBoth(one, value)).toBe(matchesWildcard(one, value));
      }),
    );
  });
});

describe('a user whose path nobody has read yet', () => {
  it.each([
    ['arn:aws:iam::*:user/break*', true],
    ['arn:aws:iam::*:user/break-glass*rhea', true],
    ['arn:aws:iam::*:user/*', true],
    ['*', true],
    ['arn:*:iam::*:user/RHEA', true],
    ['arn:aws:iam::*:user/*rhe', false],
    ['arn:aws:iam::*:user/ops/rhe', false],
    ['arn:aws:iam::*:role/*', false],
    ['arn:aws:iam::999988887777:user/*', false],
  ])('is one of those that %s may mean: %s', (pattern, expected) => {
    const protectedPrincipals = [{ principal: pattern, why: 'w', owner: 'o' }];
    const found = protectedUser({ account: ACCOUNT, protectedPrincipals }, { user: 'rhea' });
    expect(found !== undefined).toBe(expected);
  });

  const principal = 'arn:aws:iam::*:user/ops/break-glass';
  const caller = { account: ACCOUNT, protectedPrincipals: [{ principal, why: 'w', owner: 'o' }] };

  it('is protected by its name, wherever the pattern says that it lies', () => {
    expect(protectedUser(caller, { user: 'break-glass' })?.principal).toBe(principal);
    expect(protectedUser(caller, { user: 'ci-deploy' })).toBeUndefined();
    expect(protectedUser({ account: ACCOUNT }, { user: 'break-glass' })).toBeUndefined();
  });

  it('is judged by its ARN once that is known', () => {
    const known = (path: string) => ({
      user: 'break-glass',
      userArn: `arn:aws:iam::${ACCOUNT}:user/${path}break-glass`,
    });
    expect(protectedUser(caller, known('ops/'))).toBeDefined();
    expect(protectedUser(caller, known('dev/'))).toBeUndefined();
  });
});
