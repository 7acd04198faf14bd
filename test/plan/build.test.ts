import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WholeInventory } from '../../src/inventory/inventory.ts';
import { pictureOf } from '../../src/inventory/picture.ts';
import { buildPlan } from '../../src/plan/build.ts';
import { compareSteps } from '../../src/plan/compare.ts';
import { digestOf, sha256Of } from '../../src/domain/digest.ts';
import { stepId, type Step } from '../../src/actions/catalogue.ts';
import { anAccepted, aSettled } from '../support/entries.ts';
import { inventories } from '../support/inventories.ts';
import { schemaErrors } from '../support/schemas.ts';
import { anIncident } from '../support/worlds.ts';

const PHASES = [
  'deactivate-access-key',
  'deactivate-ssh-key',
  'revoke-role-sessions',
  'refresh-instance',
];

describe('a plan', () => {
  it('is the same bytes in whatever order AWS lists things', () => {
    fc.assert(
      fc.property(inventories, fc.infiniteStream(fc.nat()), (inventory, numbers) => {
        const shuffled = <T>(all: readonly T[]): T[] =>
          all
            .map((item) => ({ item, at: numbers.next().value as number }))
            .sort((a, b) => a.at - b.at)
            .map(({ item }) => item);
        const other: WholeInventory = {
          ...inventory,
          keys: shuffled(inventory.keys),
          roles: shuffled(inventory.roles),
          instances: shuffled(inventory.instances),
        };
        const one = JSON.stringify(buildPlan(anIncident(), inventory));
        expect(JSON.stringify(buildPlan(anIncident(), other))).toBe(one);
      }),
    );
  });

  it('has all deactivations first, then all revocations, then all refreshes, each object once', () => {
    fc.assert(
      fc.property(inventories, (inventory) => {
        const { steps } = buildPlan(anIncident(), inventory);
        const phases = steps.map(({ action }) => PHASES.indexOf(action));
        expect(phases).toEqual([...phases].sort());
        expect(new Set(steps.map(stepId)).size).toBe(steps.length);
      }),
    );
  });

  it('never has a step on a role that AWS protects or on an instance of one', () => {
    fc.assert(
      fc.property(inventories, (inventory) => {
        const guarded = inventory.roles
          .filter(({ path }) => path !== '/')
          .map(({ roleArn }) => roleArn);
        const { steps } = buildPlan(anIncident(), inventory);
        expect(steps.filter((step) => 'roleArn' in step && guarded.includes(step.roleArn))).toEqual(
          [],
        );
      }),
    );
  });

  it('says which accepted items no longer count, and has the same steps with and without them', () => {
    const accepted = [
      anAccepted({ until: '2026-11-21' }),
      anAccepted({ item: 'region:111122223333:eu-west-2', until: '2026-11-22' }),
    ];
    fc.assert(
      fc.property(inventories, (seen) => {
        const inventory = { ...seen, now: '2026-11-22T23:59:59.000Z' };
        const incident = { ...anIncident(), accepted, settled: [aSettled()] };
        const plan = buildPlan(incident, inventory);
        expect(plan.lapsed).toEqual([accepted[0]?.item]);
        expect(schemaErrors('plan', plan)).toEqual([]);
        const without = buildPlan(anIncident(), inventory);
        expect(plan).toEqual({ ...without, incident, lapsed: plan.lapsed });
      }),
      { numRuns: 30 },
    );
  });

  it('is a plan by its schema', () => {
    const inventory = fc.sample(inventories, { numRuns: 20, seed: 7 });
    for (const one of inventory)
      expect(schemaErrors('plan', buildPlan(anIncident(), one))).toEqual([]);
  });

  it('has a digest that covers the steps and nothing else', () => {
    fc.assert(
      fc.property(inventories, (inventory) => {
        const plan = buildPlan(anIncident(), inventory);
        const later: WholeInventory = {
          ...inventory,
          keys: inventory.keys.map((key) => ({
            ...key,
            lastUsed: { at: '2026-11-22T09:00:00.000Z', service: 's3', region: 'us-east-1' },
          })),
        };
        expect(buildPlan(anIncident(), later).digest).toBe(plan.digest);
        const [first, ...rest] = plan.steps;
        if (first) {
          expect(digestOf([{ ...first, account: '999999999999' }, ...rest])).not.toBe(plan.digest);
          expect(digestOf(rest)).not.toBe(plan.digest);
        }
      }),
    );
  });
});

describe('a digest', () => {
  it('is that of RFC 8785, whatever the order of keys', () => {
    // The example of RFC 8785, section 3.2.2: its canonical form has these UTF-8 bytes.
    const example = {
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '€$\u000f\nA\'B"\\\\"/',
      literals: [null, true, false],
    };
    const canonical =
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
      '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}';
    const reversed = Object.fromEntries(Object.entries(example).reverse());
    expect(sha256Of(reversed)).toBe(sha256Of(example));
    expect(sha256Of(JSON.parse(canonical))).toBe(sha256Of(example));
    expect(sha256Of({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
  });
});

// A key is the same one whatever its user is called by now; how it was come by does not make a step another.
function withoutOwner(step: Step): object {
  const ignored = /^deactivate-(access|ssh)-key$/.test(step.action) ? 'user' : 'reached';
  return Object.fromEntries(Object.entries(step).filter(([name]) => name !== ignored));
}

describe('approved steps against needed ones', () => {
  it('agree only where both name the very same object', () => {
    fc.assert(
      fc.property(inventories, inventories, (before, after) => {
        const approved = buildPlan(anIncident(), before).steps;
        const needed = buildPlan(anIncident(), after).steps;
        const { agreed, settled, unapproved } = compareSteps(approved, needed);
        const ids = (steps: typeof approved) => steps.map(stepId).sort();
        expect(ids([...agreed, ...settled])).toEqual(ids(approved));
        expect(ids([...agreed, ...unapproved])).toEqual(ids(needed));
        const objects = approved.map(withoutOwner);
        for (const step of agreed) expect(objects).toContainEqual(withoutOwner(step));
      }),
    );
  });
});

it('takes no inventory in which something was not looked at yet', () => {
  const caller = { arn: 'arn:aws:iam::111122223333:user/x', account: '1', ownRoleArns: [] };
  const soFar = pictureOf({ caller, now: new Date(0) }, anIncident(), {});
  // @ts-expect-error: what is not in it may be there.
  const plan: () => unknown = () => buildPlan(anIncident(), soFar);
  expect(plan).toBeTypeOf('function');
});
