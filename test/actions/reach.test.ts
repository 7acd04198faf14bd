import { describe, expect, it } from 'vitest';
import { liftDenial } from '../../src/actions/lift-denial.ts';
import { areDenied } from '../../src/actions/are-denied.ts';
import { deniableUsers } from '../../src/actions/reach.ts';
import { denialSid, oneSession, writtenAt, type Denial } from '../../src/domain/denials.ts';
import type { WholeInventory, RoleFacts, UserFacts } from '../../src/inventory/inventory.ts';
import { roleKey } from '../../src/domain/names.ts';
import { inventoryOf, NOTHING_SEEN } from '../../src/inventory/picture.ts';
import { buildPlan } from '../../src/plan/build.ts';
import { statusOf } from '../../src/respond/status.ts';
import { ACCOUNT, anIncident, KEY, ROLE } from '../support/worlds.ts';
import { ROOM } from '../support/inventories.ts';

const incident = anIncident();
const CUTOFF = '2026-11-22T09:20:31.000Z';
const EARLIER = '2026-11-22T09:20:10.000Z';
const LATER = '2026-11-22T09:21:00.000Z';
const SINCE = incident.detectedAt;

const denial = (cutoff = CUTOFF): Denial => ({ sid: denialSid(incident.name), cutoff });

const role = (differs: Partial<RoleFacts> = {}): RoleFacts => ({
  roleArn: ROLE,
  roleName: 'app',
  roleId: 'AROAX',
  path: '/',
  revoke: true,
  denials: [denial()],
  ...ROOM,
  changed: [],
  profileArns: [],
  consumers: [],
  ...differs,
});

const user = (differs: Partial<UserFacts> = {}): UserFacts => ({
  user: 'ci-deploy',
  userArn: `arn:aws:iam::${ACCOUNT}:user/ci-deploy`,
  userId: 'AIDAX',
  deny: true,
  passwordLeaked: false,
  denials: [denial()],
  ...ROOM,
  changed: [],
  others: [],
  quarantine: [],
  tags: {},
  ...differs,
});

const key = { accessKeyId: KEY, user: 'ci-deploy', active: false, siblings: [] };

/** Everything denied with one cutoff, a minute ago, but for what differs. */
function inventory(differs: Partial<WholeInventory> = {}): WholeInventory {
  const caller = {
    arn: `arn:aws:sts::${ACCOUNT}:assumed-role/staunch-plan/x`,
    account: ACCOUNT,
    ownRoleArns: [],
  };
  const empty = inventoryOf(
    { caller, now: new Date('2026-11-22T09:22:00Z') },
    incident,
    NOTHING_SEEN,
  );
  return { ...empty, keys: [key], users: [user()], roles: [role()], ...differs };
}

