import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_GUARDRAILS } from '../../src/policy/guardrails.ts';
import { findingsOf } from '../../src/policy/judge.ts';
import type { WholeInventory } from '../../src/inventory/inventory.ts';
import { buildPlan } from '../../src/plan/build.ts';
import { meaningOf } from '../../src/plan/meaning.ts';
import type { Plan } from '../../src/actions/catalogue.ts';
import { anAccepted, aSettled } from '../support/entries.ts';
import { inventories } from '../support/inventories.ts';
import { anIncident } from '../support/worlds.ts';

const moments = fc.constantFrom('2026-11-22T08:00:00.000Z', '2026-11-22T09:00:00.000Z');
const origins = fc.array(fc.record({ what: fc.string(), known: fc.boolean() }), { maxLength: 4 });

// How everything was used of late, and what it is called by whoever may tag it.
const volatile = fc.record({
  at: moments,
  region: fc.constantFrom('eu-west-1', 'us-east-1'),
  service: fc.constantFrom('s3', 'ec2'),
  addresses: origins,
  agents: origins,
  name: fc.string({ unit: 'binary' }),
  now: moments,
});

const note = { object: 'region eu-west-9', why: 'it was not read' };

describe('the meaning of a plan', () => {
  it('is the same however its credentials were used of late', () => {
    fc.assert(
      fc.property(inventories, volatile, (inventory, { name, now, ...use }) => {
        const other: WholeInventory = {
          ...inventory,
          now,
          keys: inventory.keys.map((key) => ({ ...key, lastUsed: use })),
          roles: inventory.roles.map((role) => ({ ...role, lastUsed: use })),
          instances: inventory.instances.map((it) => ({ ...it, name, group: name })),
          uses: [...inventory.keys.map(({ accessKeyId }) => `access key ${accessKeyId}`)].map(
            (object) => ({ object, services: [use], ...use }),
          ),
        };
        expect(meaningOf(buildPlan(anIncident(), other))).toBe(
          meaningOf(buildPlan(anIncident(), inventory)),
        );
      }),
    );
  });

  it('is another one for other steps, another incident, another finding, and more that is not known', () => {
    const [inventory] = fc.sample(inventories, { numRuns: 1, seed: 3 });
    if (!inventory) throw new Error('fast-check gave no sample');
    const plan = buildPlan(anIncident(), inventory);
    const warning = { rule: 'r', outcome: 'warn', message: 'm', owner: 'o' } as const;
    const others: Plan[] = [
      { ...plan, digest: '0'.repeat(64) },
      { ...plan, incident: { ...plan.incident, severity: 'low' } },
      { ...plan, findings: [warning] },
      { ...plan, incident: { ...plan.incident, accepted: [anAccepted()] } },
      { ...plan, incident: { ...plan.incident, accepted: [anAccepted({ until: '2026-12-30' })] } },
      { ...plan, incident: { ...plan.incident, settled: [aSettled()] } },
    ];
    const meanings = others.map(meaningOf);
    expect(new Set([meaningOf(plan), ...meanings]).size).toBe(others.length + 1);
  });

  it('does not change with what is said of entries: a day that is over makes no approval stale', () => {
    const [inventory] = fc.sample(inventories, { numRuns: 1, seed: 3 });
    if (!inventory) throw new Error('fast-check gave no sample');
    const incident = { ...anIncident(), accepted: [anAccepted()] };
    const meanings = ['2026-12-31T10:00:00.000Z', '2027-01-01T00:00:00.000Z'].map((now) => {
      const plan = buildPlan(incident, { ...inventory, now });
      const findings = findingsOf(NO_GUARDRAILS, { incident, steps: [] }, new Date(now));
      return meaningOf({ ...plan, findings });
    });
    expect(new Set(meanings).size).toBe(1);
  });

  it.each(['errors', 'refused', 'unseen', 'untouched', 'breaks', 'alreadySo'] as const)(
    'does not change with what explains the steps, which a thief has a say in: %s',
    (kind) => {
      const [inventory] = fc.sample(inventories, { numRuns: 1, seed: 3 });
      if (!inventory) throw new Error('fast-check gave no sample');
      const plan = buildPlan(anIncident(), inventory);
      expect(meaningOf({ ...plan, [kind]: [...plan[kind], note] })).toBe(meaningOf(plan));
    },
  );
});
