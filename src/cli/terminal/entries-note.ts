import type { Incident } from '../../domain/incident.ts';

/** What a command says that takes incident files as they are: nobody was asked who approved their entries. */
export function entriesNote(incidents: readonly Incident[]): string {
  const has = incidents.some(({ accepted, settled }) => accepted.length + settled.length > 0);
  return has
    ? 'Entries under accepted and settled count here as the file has them. On the default branch they count once two people approved them.\n'
    : '';
}
