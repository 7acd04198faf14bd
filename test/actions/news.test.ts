import { describe, expect, it } from 'vitest';
import { isNews } from '../../src/actions/catalogue.ts';
import { denialSid, oneSession, type Denial } from '../../src/domain/denials.ts';
import type { InstanceFacts, WholeInventory, RoleFacts } from '../../src/inventory/inventory.ts';
import { roleKey } from '../../src/domain/names.ts';
import { inventoryOf, NOTHING_SEEN } from '../../src/inventory/picture.ts';
import type { Step } from '../../src/actions/catalogue.ts';
import { anInstanceFact, instanceStep } from '../policy/pictures.ts';
import { ACCOUNT, anIncident, KEY, ROLE } from '../support/worlds.ts';
import { ROOM } from '../support/inventories.ts';

const incident = anIncident();
const CUTOFF = '2026-11-22T09:20:31.000Z';
const EARLIER = '2026-11-22T09:20:30.000Z';
const LATER = '2026-11-22T09:21:00.000Z';
const NOW = new Date('2026-11-22T09:22:00Z');
const USER = `arn:aws:iam::${ACCOUNT}:user/ci-deploy`;
const ID = 'AROAX:thief';

const own: Denial = { sid: denialSid(incident.name), cutoff: CUTOFF };
const provisional: Denial = { sid: denialSid(incident.name, true), cutoff: CUTOFF };
const somebodys: Denial = { cutoff: CUTOFF };
const ofOne: Denial = {
  sid: oneSession(incident.name, { userId: ID }, { now: NOW, cutoff: () => NOW }).sid,
  cutoff: CUTOFF,
  userId: ID,
};

const base = inventoryOf(
  { caller: { arn: `${ROLE}/x`, account: ACCOUNT, ownRoleArns: [] }, now: NOW },
  incident,
  NOTHING_SEEN,
);

const aRole = (denials: readonly Denial[], revoke = true): RoleFacts => ({
  ...{ roleArn: ROLE, roleName: 'app', roleId: 'AROAX', path: '/', revoke, denials },
  ...{ ...ROOM, changed: [], profileArns: [], consumers: [] },
});

const withRole = (
  denials: readonly Denial[],
  more: Partial<WholeInventory> = {},
): WholeInventory => ({
  ...base,
  roles: [aRole(denials)],
  ...more,
});

const leaked = { accessKeyId: KEY, user: 'ci-deploy', siblings: [] };
const off = { keys: [{ ...leaked, active: false }] };
const on = { keys: [{ ...leaked, active: true }] };
const unknown = { ...off, missing: [{ what: 'a role', why: 'is not there', hint: 'Look.' }] };

const mintedAt = (at: string) => ({ mints: { [roleKey(ROLE)]: at } });

describe('a deny of a role’s sessions', () => {
  const step: Step = {
    ...{ action: 'revoke-role-sessions', account: ACCOUNT, roleArn: ROLE, incident: 'incident' },
  };

  it.each([
    ['none is there', withRole([]), true],
    ['only somebody else’s is there', withRole([somebodys]), true],
    ['only one session of it is denied', withRole([ofOne]), true],
    ['it is there', withRole([own]), false],
    ['it is there, not final yet', withRole([provisional]), false],
    ['it is there, not final yet, and the key is off by now', withRole([provisional], off), true],
    ['it is there for good, and the key is off', withRole([own], off), false],
    ['it is there, not final yet, and the key is on', withRole([provisional], on), false],
    [
      'it is there, not final yet, and something is unknown',
      withRole([provisional], unknown),
      false,
    ],
    ['one was minted before its cutoff', withRole([own], mintedAt(EARLIER)), false],
    ['one was minted at its cutoff', withRole([own], mintedAt(CUTOFF)), true],
    ['one was minted after its cutoff', withRole([own], mintedAt(LATER)), true],
  ])('where %s', (_, inventory, expected) => {
    expect(isNews(step, incident, inventory)).toBe(expected);
  });
});

