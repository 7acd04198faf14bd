import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_GUARDRAILS } from '../../src/guardrails/guardrails.ts';
import { findingsOf, refusals, sharesOf } from '../../src/guardrails/judge.ts';
import type { Step } from '../../src/plan/plan.ts';
import { ACCOUNT } from '../support/worlds.ts';
import {
  anInstanceFact,
  aPicture,
  guardrailsOf,
  instanceStep,
  keyStep,
  many,
  NOW,
  roleStep,
} from './pictures.ts';

const userStep = (n: number): Step => ({
  action: 'deny-user-sessions',
  account: ACCOUNT,
  userArn: `arn:aws:iam::${ACCOUNT}:user/u${n}`,
  incident: 'incident',
  policy: 'inline',
});

describe('the built-in limits', () => {
  it.each([
    ['staunch.max-access-keys', 20, keyStep, '21 access keys would be deactivated', 'accessKeys'],
    ['staunch.max-roles', 20, roleStep, '21 roles and users would have sessions', 'roles'],
    ['staunch.max-roles', 20, userStep, '21 roles and users would have sessions', 'roles'],
    ['staunch.max-instances', 200, instanceStep, '201 instances would get new', 'instances'],
  ] as const)('%s refuses more than %i', (...row) => {
    const [rule, limit, make, said, field] = row;
    expect(findingsOf(NO_GUARDRAILS, aPicture(many(limit, make)), NOW)).toEqual([]);
    const [finding, ...more] = findingsOf(NO_GUARDRAILS, aPicture(many(limit + 1, make)), NOW);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ rule, outcome: 'deny' });
    expect(finding?.message).toContain(said);
    expect(finding?.message).toContain(`limit ${limit}. Raise \`limits.${field}\``);
  });

  it('count roles and users together, each once', () => {
    const steps = [...many(10, roleStep), ...many(10, userStep), roleStep(1)];
    expect(findingsOf(NO_GUARDRAILS, aPicture(steps), NOW)).toEqual([]);
    expect(findingsOf(NO_GUARDRAILS, aPicture([...steps, userStep(11)]), NOW)).toHaveLength(1);
  });

  it('do not count the way back', () => {
    const back = many(
      30,
      (n): Step => ({ ...keyStep(n), action: 'reactivate-access-key' }) as Step,
    );
    expect(findingsOf(NO_GUARDRAILS, aPicture(back), NOW)).toEqual([]);
  });

  it('may be changed, and what is left out stays', () => {
    const { limits } = guardrailsOf('limits: { accessKeys: 0 }');
    expect(limits).toEqual({ ...NO_GUARDRAILS.limits, accessKeys: 0 });
    const found = findingsOf({ ...NO_GUARDRAILS, limits }, aPicture([keyStep(1)]), NOW);
    expect(refusals(found)).toHaveLength(1);
  });

  it('refuse exactly where there is more than the limit, whatever the order', () => {
    fc.assert(
      fc.property(
        fc.nat(60),
        fc.nat(30),
        fc.shuffledSubarray(many(40, keyStep)),
        (accessKeys, roles, keys) => {
          const guardrails = {
            ...NO_GUARDRAILS,
            limits: { ...NO_GUARDRAILS.limits, accessKeys, roles },
          };
          const steps = [...many(25, roleStep), ...keys];
          const found = findingsOf(guardrails, aPicture(steps), NOW).map(({ rule }) => rule);
          expect(found.includes('staunch.max-access-keys')).toBe(keys.length > accessKeys);
          expect(found.includes('staunch.max-roles')).toBe(25 > roles);
          const again = findingsOf(guardrails, aPicture([...steps].reverse()), NOW);
          expect(again.map(({ rule }) => rule)).toEqual(found);
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('the share of an Auto Scaling group', () => {
  const web = (n: number) => anInstanceFact(n, { group: 'web' });
  const shares = (touched: number, all = 4, make = web) =>
    sharesOf(
      NO_GUARDRAILS,
      aPicture(many(touched, instanceStep), { instances: many(all, make) }),
      NOW,
    );

  it('asks for two people above the limit, and says which group', () => {
    expect(shares(2)).toEqual([]);
    const [finding] = shares(3);
    expect(finding).toMatchObject({
      rule: 'staunch.group-share',
      outcome: 'approvals',
      approvals: { count: 2 },
    });
    expect(finding?.message).toContain(
      '3 of 4 instances (75 %) of Auto Scaling group web in eu-west-1 would get new credentials by one incident, limit 50 %',
    );
  });

  it('does not ask about a group of one, nor about instances of no group', () => {
    expect(shares(1, 1)).toEqual([]);
    expect(shares(4, 4, (n) => anInstanceFact(n))).toEqual([]);
  });

  it('does not count instances that serve nobody', () => {
    const instances = [
      ...many(2, web),
      ...[3, 4].map((n) => anInstanceFact(n, { group: 'web', state: 'stopped' })),
    ];
    const steps = [instanceStep(1), instanceStep(2)];
    const [finding] = sharesOf(NO_GUARDRAILS, aPicture(steps, { instances }), NOW);
    expect(finding?.message).toContain('2 of 2 instances (100 %)');
  });

  it('names the worst three groups, and how many more there are', () => {
    const instances = many(10, (n) => anInstanceFact(n, { group: `g${n % 5}` }));
    const [finding] = sharesOf(NO_GUARDRAILS, aPicture(many(10, instanceStep), { instances }), NOW);
    expect(finding?.message).toMatch(/group g0 .* group g1 .* group g2 .*; and 2 more would/);
  });

  it('is not asked without an inventory', () => {
    expect(sharesOf(NO_GUARDRAILS, aPicture(many(9, instanceStep)), NOW)).toEqual([]);
  });
});
