import { itemId } from '../../domain/item-id.ts';
import type { ItemKind } from '../../domain/item-kind.ts';
import type { Evidence } from '../evidence.ts';
import { WHO, type Found } from '../item.ts';

/** Each use of something that should be shut, one by one: to accept one is not to accept the next. */
export function alarms({ watch, plan: { incident } }: Evidence): Found[] {
  return (watch?.alarms ?? []).map(({ eventId, kind, what, at, call }) => ({
    id: itemId('alarm' satisfies ItemKind, incident.account, eventId),
    state: 'open',
    what,
    why: kind === 'minted' ? `by ${call} at ${at}` : `is still used: ${call} at ${at}`,
    who: WHO.account(incident.account),
    ways: [
      {
        how: 'by-hand',
        text: 'Audit the incident; add what that shows to `exposures`, and contain it.',
      },
    ],
  }));
}
