import { describe, expect, it } from 'vitest';
import { digestOf } from '../../src/plan/digest.ts';
import type { Plan, Step } from '../../src/plan/plan.ts';
import { planComment, readPlanComment } from '../../src/report/plan-comment.ts';
import { ACCOUNT, anIncident, KEY, ROLE } from '../support/worlds.ts';

const HEAD = 'a'.repeat(40);

function planOf(steps: readonly Step[], notes: Partial<Plan> = {}): Plan {
  const none = {
    alreadySo: [],
    refused: [],
    untouched: [],
    breaks: [],
    unseen: [],
    errors: [],
    findings: [],
    reach: [],
  };
  const incident = anIncident();
  return {
    apiVersion: 'staunch/v1',
    kind: 'Plan',
    incident,
    steps,
    digest: digestOf(steps),
    ...none,
    ...notes,
  };
}

const deactivate: Step = {
  action: 'deactivate-access-key',
  account: ACCOUNT,
  user: 'ci-deploy',
  accessKeyId: KEY,
};
const refreshes = (number: number): Step[] =>
  Array.from({ length: number }, (_, at) => ({
    action: 'refresh-instance',
    account: ACCOUNT,
    region: 'eu-west-1',
    instanceId: `i-${at.toString(16).padStart(17, '0')}`,
    profileArn: `arn:aws:iam::${ACCOUNT}:instance-profile/app-web`,
    roleArn: ROLE,
  }));

describe('a plan comment', () => {
  it('is the same bytes for the same plan, and gives the plan back', () => {
    const content = { head: HEAD, plans: [planOf([deactivate])] };
    expect(planComment(content)).toBe(planComment(structuredClone(content)));
    expect(readPlanComment(planComment(content))).toEqual(content);
  });

  it('is not believed once a single character of it is changed', () => {
    const body = planComment({ head: HEAD, plans: [planOf([deactivate, ...refreshes(2)])] });
    for (let at = 0; at < body.length; at += 7) {
      const other = body[at] === 'x' ? 'y' : 'x';
      const forged = body.slice(0, at) + other + body.slice(at + 1);
      expect(readPlanComment(forged), `character ${at}`).toBeUndefined();
    }
    expect(readPlanComment(`${body} `)).toBeUndefined();
    expect(readPlanComment('')).toBeUndefined();
  });

  it('is not believed where its data hides lines of its own', () => {
    const real = planOf([deactivate]);
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
      const plan = planOf(refreshes(number));
      const body = planComment({ head: HEAD, plans: [plan] });
      expect(Buffer.byteLength(body)).toBeLessThanOrEqual(60_000);
      expect(body).toContain('Not everything fits here');
      expect(body).toMatch(/\| and \d+ more \|/);
      expect(readPlanComment(body)?.plans[0]?.steps).toHaveLength(number);
    },
  );

  it('says so where a plan is too large to be carried', () => {
    const noise = Array.from({ length: 4_000 }, (_, at) => ({
      object: digestOf([deactivate]).slice(at % 40) + at * 7919,
      why: String(Math.sin(at)),
    }));
    const body = planComment({ head: HEAD, plans: [planOf([deactivate], { breaks: noise })] });
    expect(body).toContain('too large for one pull request');
    expect(readPlanComment(body)).toBeUndefined();
  });
});
