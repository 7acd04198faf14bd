import { describe, expect, it } from 'vitest';
import { isFinal, whyNotDenied } from '../../src/actions/why-needed.ts';
import { denialSid, type Denial } from '../../src/domain/denials.ts';
import type { InstanceFacts, RoleFacts, UserFacts } from '../../src/inventory/inventory.ts';
import { NOTHING_SEEN, pictureOf } from '../../src/inventory/picture.ts';
import { ACCOUNT, anIncident, ROLE } from '../support/worlds.ts';
import { ROOM } from '../support/inventories.ts';

const incident = anIncident();
const cutoff = '2026-11-22T09:20:31.000Z';
const final: Denial = { sid: denialSid(incident.name), cutoff };
const provisional: Denial = { sid: denialSid(incident.name, true), cutoff };
const caller = { arn: `${ROLE}/x`, account: ACCOUNT, ownRoleArns: [] };
const empty = pictureOf({ caller, now: new Date('2026-11-22T10:00:00Z') }, incident, NOTHING_SEEN);

const role = (differs: Partial<RoleFacts> = {}): RoleFacts => ({
  ...{ roleArn: ROLE, roleName: 'app', roleId: 'AROAX', path: '/', revoke: true, denials: [] },
  ...{ ...ROOM, changed: [], profileArns: [], consumers: [] },
  ...differs,
});
const user = (denials: readonly Denial[]): UserFacts => ({
  ...{ user: 'ci', userArn: `arn:aws:iam::${ACCOUNT}:user/ci`, userId: 'AIDAX', deny: true },
  ...{ passwordLeaked: false, denials, ...ROOM, changed: [], others: [] },
  ...{ quarantine: [], tags: {} },
});
const instance = (differs: Partial<InstanceFacts>): InstanceFacts => ({
  ...{ instanceId: 'i-1', region: 'eu-west-1', state: 'running', imdsv2: true, roleArn: ROLE },
  ...{ launchedAt: '2026-01-01T00:00:00.000Z', profileArn: `${ROLE}-profile`, interrupted: false },
  ...differs,
});
const refreshedAt = '2026-11-22T09:30:00.000Z';

describe('a deny that is needed again', () => {
  const whole = { principalArn: ROLE, alone: false };
  it.each([
    ['nothing shows why', {}, 'unclear'],
    [
      'somebody changed its statement',
      { roles: [role({ changed: [{ sid: 'sid' }] })] },
      'undone-or-new',
    ],
    [
      'an instance of its role was refreshed',
      { instances: [instance({ refreshedAt })] },
      'undone-or-new',
    ],
    [
      'that refresh did not end',
      { instances: [instance({ refreshedAt, interrupted: true })] },
      'unclear',
    ],
    [
      'it was of another role',
      { instances: [instance({ refreshedAt, roleArn: `${ROLE}2` })] },
      'unclear',
    ],
    ['a final one stands on a user', { users: [user([final])] }, 'undone-or-new'],
    ['its own is provisional', { roles: [role({ denials: [provisional] })] }, 'not-done'],
  ] as const)('%s', (_, seen, why) => {
    expect(whyNotDenied(whole, incident, { ...empty, ...seen })).toBe(why);
  });

  it('of one session has no provisional form', () => {
    const seen = { ...empty, roles: [role({ denials: [provisional] })] };
    expect(whyNotDenied({ principalArn: ROLE, alone: true }, incident, seen)).toBe('unclear');
  });
});

it.each([
  ['on a role', { roles: [role({ denials: [final] })] }, true],
  ['on a user', { users: [user([final])] }, true],
  ['provisional', { users: [user([provisional])] }, false],
] as const)('a deny counts as final: %s', (_, seen, expected) => {
  expect(isFinal(incident, { ...empty, ...seen })).toBe(expected);
});
