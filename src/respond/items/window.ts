import type { Incident } from '../../domain/incident.ts';
import { unreadWindow, windowNote, type Window } from '../../plan/unread-window.ts';
import type { Evidence } from '../evidence.ts';
import { WHO, type Found } from '../item.ts';

/** The time that CloudTrail no longer shows, and that nobody has settled. */
export function window({ plan: { incident }, inventory }: Evidence): Found[] {
  const unread = unreadWindow(incident, inventory);
  return unread ? [itemOf(unread, incident)] : [];
}

function itemOf(unread: Window, incident: Incident): Found {
  const { id = '', object, why, instead = '' } = windowNote(unread, incident);
  return {
    ...{ id, what: object, why },
    state: 'unknown',
    who: WHO.file,
    ways: [
      { how: 'by-hand', text: instead },
      { how: 'name', to: 'settled', text: settledOf(unread, incident) },
    ],
  };
}

function settledOf({ from, until, regions }: Window, { account }: Incident): string {
  const read = `accounts: ["${account}"], regions: [${regions.join(', ')}]`;
  return `- { from: ${from}, until: ${until}, ${read}, audit: <SHA-256 of its JSON>, by: <who read it> }`;
}
