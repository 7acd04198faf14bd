import { describe, expect, it } from 'vitest';
import { seenPlan } from '../../../src/cli/ci/seen-plan.ts';
import { writePlanComment } from '../../../src/report/plan-comment.ts';
import { withSteps } from '../../support/plan-comments.ts';
import { aPlan, deactivate, refreshes } from '../../support/plans.ts';

const plan = withSteps(aPlan([]), [deactivate, ...refreshes(1_000)]);
const { bodies } = writePlanComment({ head: 'a'.repeat(40), plans: [plan] });
const [first, ...further] = bodies.map((body, nth) => ({
  ...{ body, minimised: false },
  updatedAt: `2026-11-22T09:0${nth}:00Z`,
}));
if (!first || further.length === 0) throw new Error('it is in several comments');
const [second] = further;
const reasonOf = (parts: Parameters<typeof seenPlan>[0]): string => {
  const seen = seenPlan(parts);
  return 'reason' in seen ? seen.reason : '';
};

describe('a plan in several comments', () => {
  it('is read in the order of its parts, and is as old as what was changed last', () => {
    const changed = { ...first, updatedAt: '2026-11-22T09:30:00Z' };
    const seen = seenPlan([...further, changed].toReversed());
    expect(seen).toMatchObject({ updatedAt: '2026-11-22T09:30:00Z' });
    const last = `2026-11-22T09:0${further.length}:00Z`;
    expect(seenPlan([...further, first])).toMatchObject({ updatedAt: last });
  });

  it('counts for nothing where any one of them is hidden', () => {
    for (const hidden of [first, ...further]) {
      const parts = [first, ...further].map((it) => ({ ...it, minimised: it === hidden }));
      expect(reasonOf(parts)).toContain('is hidden');
    }
  });

  it.each([
    ['stands there twice', [first, ...further, first], 'several plan comments'],
    ['goes on twice', [first, ...further, ...(second ? [second] : [])], 'several plan comments'],
    ['lacks a part', [first, ...further.slice(1)], 'no plan comment'],
  ])('counts for nothing where it %s', (_, parts, why) => {
    expect(reasonOf(parts)).toContain(why);
  });
});
