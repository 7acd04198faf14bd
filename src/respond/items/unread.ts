import { idOf } from '../../domain/item-names.ts';
import type { Unseen } from '../../inventory/inventory.ts';
import type { Evidence } from '../evidence.ts';
import { WHO, type Found } from '../item.ts';

/** What could not be read: regions, accounts, roles, records. */
export function unread({ plan: { incident }, inventory }: Evidence): Found[] {
  return inventory.unseen.map((unseen) => unreadItem(unseen, incident.account));
}

/** Something that could not be read, as an item of an incident in this account. */
export function unreadItem({ what, why, about }: Unseen, home: string): Found {
  return {
    id: idOf(about ?? { kind: 'unread', object: what }, home),
    state: 'unknown',
    what,
    why,
    who: WHO.roles(about?.account ?? home),
    ways: [{ how: 'by-hand', text: 'Look again once it can be read.' }],
  };
}
