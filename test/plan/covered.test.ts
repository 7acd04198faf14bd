import { describe, expect, it } from 'vitest';
import type { Plan, Step } from '../../src/actions/catalogue.ts';
import { denialSid } from '../../src/domain/denials.ts';
import type { MadeKey } from '../../src/inventory/made.ts';
import { coveredSteps } from '../../src/plan/covered.ts';
import { anIncident, ACCOUNT, KEY } from '../support/worlds.ts';
import { aUser } from '../support/evidence.ts';

// An approved `no-new-keys` approves the steps on keys that were made while a run went on, and on no other.

const incident = anIncident([{ kind: 'access-key', accessKeyId: KEY }]);
const CUTOFF = Date.parse('2026-11-22T09:20:30Z');
const NEW = 'AKIARTX3GSDSQNEWNEWK';
const standing: Step = {
  ...{ action: 'no-new-keys', account: ACCOUNT, user: 'ci-deploy' },
  principalId: 'AIDARTX3GSDSQCIDEPLO',
};
const needed: Step = {
  ...{ action: 'deactivate-access-key', account: ACCOUNT, user: 'ci-deploy' },
  ...{ accessKeyId: NEW, reached: true },
};

interface Moved {
  readonly at?: number;
  readonly how?: MadeKey['how'];
  readonly approved?: Partial<typeof standing>;
  readonly step?: object;
  readonly userId?: string;
  readonly newKeys?: 'allow';
  readonly isDenied?: boolean;
}

function isCovered({ at = 0, how = 'made', isDenied = true, ...moved }: Moved): boolean {
  const { approved = {}, step = {}, userId = 'AIDARTX3GSDSQCIDEPLO', newKeys } = moved;
  const denial = { sid: denialSid(incident.name), cutoff: new Date(CUTOFF).toISOString() };
  const user = aUser({ userId, denials: isDenied ? [denial] : [] });
  const key = {
    ...{ accessKeyId: NEW, user: 'ci-deploy', account: ACCOUNT, how },
    ...{ by: 'nobody known', maker: 'nobody' as const, at: new Date(CUTOFF + at).toISOString() },
  };
  const plan = {
    steps: [{ ...standing, ...approved } as Step],
    incident: { ...incident, ...(newKeys ? { newKeys } : {}) },
  } as unknown as Plan;
  const wanted = { ...needed, ...step };
  return coveredSteps(plan, [wanted], { users: [user], madeKeys: [key] }).length > 0;
}

const MINUTE = 60_000;

describe('a key that is needed off', () => {
  it.each<[string, boolean, Moved]>([
    ['is approved where it was made at the cutoff', true, {}],
    ['is approved from 30 s before the cutoff on', true, { at: -30_000 }],
    ['is not approved a second earlier', false, { at: -31_000 }],
    ['is approved until 15 minutes after the cutoff', true, { at: 15 * MINUTE }],
    ['is not approved a second later', false, { at: 15 * MINUTE + 1000 }],
    ['is not approved where it was switched on again', false, { how: 'switched on again' }],
    ['is not approved where nothing shows when the run was', false, { isDenied: false }],
    ['is not approved by the step of another user', false, { approved: { principalId: 'AIDAX' } }],
    ['is not approved where somebody else has the name', false, { userId: 'AIDAX' }],
    ['is not approved in another account', false, { approved: { account: '999988887777' } }],
    ['is not approved where the file allows new keys', false, { newKeys: 'allow' }],
    ['needs no such approval where the incident names it', false, { step: { reached: undefined } }],
  ])('%s', (_, expected, moved) => {
    expect(isCovered(moved)).toBe(expected);
  });

  it('is approved by the user’s name where the plan did not know their id', () => {
    expect(isCovered({ approved: { principalId: undefined } as never })).toBe(true);
  });
});
