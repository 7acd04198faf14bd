import { keyItem } from '../../inventory/item-names.ts';
import { deactivateCommand } from '../by-hand.ts';
import type { Evidence } from '../evidence.ts';
import { WHO, type Found } from '../item.ts';

/** Keys that something that leaked made: each is a way back in, whoever it is for. */
export function madeKeys({ plan: { incident }, inventory }: Evidence): Found[] {
  if (incident.state === 'restored') return [];
  return inventory.madeKeys.map(({ accessKeyId, user, by, at, unread }) => ({
    id: keyItem(incident.account, accessKeyId),
    state: unread === undefined ? 'open' : 'unknown',
    what: `access key ${accessKeyId} of user ${user}`,
    why: `was made at ${at} by ${by}, is not in the incident, and ${unread ?? 'nothing shows that it is off'}`,
    who: WHO.file,
    ways: [
      { how: 'name', to: 'exposures', text: `- accessKey: ${accessKeyId}` },
      { how: 'by-hand', text: deactivateCommand({ user, accessKeyId }) },
    ],
  }));
}
