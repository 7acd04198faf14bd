import type { Connection } from '../aws/connection.ts';
import type { Incident } from '../domain/incident.ts';
import { findIncidentFiles } from '../incident/load.ts';
import type { Inventory } from '../inventory/inventory.ts';
import { buildPlan } from '../plan/build.ts';
import { plain } from '../report/escape.ts';
import { statusText } from '../report/status-text.ts';
import { statusOf, unseenStatus, type Status } from '../respond/status.ts';
import { EXIT } from './exit-codes.ts';
import { loadIncidents } from './load-incidents.ts';
import { lookingFrom, type NotLooked } from './look-at.ts';
import { toldReadings } from './reading-lines.ts';
import type { Terminal } from './terminal.ts';

/** `staunch status`: every incident file against what AWS shows. */
export async function status(
  paths: readonly string[],
  { json }: { readonly json: boolean },
  { aws, terminal }: { readonly aws: Connection; readonly terminal: Terminal },
): Promise<number> {
  const files = await findIncidentFiles(paths);
  if (files.length === 0) {
    terminal.err(`error: no incident files in ${paths.map(plain).join(', ')}\n`);
    return EXIT.error;
  }
  const incidents = await loadIncidents(files, aws.clock.now(), terminal);
  if (!incidents) return EXIT.error;
  const lines = await terminal.lines();
  const readings = toldReadings(terminal.err, aws.clock, lines);
  const look = lookingFrom(aws, readings, { withOwnTraces: true });
  const found = await Promise.all(
    incidents.map(async (incident) => ({ incident, seen: await look(incident) })),
  ).finally(lines.stop);
  const all = found.map(({ incident, seen }) => standingOf(incident, seen));
  if (json) terminal.out(`${JSON.stringify(all, null, 2)}\n`);
  else terminal.out(statusText(all, terminal.colours));
  if (found.some(({ seen }) => 'problem' in seen)) return EXIT.error;
  return all.every(({ green }) => green) ? EXIT.ok : EXIT.incomplete;
}

function standingOf(incident: Incident, seen: Inventory | NotLooked): Status {
  if (!('problem' in seen)) return statusOf(buildPlan(incident, seen), seen);
  return unseenStatus(incident, seen);
}
