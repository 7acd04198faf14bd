import { itemId } from '../../domain/item-id.ts';
import type { ItemKind } from '../../domain/item-kind.ts';
import type { Evidence } from '../evidence.ts';
import { WHO, type Found } from '../item.ts';

/** Effects that CloudTrail does not show yet. What keeps it from showing them for good is an item of its own. */
export function confirmations({ watch, plan: { incident } }: Evidence): Found[] {
  return (watch?.confirmations ?? [])
    .filter(({ confirmed, gap }) => !confirmed && gap !== true)
    .map(({ id, object, why }) => ({
      id: itemId('confirmation' satisfies ItemKind, incident.account, id),
      state: 'unknown',
      what: object,
      why,
      who: WHO.time,
      ways: [{ how: 'by-hand', text: 'Watch on.' }],
    }));
}
