import { describe, expect, it } from 'vitest';
import type { Plan, Step } from '../../src/actions/catalogue.ts';
import type { PartSteps } from '../../src/report/plan-data.ts';
import { dealOut, withoutUnits, type Order } from '../../src/report/plan-parts.ts';
import { withSteps } from '../support/plan-comments.ts';
import { aPlan, deactivate, refreshes, revoke } from '../support/plans.ts';
import { ACCOUNT, anIncident, KEY, ROLE } from '../support/worlds.ts';

const incident = anIncident([
  { kind: 'access-key', accessKeyId: KEY },
  { kind: 'role', roleArn: ROLE },
]);
const aPlanOf = (...steps: Step[]): Plan => withSteps(aPlan([], { incident }), steps);

/** A role that no incident names, or one by the name of a role that another incident does. */
const reached = (name: string): Step => ({
  ...{ action: 'revoke-role-sessions', account: ACCOUNT, incident: 'incident', reached: true },
  roleArn: `arn:aws:iam::${ACCOUNT}:role/${name}`,
});
const refreshOf = (roleArn: string, nth: number): Step => ({
  ...{ action: 'refresh-instance', account: ACCOUNT, region: 'eu-west-1', roleArn },
  instanceId: `i-${String(nth).padStart(17, '0')}`,
  profileArn: `arn:aws:iam::${ACCOUNT}:instance-profile/p`,
});

/** Comments that hold so many steps each. */
function dealt(plans: readonly Plan[], most: number, order: Order = 'named first') {
  const fits = (parts: readonly PartSteps[]): boolean => (parts.at(-1) ?? []).flat().length <= most;
  return dealOut(plans, { fits, order });
}

describe('steps that are dealt out to comments', () => {
  it.each([4, 5, 6, 7, 9])('are in one of five, or left: %i roles, one each', (roles) => {
    const steps = Array.from({ length: roles }, (_, nth) => reached(`r${nth}`));
    const dealing = dealt([aPlanOf(...steps)], 1);
    expect(dealing?.parts).toHaveLength(Math.min(5, roles));
    const all = [...(dealing?.parts ?? []).flat(2), ...(dealing?.left ?? []).map((it) => it.step)];
    expect(all).toEqual(steps);
  });

  it('are not dealt out where the first has no room for all that incidents name', () => {
    const plan = aPlanOf(deactivate, revoke, reached('other'), ...refreshes(1));
    expect(dealt([plan], 1)).toBeUndefined();
    expect(dealt([plan], 2)?.parts[0]).toEqual([[deactivate, revoke]]);
  });

  it.each<[Order, Step[]]>([
    ['credentials first', [deactivate, revoke, reached('a'), ...refreshes(1)]],
    ['named first', [deactivate, revoke, ...refreshes(1), reached('a')]],
  ])('begin with what is urgent: %s', (order, steps) => {
    const plan = aPlanOf(reached('a'), ...refreshes(1), revoke, deactivate);
    expect(dealt([plan], 2, order)?.parts.flat(2)).toEqual(steps);
  });
});

describe('what no comment has room for', () => {
  it('takes the other steps of its role along, by whatever path', () => {
    const left = reached('web');
    const refresh = refreshOf(`arn:aws:iam::${ACCOUNT}:role/path/web`, 1);
    const plan = aPlanOf(deactivate, left, refresh);
    const [less] = withoutUnits([plan], [{ plan: 0, step: refresh, isNamed: false }]);
    expect(less?.plan.steps).toEqual([deactivate]);
    expect(less?.leftOut).toEqual([left, refresh]);
  });

  it('takes nothing out of the plan of another incident, which names that role', () => {
    const plans = [aPlanOf(revoke, ...refreshes(1)), aPlanOf(reached('app'))];
    const less = withoutUnits(plans, [{ plan: 1, step: reached('app'), isNamed: false }]);
    expect(less.map(({ plan }) => plan.steps)).toEqual([[revoke, ...refreshes(1)], []]);
  });
});
