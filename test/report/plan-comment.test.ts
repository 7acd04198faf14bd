import { describe, expect, it } from 'vitest';
import { digestOf } from '../../src/domain/digest.ts';
import { planComment, readPlanComment } from '../../src/report/plan-comment.ts';
import { aPlan, deactivate, refreshes } from '../support/plans.ts';

const HEAD = 'a'.repeat(40);

describe('a plan comment', () => {
  it('is the same bytes for the same plan, and gives the plan back', () => {
    const content = { head: HEAD, plans: [aPlan([deactivate])] };
    expect(planComment(content)).toBe(planComment(structuredClone(content)));
    expect(readPlanComment(planComment(content))).toEqual({
      ...content,
      showsAllSteps: true,
      showsAllEntries: true,
    });
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

  const noise = Array.from({ length: 4_000 }, (_, at) => ({
    object: digestOf([deactivate]).slice(at % 40) + at * 7919,
    why: String(Math.sin(at)),
  }));
  const ofOne = noise.map(({ object, why }) => ({ object: 'access key', why: object + why }));

  it.each([
    ['explains one object', { breaks: ofOne }],
    ['explains many', { breaks: noise, untouched: noise, alreadySo: noise }],
    ['could not be read', { unseen: noise }],
    ['is refused', { refused: noise, errors: noise }],
  ])('carries every step, however much there is that %s', (_, notes) => {
    const plan = aPlan([deactivate, ...refreshes(3)], notes);
    const body = planComment({ head: HEAD, plans: [plan] });
    const read = readPlanComment(body);
    const [kept] = read?.plans ?? [];
    expect(read).toMatchObject({ showsAllSteps: true, plans: [{ steps: plan.steps }] });
    expect(kept?.digest).toBe(plan.digest);
    for (const kind of ['breaks', 'untouched', 'alreadySo', 'unseen', 'refused', 'errors'] as const)
      expect((kept?.[kind] ?? []).length > 0, kind).toBe(kind in notes);
    expect(JSON.stringify(read)).toContain('in the job summary');
  });

  it('says so where the steps alone are too large to be carried', () => {
    const steps = noise.map(({ object, why }) => ({ ...deactivate, user: object + why }));
    const body = planComment({ head: HEAD, plans: [aPlan(steps)] });
    expect(body).toContain('this cannot be approved');
    expect(readPlanComment(body)).toBeUndefined();
  });
});
