import { openWaysBack } from '../actions/ways-back.ts';
import type { Incident } from '../domain/incident.ts';
import type { Note } from '../domain/plan.ts';
import type { Inventory } from '../inventory/inventory.ts';

/** What the family opened or made in IAM, and by which it may come in again: no deny ends it, people do. */
export function wayBackNotes(incident: Incident, inventory: Inventory): Note[] {
  return openWaysBack(incident, inventory).map(({ item, what, why, byHand }) => ({
    ...{ id: item, object: what, why },
    instead: `Shut it: ${byHand}`,
  }));
}
