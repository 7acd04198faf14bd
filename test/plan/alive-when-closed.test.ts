import { describe, expect, it } from 'vitest';
import type { Incident } from '../../src/domain/incident.ts';
import { denialSid, type Denial } from '../../src/domain/denials.ts';
import type {
  WholeInventory,
  KeyFacts,
  RoleFacts,
  UserFacts,
} from '../../src/inventory/inventory.ts';
import { roleKey } from '../../src/domain/names.ts';
import { inventoryOf, NOTHING_SEEN } from '../../src/inventory/picture.ts';
import { aliveWhenClosed } from '../../src/plan/alive-when-closed.ts';
import { ACCOUNT, anIncident, KEY, ROLE } from '../support/worlds.ts';
import { ROOM } from '../support/inventories.ts';

const incident = { ...anIncident(), state: 'closed' as const };
const AFTER = '2026-11-22T09:20:31.000Z';
const LATER = '2026-11-22T09:30:00.000Z';
// Thirteen and thirty-seven hours after the detection at 09:14.
const PAST_ROLES = '2026-11-22T22:14:00.000Z';
const PAST_USERS = '2026-11-23T22:14:00.000Z';

const own: Denial = { sid: denialSid(incident.name), cutoff: AFTER };

const user = (differs: Partial<UserFacts> = {}): UserFacts => ({
  ...{ user: 'ci-deploy', userArn: `arn:aws:iam::${ACCOUNT}:user/ci-deploy`, userId: 'AIDAX' },
  ...{ deny: true, passwordLeaked: false, denials: [own], changed: [], ...ROOM },
  ...{ others: [], quarantine: [], tags: {} },
  ...differs,
});
const role = (differs: Partial<RoleFacts> = {}): RoleFacts => ({
  ...{ roleArn: ROLE, roleName: 'app', roleId: 'AROAX', path: '/', revoke: true, denials: [own] },
  ...{ ...ROOM, changed: [], profileArns: [], consumers: [] },
  ...differs,
});
const key = (differs: Partial<KeyFacts> = {}): KeyFacts => ({
  ...{ accessKeyId: KEY, user: 'ci-deploy', active: false, siblings: [] },
  ...differs,
});
const usedAt = (at: string) => [key({ lastUsed: { at, service: 's3', region: 'eu-west-1' } })];

const caller = { arn: `${ROLE}/x`, account: ACCOUNT, ownRoleArns: [] };
const shut: WholeInventory = {
  ...inventoryOf({ caller, now: new Date('2026-11-22T10:00:00Z') }, incident, NOTHING_SEEN),
  ...{ keys: [key()], users: [user()], roles: [role()] },
};

/** What is said of all that is alive, one sentence each. */
function alive(wanted: Incident, inventory: WholeInventory): string[] {
  return aliveWhenClosed(wanted, inventory).map(({ object, why }) => `${object}: ${why}`);
}

describe('of a closed incident', () => {
  it('nothing may work where all was shut', () => {
    expect(alive(incident, shut)).toEqual([]);
  });

  const made = {
    accessKeyId: 'AKIARTX3GSDSQMADEBYT',
    account: ACCOUNT,
    user: 'boss',
    how: 'made' as const,
    by: `access key ${KEY}`,
    at: AFTER,
  };
  const ofOne: Denial = { ...own, userId: 'AROAX:x' };
  const before: Denial = { ...own, cutoff: incident.detectedAt };
  const password = { passwordLeaked: true, passwordSince: '2026-11-01T00:00:00.000Z' };
  it.each([
    ['a key that is on', { keys: [key({ active: true })] }, `${KEY} of user ci-deploy: is Active`],
    ['a key that it made', { madeKeys: [made] }, 'of user boss: was made by access key'],
    ['a password that leaked', { users: [user(password)] }, 'console password of user ci-deploy'],
    ['sessions of a role', { roles: [role({ denials: [] })] }, 'until 2026-11-22T21:14:00.000Z'],
    ['sessions of a user', { users: [user({ denials: [] })] }, 'until 2026-11-23T21:14:00.000Z'],
    [
      'all but one session',
      { roles: [role({ denials: [ofOne] })] },
      `role ${ROLE}: are not denied`,
    ],
    ['sessions until a detection', { roles: [role({ denials: [before] })] }, `role ${ROLE}: are`],
    [
      'a session that was minted after the deny',
      { mints: { [roleKey(ROLE)]: LATER } },
      'until 2026-11-22T21:30:00.000Z',
    ],
    [
      'what the key minted after the deny',
      { keys: usedAt(LATER) },
      'until 2026-11-23T21:30:00.000Z',
    ],
  ])('%s may work, and is told alone', (_, differs: Partial<WholeInventory>, said) => {
    expect(alive(incident, { ...shut, ...differs })).toEqual([expect.stringContaining(said)]);
  });

  const fresh = { ...password, passwordSince: LATER };
  const open = { roles: [role({ denials: [] })], users: [user({ denials: [] })] };
  it.each([
    ['a password that was made since', { users: [user(fresh)] }],
    ['a password that did not leak', { users: [user({ ...password, passwordLeaked: false })] }],
    ['use before the deny', { keys: usedAt('2026-11-22T09:20:00.000Z') }],
    ['sessions of a role that ended by themselves', { roles: open.roles, now: PAST_ROLES }],
    ['sessions of a user that ended by themselves', { ...open, now: PAST_USERS }],
  ])('%s is nothing that may work', (_, differs: Partial<WholeInventory>) => {
    expect(alive(incident, { ...shut, ...differs })).toEqual([]);
  });

  it('a key that the owners want on may be on', () => {
    const wanted = { ...incident, reactivate: [KEY] };
    expect(alive(wanted, { ...shut, keys: [key({ active: true })] })).toEqual([]);
  });
});