describe('everything in reach is denied', () => {
  it('where all carry this incident’s deny with one cutoff after all keys went off', () => {
    expect(areDenied(incident, inventory())).toBe(true);
  });

  const used = (at: string) => [{ ...key, lastUsed: { at, service: 's3', region: 'eu-west-1' } }];
  const ofOne = { ...denial(), userId: 'AROAX:x' };
  const alone = { scope: 'session' as const, principalArn: ROLE, userId: 'AROAX:x' };
  it.each([
    ['a role has none', { roles: [role({ denials: [] })] }],
    ['a user has none', { users: [user({ denials: [] })] }],
    ['a role has an earlier cutoff', { roles: [role({ denials: [denial(EARLIER)] })] }],
    ['a cutoff lies before the detection', { since: CUTOFF }],
    ['a role’s denies one session only', { roles: [role({ denials: [ofOne] })] }],
    ['a role has only somebody else’s', { roles: [role({ denials: [{ cutoff: CUTOFF }] })] }],
    ['a key is on', { keys: [{ ...key, active: true }] }],
    ['a key was used after the cutoff', { keys: used(LATER) }],
    [
      'there is nothing to deny, and a key was used after the detection',
      { roles: [], users: [], keys: used(LATER), since: CUTOFF },
    ],
    ['a session was minted after the cutoff', { mints: { [roleKey(ROLE)]: LATER } }],
    [
      'a leaked password is there',
      { users: [user({ passwordLeaked: true, passwordSince: EARLIER })] },
    ],
    ['a single session is open', { roles: [role({ revoke: false })], sessions: [alone] }],
    [
      'the cutoff lies far ahead',
      { now: '2026-11-22T08:00:00.000Z', since: '2026-11-22T07:00:00.000Z' },
    ],
  ])('not where %s', (_, differs) => {
    expect(areDenied(incident, inventory(differs))).toBe(false);
  });

  it.each([
    ['a key was used before the cutoff', { keys: used(EARLIER) }],
    ['a session was minted before the cutoff', { mints: { [roleKey(ROLE)]: EARLIER } }],
    ['a user has no room for any deny', { users: [user({ room: 'none', denials: [] })] }],
  ])('also where %s', (_, differs) => {
    expect(areDenied(incident, inventory(differs))).toBe(true);
  });

  it('and the user that Staunch runs as is never denied', () => {
    const caller = {
      arn: `arn:aws:iam::${ACCOUNT}:user/ci-deploy`,
      account: ACCOUNT,
      ownRoleArns: [],
    };
    expect(deniableUsers(inventory({ caller }))).toEqual([]);
    const plan = buildPlan(incident, inventory({ caller, users: [user({ denials: [] })] }));
    expect(plan.steps.map(({ action }) => action)).not.toContain('deny-user-sessions');
    expect(plan.refused.map(({ why }) => why).join()).toContain('Staunch itself runs as this user');
  });
});

describe('where an incident stands', () => {
  const standing = (differs: Partial<WholeInventory>, wanted = incident) => {
    const seen = inventory(differs);
    return statusOf(buildPlan(wanted, seen), seen).standing;
  };

  it.each([
    ['held', {}],
    ['unknown', { unseen: [{ what: 'instances in eu-west-1', why: 'AccessDenied' }] }],
    ['unknown', { missing: [{ what: `access key ${KEY}`, why: 'nobody has it', hint: '' }] }],
    ['open', { users: [user({ room: 'none', denials: [] })] }],
    ['drifted', { roles: [role({ denials: [], changed: [{ sid: denialSid(incident.name) }] })] }],
    ['drifted', { keys: [{ ...key, active: true }] }],
    ['overdue', { now: '2026-11-24T09:22:00.000Z' }],
  ] as const)('%s', (expected, differs) => {
    expect(standing(differs)).toBe(expected);
  });

  it('is not waiting where something else than time is needed', () => {
    const closed = { ...incident, state: 'closed' as const };
    expect(standing({}, closed)).toBe('waiting');
    expect(
      standing({ keys: [{ ...key, active: true }], now: '2026-11-24T09:22:00.000Z' }, closed),
    ).toBe('open');
  });
});

describe('lifting denies', () => {
  it('is refused for a closed incident while a key is on, however old they are', () => {
    const closed = { ...incident, state: 'closed' as const };
    const old = inventory({ now: '2026-11-24T09:22:00.000Z' });
    expect(liftDenial.propose(closed, old).steps).toHaveLength(2);
    const on = { ...old, keys: [{ ...key, active: true }] };
    expect(liftDenial.propose(closed, on).steps).toEqual([]);
  });
});

it('the deny of one session tells when it was written', () => {
  const now = new Date('2026-11-22T09:20:00Z');
  const session = { userId: 'AROAX:x', issuedAt: '2026-11-22T08:20:00.000Z' };
  const { sid } = oneSession(incident.name, session, { now, cutoff: () => now });
  expect(writtenAt(sid)).toEqual(now);
  expect(writtenAt(denialSid(incident.name))).toBeUndefined();
  expect(SINCE < now.toISOString()).toBe(true);
});
