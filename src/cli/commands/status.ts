import type { Access } from '../../policy/access.ts';
import { NO_GUARDRAILS } from '../../policy/guardrails.ts';
import { findIncidentFiles } from '../../incident/load.ts';
import { plain } from '../../report/escape.ts';
import { statusText } from '../../report/status-text.ts';
import { statusOf, unseenStatus, type Status } from '../../respond/status.ts';
import { entriesNote } from '../../report/entries-text.ts';
import { EXIT } from '../terminal/exit-codes.ts';
import { loadIncidents } from '../edge/load-incidents.ts';
import { planIncidents, type Planned } from '../../respond/plan-incidents.ts';
import { toldReadings } from '../terminal/reading-lines.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** `staunch status`: every incident file against what AWS shows. */
export async function status(
  paths: readonly string[],
  { json }: { readonly json: boolean },
  { aws, terminal }: { readonly aws: Access; readonly terminal: Terminal },
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
  // Where an incident stands asks no guardrail.
  const found = await planIncidents(aws, incidents, NO_GUARDRAILS, {
    readings,
    withOwnTraces: true,
  }).finally(lines.stop);
  const all = found.map(standingOf);
  if (json) terminal.out(`${JSON.stringify(all, null, 2)}\n`);
  else terminal.out(statusText(all, terminal.colours));
  terminal.err(entriesNote(incidents));
  if (found.some((it) => 'problem' in it)) return EXIT.error;
  return all.every(({ green }) => green) ? EXIT.ok : EXIT.incomplete;
}

function standingOf(planned: Planned): Status {
  if ('plan' in planned) return statusOf(planned.plan, planned.inventory);
  return unseenStatus(planned.incident, planned);
}
