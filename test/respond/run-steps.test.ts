import { describe, expect, it } from 'vitest';
import type { Receipt } from '../../src/respond/apply/receipts.ts';
import { verdictOf } from '../../src/respond/verdict.ts';
import { aDenial, aRole, aUser, CUTOFF, evidenceOf } from '../support/evidence.ts';
import { revoke } from '../support/plans.ts';
import { anIncident } from '../support/worlds.ts';

const verified = { step: revoke, held: true, verified: true, evidence: [] };
const idle = { verifications: [verified], unapproved: [], undone: [], stopped: false };

const receipt = (outcome: Receipt['outcome']): Receipt => ({
  ...{ step: revoke, outcome, before: {}, after: {}, by: '', requestIds: [] },
  ...{ startedAt: CUTOFF, finishedAt: CUTOFF },
});

/** What is left where a run's only step holds and is verified, but ended in these ways one after the other. */
const left = (...outcomes: readonly Receipt['outcome'][]) =>
  verdictOf(evidenceOf(anIncident(), {}, { run: { ...idle, done: outcomes.map(receipt) } }));

describe('a step that holds', () => {
  it.each(['failed', 'skipped'] as const)('is unknown where it %s', (outcome) => {
    const { items, green } = left(outcome);
    expect(green).toBe(false);
    expect(items).toMatchObject([{ state: 'unknown', from: 'run-steps' }]);
    expect(items[0]?.why).toContain('holds, but the run could not do it');
  });

  it.each(['done', 'already-so'] as const)('leaves nothing where it was %s', (outcome) => {
    expect(left(outcome)).toMatchObject({ green: true, items: [] });
  });

  it('counts as it ended, however it began', () => {
    expect(left('failed', 'done').green).toBe(true);
    expect(left('done', 'failed').green).toBe(false);
  });
});

it('a deny that a run has written is never spent', () => {
  const denials = [aDenial({ cutoff: '2026-11-22T09:14:01.000Z' })];
  const spent = {
    ...{ roles: [aRole({ denials })], users: [aUser({ deny: false, denials: [] })] },
    now: '2026-11-22T22:00:00.000Z',
  };
  const from = (run?: { run: typeof idle & { done: [] } }) =>
    verdictOf(evidenceOf(anIncident(), spent, run)).items.map((it) => it.from);
  expect(from()).toEqual(['spent-denies']);
  expect(from({ run: { ...idle, done: [] } })).toEqual([]);
});
