import { itemId } from '../../domain/item-id.ts';
import type { ItemKind } from '../../domain/item-kind.ts';
import type { Evidence } from '../evidence.ts';
import { WHO, type Found } from '../item.ts';

/** A run that was stopped has not looked at everything. */
export function stoppedRun({ run, plan: { incident } }: Evidence): Found[] {
  if (run?.stopped !== true) return [];
  return [
    {
      id: itemId('run' satisfies ItemKind, incident.account, incident.name),
      state: 'unknown',
      what: 'the last look of this run',
      why: 'the run was stopped before it',
      who: WHO.again,
      ways: [{ how: 'apply', text: 'Run the same again.' }],
    },
  ];
}
