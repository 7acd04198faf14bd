import {
  byHandOf,
  exposureLine,
  footholdItem,
  footholdName,
  whyOfFoothold,
} from '../actions/footholds.ts';
import type { Incident } from '../domain/incident.ts';
import type { Note } from '../domain/plan.ts';
import type { Inventory } from '../inventory/inventory.ts';

/** What the family started and that AWS gives credentials as long as it runs: no deny ends it, people do. */
export function footholdNotes(incident: Incident, { footholds = [] }: Inventory): Note[] {
  if (incident.state === 'restored') return [];
  return footholds.map((it) => {
    const line = exposureLine(it, incident);
    const name = line === undefined ? '' : `, and add \`${line}\` to the exposures`;
    return {
      id: footholdItem(it),
      object: footholdName(it),
      why: whyOfFoothold(it),
      instead: `End it: ${byHandOf(it)}${name}`,
    };
  });
}
