import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ITEM_KINDS } from '../../src/domain/item-kind.ts';
import { parseItemId } from '../../src/domain/item-id.ts';
import { buildPlan } from '../../src/plan/build.ts';
import { verdictOf } from '../../src/respond/verdict.ts';
import { inventories } from '../support/inventories.ts';
import { anIncident } from '../support/worlds.ts';

const states = fc.constantFrom('contained', 'restored', 'closed');

it('all that keeps an incident open has an id of its own, in plan and verdict alike', () => {
  fc.assert(
    fc.property(inventories, states, (inventory, state) => {
      const plan = buildPlan({ ...anIncident(), state }, inventory);
      const { items } = verdictOf({ plan, inventory });
      const ids = items.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(Object.keys(ITEM_KINDS)).toContain(parseItemId(id)?.kind);
      for (const note of [plan.errors, plan.refused, plan.unseen].flat())
        expect(ids).toContain(note.id);
    }),
  );
});

it('a verdict is green only where no item is open or unknown', () => {
  fc.assert(
    fc.property(inventories, states, (inventory, state) => {
      const plan = buildPlan({ ...anIncident(), state }, inventory);
      const { green, items } = verdictOf({ plan, inventory });
      expect(green).toBe(items.every((item) => item.state === 'waiting'));
      expect(green && plan.steps.length > 0).toBe(false);
    }),
  );
});
