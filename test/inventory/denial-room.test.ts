import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countedLength,
  denialPolicyOf,
  olderSessions,
  oneSession,
  withDenial,
} from '../../src/domain/denials.ts';
import { managedDenialArn } from '../../src/domain/names.ts';
import { denialRoom } from '../../src/inventory/denial-room.ts';
import { INLINE, policyOf } from '../support/quotas.ts';
import { ACCOUNT, ROLE } from '../support/worlds.ts';

const USER = `arn:aws:iam::${ACCOUNT}:user/ci-deploy`;
const NAME = 'incident';
const NOW = new Date('2026-11-22T09:20:00Z');
const MANAGED_SIZE = 6_144;

const HOLDERS = [
  { arn: ROLE, quota: INLINE.role, longest: `AROA${'A'.repeat(17)}:${'s'.repeat(64)}` },
  { arn: USER, quota: INLINE.user, longest: `${ACCOUNT}:${'f'.repeat(32)}` },
] as const;
const holders = fc.constantFrom(...HOLDERS);

const whole = withDenial(undefined, olderSessions(NAME, NOW, true));

/** A policy with denials of so many sessions, of names as long as there are. */
function sessionsDenied(count: number, longest: string): string | undefined {
  const ids = Array.from({ length: count }, (_, at) => `${longest.slice(0, -3)}${at + 100}`);
  return ids.reduce<string | undefined>(
    (text, userId) =>
      withDenial(
        text,
        oneSession(NAME, { userId, issuedAt: NOW.toISOString() }, { now: NOW, cutoff: () => NOW }),
      ),
    undefined,
  );
}

/** What hangs on somebody whose inline policies leave this many characters. */
const hanging = (quota: number, left: number, attached: readonly string[] = []) => ({
  inline: new Map([['team', JSON.stringify(policyOf(quota - left))]]),
  attached,
  managed: undefined,
});
const ten = Array.from({ length: 10 }, (_, at) => `arn:aws:iam::${ACCOUNT}:policy/team-${at}`);

describe('the room for a denial', () => {
  it('is inline exactly where IAM’s quota takes the policy', () => {
    fc.assert(
      fc.property(holders, fc.integer({ min: 0, max: 700 }), ({ arn, quota }, left) => {
        const fits = countedLength(whole) <= left;
        const { room } = denialRoom(arn, NAME, hanging(quota, left));
        expect(room).toBe(fits ? 'inline' : 'managed');
      }),
    );
  });

  it.each(HOLDERS)('takes the last character of the quota of $arn', ({ arn, quota }) => {
    const length = countedLength(whole);
    expect(denialRoom(arn, NAME, hanging(quota, length, ten)).room).toBe('inline');
    expect(denialRoom(arn, NAME, hanging(quota, length - 1, ten)).room).toBe('none');
  });

  it('holds as many denials of single sessions as it says, and no more', () => {
    fc.assert(
      fc.property(holders, fc.integer({ min: 0, max: 2_000 }), (holder, left) => {
        const { arn, quota, longest } = holder;
        const { spare } = denialRoom(arn, NAME, hanging(quota, left));
        for (const [count, room] of [
          [spare.inline, left],
          [spare.managed, MANAGED_SIZE],
        ] as const) {
          expect(countedLength(sessionsDenied(count, longest) ?? '')).toBeLessThanOrEqual(room);
          expect(countedLength(sessionsDenied(count + 1, longest) ?? '')).toBeGreaterThan(room);
        }
      }),
    );
  });

  it('is where the denial of the incident stands, whatever has room besides', () => {
    const inline = new Map([
      [denialPolicyOf(ROLE), whole],
      ['team', JSON.stringify(policyOf(INLINE.role - countedLength(whole)))],
    ]);
    expect(denialRoom(ROLE, NAME, { inline, attached: ten, managed: undefined }).room).toBe(
      'inline',
    );
    const attached = [...ten.slice(1), managedDenialArn(ROLE, NAME)];
    const managed = { inline: new Map<string, string>(), attached, managed: whole };
    expect(denialRoom(ROLE, NAME, managed).room).toBe('managed');
  });

  it('names a policy to take off, but neither AWS’s quarantine nor another incident’s denial', () => {
    const quarantine = 'arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantineV3';
    const others = Array.from({ length: 8 }, (_, at) => managedDenialArn(ROLE, `other-${at}`));
    const [team = ''] = ten;
    const full = hanging(INLINE.role, 0, [quarantine, ...others, team]);
    expect(denialRoom(ROLE, NAME, full)).toMatchObject({ room: 'none', removable: team });
  });
});

describe('the names of managed denials', () => {
  it('are never one for a user and a role, nor for two incidents', () => {
    const name = fc.stringMatching(/^[\w+=,.@-]{1,64}$/);
    fc.assert(
      fc.property(name, name, name, name, (one, other, here, there) => {
        fc.pre(here !== there);
        const user = managedDenialArn(`arn:aws:iam::${ACCOUNT}:user/${one}`, here);
        const role = managedDenialArn(`arn:aws:iam::${ACCOUNT}:role/${other}`, here);
        expect(user).not.toBe(role);
        expect(managedDenialArn(`arn:aws:iam::${ACCOUNT}:role/${other}`, there)).not.toBe(role);
        // IAM's longest name of a policy.
        expect((role.split('/').at(-1) ?? '').length).toBeLessThanOrEqual(128);
      }),
    );
  });
});
