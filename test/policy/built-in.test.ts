import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_GUARDRAILS, type Guardrails, type Picture } from '../../src/policy/guardrails.ts';
import {
  approvalsForAll,
  findingsOf,
  neededApprovals,
  refusals,
  sharesOf,
} from '../../src/policy/judge.ts';
import { stepsOverLimit } from '../../src/policy/limits.ts';
import { stepId, type Step } from '../../src/actions/catalogue.ts';
import { ACCOUNT, anIncident } from '../support/worlds.ts';
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

const reachedRole = (n: number): Step => ({ ...roleStep(n), reached: true }) as Step;
const heldInstance = (n: number, role: number): Step =>
  ({ ...instanceStep(n), roleArn: `arn:aws:iam::${ACCOUNT}:role/r${role}`, reached: true }) as Step;

const reachedInstance = (n: number): Step => heldInstance(n, 9);

/** An incident that names so many roles: `r1`, `r2` and so on. */
function namingRoles(count: number, steps: readonly Step[]): Picture {
  const exposures = many(count, (n) => ({
    kind: 'role' as const,
    roleArn: `arn:aws:iam::${ACCOUNT}:role/r${n}`,
  }));
  const picture = aPicture(steps);
  const all = [...picture.incident.exposures, ...exposures];
  return { ...picture, incident: { ...anIncident(), exposures: all } };
}

function waiting(picture: Picture, guardrails: Guardrails = NO_GUARDRAILS): Step[] {
  const over = stepsOverLimit(guardrails, picture, NOW);
  return picture.steps.filter((step) => over.has(stepId(step)));
}

