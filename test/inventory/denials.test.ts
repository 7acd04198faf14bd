import { describe, expect, it } from 'vitest';
import {
  denialsIn,
  denialSid,
  isOwnSid,
  latestCutoff,
  oneSession,
  onlyDenials,
  olderSessions,
  withDenial,
  writtenAt,
} from '../../src/domain/denials.ts';

const statement = (over: object = {}) => ({
  Effect: 'Deny',
  Action: ['*'],
  Resource: ['*'],
  Condition: { DateLessThan: { 'aws:TokenIssueTime': '2026-11-22T09:00:00.000Z' } },
  ...over,
});
const policy = (...statements: object[]) =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements });

describe('a revocation is known by what it means', () => {
  it.each([
    ['as the console writes it', policy(statement())],
    [
      'as the documentation writes it',
      JSON.stringify({ Statement: statement({ Action: '*', Resource: '*' }) }),
    ],
    [
      'without milliseconds',
      policy(
        statement({
          Condition: { DateLessThan: { 'aws:TokenIssueTime': '2026-11-22T09:00:00Z' } },
        }),
      ),
    ],
    [
      'in other letter case, in a list',
      policy(
        statement({
          Condition: { DateLessThan: { 'AWS:tokenissuetime': ['2026-11-22T09:00:00Z'] } },
        }),
      ),
    ],
  ])('%s', (_, text) => {
    expect(denialsIn(text)).toEqual([{ cutoff: '2026-11-22T09:00:00.000Z' }]);
  });

  it.each([
    ['allows', statement({ Effect: 'Allow' })],
    ['denies some actions only', statement({ Action: ['s3:*'] })],
    ['denies some resources only', statement({ Resource: ['arn:aws:s3:::b'] })],
    [
      'has a second condition',
      statement({
        Condition: {
          DateLessThan: { 'aws:TokenIssueTime': '2026-11-22T09:00:00Z' },
          StringEquals: { 'aws:username': 'x' },
        },
      }),
    ],
    [
      'has a second key',
      statement({
        Condition: {
          DateLessThan: {
            'aws:TokenIssueTime': '2026-11-22T09:00:00Z',
            'aws:CurrentTime': '2026-11-22T09:00:00Z',
          },
        },
      }),
    ],
    [
      'is about another time',
      statement({ Condition: { DateLessThan: { 'aws:CurrentTime': '2026-11-22T09:00:00Z' } } }),
    ],
    ['has no date', statement({ Condition: { DateLessThan: { 'aws:TokenIssueTime': 'soon' } } })],
    ['excepts actions', statement({ NotAction: ['iam:*'] })],
  ])('but not where it %s', (_, one) => {
    expect(denialsIn(policy(one))).toEqual([]);
  });
});

describe('writing a revocation', () => {
  const cutoff = new Date('2026-11-22T09:20:30.000Z');

  it('keeps everybody else’s statements', () => {
    const held = policy(statement(), {
      Sid: 'Mine',
      Effect: 'Deny',
      Action: 's3:*',
      Resource: '*',
    });
    const text = withDenial(held, olderSessions('a', cutoff, false));
    const statements = (JSON.parse(text) as { Statement: object[] }).Statement;
    expect(statements.slice(0, 2)).toEqual((JSON.parse(held) as { Statement: object[] }).Statement);
    expect(statements).toHaveLength(3);
  });

  it('never moves a cutoff backwards', () => {
    const later = '2026-11-22T09:30:00.000Z';
    const held = withDenial(undefined, olderSessions('a', new Date(later), false));
    const text = withDenial(held, olderSessions('a', cutoff, false));
    expect(latestCutoff(denialsIn(text))?.toISOString()).toBe(later);
  });

  it('writes over a cutoff that lies further ahead than anybody means', () => {
    const forged = withDenial(undefined, olderSessions('a', new Date('2099-01-01'), false));
    const text = withDenial(forged, olderSessions('a', cutoff, false));
    expect(latestCutoff(denialsIn(text))).toEqual(cutoff);
  });

  it('keeps nothing but denials of a managed policy, which is attached as a whole', () => {
    const allow = { Effect: 'Allow', Action: '*', Resource: '*' };
    expect(onlyDenials(policy(allow))).toBeUndefined();
    expect(onlyDenials(policy(allow, statement()))).toBe(policy(statement()));
  });

  it('replaces this incident’s own statement, provisional or not, and only that', () => {
    const other = withDenial(undefined, olderSessions('b', cutoff, false));
    const first = withDenial(other, olderSessions('a', cutoff, true));
    const second = withDenial(first, olderSessions('a', cutoff, false));
    expect(denialsIn(second).map(({ sid }) => sid)).toEqual([denialSid('b'), denialSid('a')]);
  });

  it('names the incident in letters and digits alone, and two incidents never the same', () => {
    expect(denialSid('2026-11-22-ci-deploy-key')).toMatch(
      /^Staunch20261122cideploykey[0-9a-f]{16}$/,
    );
    expect(denialSid('a-b')).not.toBe(denialSid('ab'));
    expect(denialSid('a')).not.toBe(denialSid('a', true));
  });

  it('knows what version 0.1.0 wrote for this incident, and replaces it', () => {
    // SHA-256 of `a` begins with ca978112.
    for (const old of ['Staunchaca978112', 'StaunchProvisionalaca978112']) {
      expect(isOwnSid('a', old)).toBe(true);
      const before = policy({ ...statement(), Sid: old });
      const after = denialsIn(withDenial(before, olderSessions('a', cutoff, false)));
      expect(after.map(({ sid }) => sid)).toEqual([denialSid('a')]);
    }
    const one = { userId: 'AROAX:thief', issuedAt: '2026-11-22T09:00:00Z' };
    const times = { now: cutoff, cutoff: () => cutoff };
    const fresh = oneSession('a', one, times);
    const [, who = '', rest = ''] = /^StaunchSession(.{16})(.{7})/.exec(fresh.sid) ?? [];
    const old = `StaunchSession${who.slice(0, 8)}${rest}aca978112`;
    expect([isOwnSid('a', old), fresh.replaces(old)]).toEqual([true, true]);
    expect(writtenAt(old)).toEqual(writtenAt(fresh.sid));
  });

  it.each([
    `Staunchx${denialSid('a').slice('Staunch'.length)}`,
    `${denialSid('a')}x`,
    denialSid('a').slice(0, -1),
    denialSid('a').replace('Staunch', 'StaunchFinal'),
    denialSid('a').replace('Staunch', 'StaunchSession'),
    denialSid('a').toUpperCase(),
  ])('takes no Sid that only resembles one for its own: %s', (sid) => {
    expect(isOwnSid('a', sid)).toBe(false);
  });
});
