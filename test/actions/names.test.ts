import { describe, expect, it } from 'vitest';
import { holderOf, knownFrom, type Step } from '../../src/actions/catalogue.ts';
import { instanceStep, keyStep } from '../policy/pictures.ts';
import { ACCOUNT, ROLE } from '../support/worlds.ts';

const USER = `arn:aws:iam::${ACCOUNT}:user/teams/ci-deploy`;
const own = { account: ACCOUNT, incident: 'incident' } as const;
const user: Step = { action: 'deny-user-sessions', ...own, userArn: USER, policy: 'inline' };
const revoke = (roleArn: string): Step => ({ action: 'revoke-role-sessions', ...own, roleArn });
const session = (principalArn: string): Step => ({
  ...{ action: 'deny-session', ...own, principalArn, userId: 'AROAX:thief', policy: 'inline' },
});
const refresh: Step = { ...instanceStep(1), roleArn: ROLE } as Step;
const attach: Step = { ...refresh, action: 'attach-profile' } as Step;

describe('the holder of a step', () => {
  it.each([
    ['a deny of its sessions', revoke(ROLE)],
    ['the same with its path', revoke(ROLE.replace(':role/', ':role/teams/'))],
    ['a deny of one of its sessions', session(ROLE)],
    ['new credentials of its instance', refresh],
  ])('is one and the same role for %s', (_, step) => {
    expect(holderOf(step)).toBe(holderOf(revoke(ROLE)));
  });

  it.each([
    ['a deny of their sessions', user],
    ['a deny of one of their sessions', session(USER)],
  ])('is one and the same user for %s', (_, step) => {
    expect(holderOf(step)).toBe(USER);
  });

  it('is nobody where a key goes off', () => {
    expect(holderOf(keyStep(1))).toBeUndefined();
  });
});

describe('what approved steps name', () => {
  const nothing = {
    ...{ roles: [], presumedRoles: [], users: [], owners: [], held: [], sessions: [] },
    made: [],
  };
  const held = [{ instanceId: 'i-00000000000000001', roleArn: ROLE }];
  const alone = { scope: 'session', principalArn: ROLE, userId: 'AROAX:thief' };
  const issuedAt = '2026-11-22T09:20:30.000Z';

  it.each<[string, Step[], object]>([
    ['no user or role of a key that goes off', [keyStep(1)], {}],
    ['a user whose sessions are denied', [user], { users: [{ user: 'ci-deploy' }] }],
    ['a role whose sessions are denied', [revoke(ROLE)], { roles: [ROLE] }],
    ['a session', [session(ROLE)], { sessions: [alone] }],
    [
      'when a session was issued',
      [{ ...session(ROLE), issuedAt } as Step],
      { sessions: [{ ...alone, issuedAt }] },
    ],
    ['a role of an instance, presumably', [refresh], { presumedRoles: [ROLE], held }],
    [
      'a role of an instance without a profile, presumably',
      [attach],
      { presumedRoles: [ROLE], held },
    ],
    [
      'a role of two instances once',
      [refresh, attach],
      { presumedRoles: [ROLE], held: [...held, ...held] },
    ],
    [
      'no role of an instance as a whole where one session of it is denied',
      [refresh, session(ROLE)],
      { sessions: [alone], held },
    ],
  ])('is %s', (_, steps, named) => {
    expect(knownFrom(steps)).toEqual({ ...nothing, ...named });
  });
});
