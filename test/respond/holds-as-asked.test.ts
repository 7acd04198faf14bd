import { describe, expect, it } from 'vitest';
import type { RunEvidence } from '../../src/respond/evidence.ts';
import { holdsAsAsked, verdictOf } from '../../src/respond/verdict.ts';
import { evidenceOf } from '../support/evidence.ts';
import { revoke } from '../support/plans.ts';
import { anIncident } from '../support/worlds.ts';

const idle = { done: [], verifications: [], unapproved: [], undone: [], stopped: false };
const verified = { step: revoke, held: true, verified: true, evidence: [] };

function isAsAsked(run: Partial<RunEvidence>, unseen = [{ what: 'a region', why: 'no' }]): boolean {
  const verdict = verdictOf(evidenceOf(anIncident(), { unseen }, { run: { ...idle, ...run } }));
  expect(verdict.green).toBe(false);
  return holdsAsAsked(verdict);
}

describe('what a run was asked for', () => {
  it.each<[string, Partial<RunEvidence>]>([
    ['everything of it is verified', { verifications: [verified] }],
    ['more is needed that nobody approved', { unapproved: [revoke] }],
  ])('holds, whatever else is left, where %s', (_, run) => {
    expect(isAsAsked(run)).toBe(true);
  });

  it.each<[string, Partial<RunEvidence>]>([
    ['a step does not hold', { verifications: [{ ...verified, held: false }] }],
    ['a step holds and is not verified', { verifications: [{ ...verified, verified: false }] }],
    ['somebody undid a step, though it was done again', { undone: [revoke] }],
    ['the run was stopped before its last look', { stopped: true }],
  ])('does not hold where %s', (_, run) => {
    expect(isAsAsked(run)).toBe(false);
  });
});