describe('a deny of a user’s sessions', () => {
  const step: Step = {
    ...{ action: 'deny-user-sessions', account: ACCOUNT, userArn: USER, incident: 'incident' },
    policy: 'inline',
  };
  const withUser = (denials: readonly Denial[]): WholeInventory => ({
    ...base,
    users: [
      {
        ...{ user: 'ci-deploy', userArn: USER, userId: 'AIDAX', deny: true, denials },
        ...{ passwordLeaked: false, changed: [], ...ROOM, others: [], quarantine: [] },
        tags: {},
      },
    ],
  });

  it.each([
    ['none is there', [], true],
    ['only somebody else’s is there', [somebodys], true],
    ['it is there', [own], false],
  ])('where %s', (_, denials, expected) => {
    expect(isNews(step, incident, withUser(denials))).toBe(expected);
  });

  const usedAt = (at: string, user = 'ci-deploy') => ({
    ...{ accessKeyId: `AKIA ${user} ${at}`, user, active: false, siblings: [] },
    lastUsed: { at, service: 'sts', region: 'us-east-1' },
  });

  // A use of a key may have been to mint a session.
  it.each([
    ['a key of theirs was used before its cutoff', [usedAt(EARLIER)], false],
    ['a key of theirs was used after its cutoff', [usedAt(LATER)], true],
    ['the last of their keys was used after its cutoff', [usedAt(LATER), usedAt(EARLIER)], true],
    ['a key of somebody else was used after its cutoff', [usedAt(LATER, 'other')], false],
  ])('where it is there, and %s', (_, keys, expected) => {
    expect(isNews(step, incident, { ...withUser([own]), keys })).toBe(expected);
  });
});

describe('a deny of one session', () => {
  const step: Step = {
    ...{ action: 'deny-session', account: ACCOUNT, principalArn: ROLE, userId: ID },
    incident: 'incident',
  } as Step;
  const found = (issuedAt: string): Partial<WholeInventory> => ({
    sessions: [{ scope: 'session', principalArn: ROLE, userId: ID, issuedAt }],
  });

  it.each([
    ['none is there', withRole([]), true],
    ['one of another is there', withRole([{ ...ofOne, userId: 'AROAX:other' }]), true],
    ['somebody else’s is there', withRole([{ ...somebodys, userId: ID }]), true],
    ['it is there, and CloudTrail does not show it', withRole([ofOne]), false],
    ['it was issued before its cutoff', withRole([ofOne], found(EARLIER)), false],
    ['it was issued again after its cutoff', withRole([ofOne], found(LATER)), true],
  ])('where %s', (_, inventory, expected) => {
    expect(isNews(step, incident, inventory)).toBe(expected);
  });
});

describe('new credentials of an instance', () => {
  const holding = (
    differs: Partial<InstanceFacts>,
    more: Partial<WholeInventory> = {},
    role = aRole([own]),
  ): WholeInventory => ({
    ...base,
    roles: [role],
    instances: [anInstanceFact(1, differs)],
    ...more,
  });
  const renewed = { refreshedAt: LATER };

  it.each([
    ['it is not there', withRole([own]), true],
    ['its role is not denied', holding(renewed, {}, aRole([])), true],
    ['it was not renewed', holding({}), true],
    ['it was renewed before the cutoff', holding({ refreshedAt: EARLIER }), true],
    ['it was renewed', holding(renewed), false],
    ['it began after the cutoff', holding({ launchedAt: LATER }), false],
    ['a tag says that a run was interrupted', holding({ ...renewed, interrupted: true }), false],
    ['its role minted another session', holding(renewed, mintedAt(LATER)), true],
    [
      'its role, which is not revoked itself, minted another',
      holding(renewed, mintedAt(LATER), aRole([own], false)),
      false,
    ],
  ])('where %s', (_, inventory, expected) => {
    expect(isNews(instanceStep(1), incident, inventory)).toBe(expected);
  });
});

describe('a key that is to go off', () => {
  it('is news always: it is on', () => {
    const accessKeyId = 'AKIARTX3GSDSQLEAKEDK';
    const step: Step = {
      ...{ action: 'deactivate-access-key', account: ACCOUNT, user: 'ci-deploy', accessKeyId },
    };
    expect(isNews(step, incident, withRole([own]))).toBe(true);
  });
});