describe('the built-in limits', () => {
  it.each([
    ['staunch.max-access-keys', 20, keyStep, '21 access keys would be deactivated'],
    ['staunch.max-roles', 20, roleStep, '21 roles and users would have sessions'],
    ['staunch.max-instances', 200, instanceStep, '201 instances would get new'],
  ] as const)('%s says that an incident names more than %i, and holds nothing back', (...row) => {
    const [rule, limit, make, said] = row;
    expect(findingsOf(NO_GUARDRAILS, namingRoles(limit, many(limit, make)), NOW)).toEqual([]);
    const named = namingRoles(limit + 1, many(limit + 1, make));
    const [finding, ...more] = findingsOf(NO_GUARDRAILS, named, NOW);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ rule, outcome: 'warn' });
    expect(finding?.message).toContain(said);
    expect(finding?.message).toContain('Nothing is held back');
    expect(waiting(named)).toEqual([]);
  });

  it('count roles and users together, each once', () => {
    const steps = [...many(10, roleStep), ...many(10, userStep), roleStep(1)];
    expect(findingsOf(NO_GUARDRAILS, aPicture(steps), NOW)).toEqual([]);
    expect(findingsOf(NO_GUARDRAILS, aPicture([...steps, userStep(11)]), NOW)).toHaveLength(1);
  });

  it('hold back the reached roles that go over, and say which', () => {
    const steps = [keyStep(1), userStep(1), ...many(20, reachedRole)];
    const picture = aPicture(steps);
    expect(waiting(picture)).toEqual([reachedRole(9)]);
    const [finding] = findingsOf(NO_GUARDRAILS, picture, NOW);
    expect(finding).toMatchObject({ rule: 'staunch.max-roles', outcome: 'warn' });
    expect(finding?.message).toContain('1 reached role waits');
    expect(finding?.message).toContain('role/r9');
    expect(refusals(findingsOf(NO_GUARDRAILS, picture, NOW))).toEqual([]);
  });

  it('hold a reached role back as a whole, with its instances', () => {
    const many200 = many(200, (n) => heldInstance(n, 1));
    const steps = [reachedRole(1), reachedRole(2), ...many200, heldInstance(201, 2)];
    const picture = aPicture(steps);
    expect(waiting(picture)).toEqual([reachedRole(2), heldInstance(201, 2)]);
  });

  it('do not hold back the instances of a role that is revoked already', () => {
    const picture = aPicture(many(201, (n) => heldInstance(n, 1)));
    expect(waiting(picture)).toEqual([]);
  });

  it('take no more roles for named than the incident leads to, whatever the plan claims', () => {
    expect(aPicture([]).incident.exposures.length).toBeLessThan(20);
    expect(waiting(aPicture(many(30, roleStep)))).toHaveLength(10);
  });

  it('never hold a user back: each owns what the incident names', () => {
    expect(waiting(aPicture(many(30, userStep)))).toEqual([]);
  });

  it('hold back keys that the incident does not name, and never one that it does', () => {
    const named = many(15, keyStep);
    const born = many(30, (n): Step => ({ ...keyStep(100 + n), reached: true }) as Step);
    const over = waiting(aPicture([...born, ...named]));
    expect(over).toHaveLength(25);
    expect(over.some((step) => named.includes(step))).toBe(false);
  });

  it('do not hold back what a waiver is for', () => {
    const waivers = [
      ...['staunch.max-roles', 'staunch.max-instances'].map((rule) => ({
        ...{ incident: 'incident', rule, reason: 'Meant.', owner: 'ada', expires: '2026-11-30' },
      })),
    ];
    expect(waiting(aPicture(many(30, reachedRole)), { ...NO_GUARDRAILS, waivers })).toEqual([]);
    const late = waivers.map((it) => ({ ...it, expires: '2026-11-21' }));
    const over = waiting(aPicture(many(30, reachedRole)), { ...NO_GUARDRAILS, waivers: late });
    expect(over).toHaveLength(10);
  });

  it('do not count the way back', () => {
    const back = many(
      30,
      (n): Step => ({ ...keyStep(n), action: 'reactivate-access-key' }) as Step,
    );
    expect(findingsOf(NO_GUARDRAILS, aPicture(back), NOW)).toEqual([]);
  });

  it('may be changed, and what is left out stays', () => {
    const { limits } = guardrailsOf('limits: { roles: 0 }');
    expect(limits).toEqual({ ...NO_GUARDRAILS.limits, roles: 0 });
    expect(waiting(aPicture([reachedRole(1)]), { ...NO_GUARDRAILS, limits })).toHaveLength(1);
  });

  it('never hold back a key, a password, a user or a named role, and no more roles than go over', () => {
    fc.assert(
      fc.property(
        fc.nat(30),
        fc.nat(40),
        fc.shuffledSubarray([
          ...many(25, reachedRole),
          ...many(60, (n) => heldInstance(n, (n % 25) + 1)),
        ]),
        (roles, instances, reached) => {
          const guardrails = {
            ...NO_GUARDRAILS,
            limits: { accessKeys: 0, roles, instances, groupShare: 50 },
          };
          const named = [keyStep(1), { action: 'delete-password', account: ACCOUNT, user: 'u' }];
          const steps = [...(named as Step[]), userStep(1), ...reached];
          const held = waiting(aPicture(steps), guardrails);
          expect(held.every((step) => reached.includes(step))).toBe(true);
          const again = waiting(aPicture([...steps].reverse()), guardrails);
          expect(new Set(again.map(stepId))).toEqual(new Set(held.map(stepId)));
          const revoked = steps.filter(
            (step) => step.action === 'revoke-role-sessions' && !held.includes(step),
          );
          expect(revoked.length).toBeLessThanOrEqual(Math.max(0, roles - 1));
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('the share of an Auto Scaling group', () => {
  const web = (n: number) => anInstanceFact(n, { group: 'web' });
  const shares = (touched: number, all = 4, make = web) =>
    sharesOf(
      NO_GUARDRAILS,
      aPicture(many(touched, reachedInstance), { instances: many(all, make) }),
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

  it('does not ask about instances of what the incident names', () => {
    const picture = namingRoles(
      1,
      many(3, (n) => heldInstance(n, 1)),
    );
    const roleArn = `arn:aws:iam::${ACCOUNT}:role/r1`;
    const instances = many(4, (n) => anInstanceFact(n, { group: 'web', roleArn }));
    const inventory = aPicture([], { instances }).inventory;
    expect(sharesOf(NO_GUARDRAILS, { ...picture, inventory }, NOW)).toEqual([]);
  });

  it('is about the reached steps alone where there are others', () => {
    const steps = [keyStep(1), ...many(3, reachedInstance)];
    const picture = aPicture(steps, { instances: many(4, web) });
    const findings = findingsOf(NO_GUARDRAILS, picture, NOW);
    expect(neededApprovals(findings)).toEqual([{ count: 1 }]);
    expect(approvalsForAll(findings)).toEqual([{ count: 1 }, { count: 2 }]);
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
    const steps = [reachedInstance(1), reachedInstance(2)];
    const [finding] = sharesOf(NO_GUARDRAILS, aPicture(steps, { instances }), NOW);
    expect(finding?.message).toContain('2 of 2 instances (100 %)');
  });

  it('names the worst three groups, and how many more there are', () => {
    const instances = many(10, (n) => anInstanceFact(n, { group: `g${n % 5}` }));
    const [finding] = sharesOf(
      NO_GUARDRAILS,
      aPicture(many(10, reachedInstance), { instances }),
      NOW,
    );
    expect(finding?.message).toMatch(/group g0 .* group g1 .* group g2 .*; and 2 more would/);
  });

  it('is not asked without an inventory', () => {
    expect(sharesOf(NO_GUARDRAILS, aPicture(many(9, reachedInstance)), NOW)).toEqual([]);
  });
});
