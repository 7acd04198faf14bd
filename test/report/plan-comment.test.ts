import { describe, expect, it } from 'vitest';
import { digestOf } from '../../src/plan/digest.ts';
import { planComment, readPlanComment } from '../../src/report/plan-comment.ts';
import { aPlan, deactivate, refreshes } from '../support/plans.ts';

const HEAD = 'a'.repeat(40);

describe('a plan comment', () => {
  it('is the same bytes for the same plan, and gives the plan back', () => {
    const content = { head: HEAD, plans: [aPlan([deactivate])] };
    expect(planComment(content)).toBe(planComment(structuredClone(content)));
    expect(readPlanComment(planComment(content))).toEqual({ ...content, showsAllSteps: true });
  });

  it('is not believed once a single character of it is changed', () => {
    const body = planComment({ head: HEAD, plans: [aPlan([deactivate, ...refreshes(2)])] });
    for (let at = 0; at < body.length; at += 7) {
      const other = body[at] === 'x' ? 'y' : 'x';
      const forged = body.slice(0, at) + other + body.slice(at + 1);
      expect(readPlanComment(forged), `character ${at}`).toBeUndefined();
    }
    expect(readPlanComment(`${body} `)).toBeUndefined();
    expect(readPlanComment('')).toBeUndefined();
  });

  it('is not believed where its data hides lines of its own', () => {
    const real = aPlan([deactivate]);
    const incident = {
      ...real.incident,
      name: 'other',
      severity: 'low**\n### Nothing\n<!--' as 'low',
    };
    expect(
      readPlanComment(planComment({ head: HEAD, plans: [{ ...real, incident }, real] })),
    ).toBeUndefined();
    expect(readPlanComment(planComment({ head: 'x', plans: [real] }))).toBeUndefined();
  });

  it.each([300, 2_000])(
    'of %i instances fits, leaving out whole rows, and still carries every step',
    (number) => {
      const plan = aPlan(refreshes(number));
      const body = planComment({ head: HEAD, plans: [plan] });
      expect(Buffer.byteLength(body)).toBeLessThanOrEqual(60_000);
      expect(body).toContain('Not everything fits here');
      expect(body).toMatch(/\| and \d+ more \|/);
      expect(body).toContain('job summary of the plan workflow');
      expect(readPlanComment(body)?.plans[0]?.steps).toHaveLength(number);
    },
  );

  it('says so where a plan is too large to be carried', () => {
    const noise = Array.from({ length: 4_000 }, (_, at) => ({
      object: digestOf([deactivate]).slice(at % 40) + at * 7919,
      why: String(Math.sin(at)),
    }));
    const body = planComment({ head: HEAD, plans: [aPlan([deactivate], { breaks: noise })] });
    expect(body).toContain('too large for one pull request');
    expect(readPlanComment(body)).toBeUndefined();
  });
});
