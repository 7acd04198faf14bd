import type { Access } from '../../policy/access.ts';
import { sightingLines, sightingSummary } from '../../report/sighting-lines.ts';
import { watch as keepLooking } from '../../respond/watch.ts';
import { entriesNote } from '../../report/entries-text.ts';
import { EXIT } from '../terminal/exit-codes.ts';
import { listenForInterrupt } from '../terminal/interrupt.ts';
import { loadIncidents } from '../edge/load-incidents.ts';
import type { Terminal } from '../terminal/terminal.ts';

interface WatchCommandOptions {
  readonly minutes: number;
  readonly every: number;
  readonly json: boolean;
}

/** `staunch watch <incident>`: whether a containment holds and is confirmed, look by look. */
export async function watch(
  path: string,
  { minutes, every, json }: WatchCommandOptions,
  { aws, terminal }: { readonly aws: Access; readonly terminal: Terminal },
): Promise<number> {
  const incidents = await loadIncidents([path], aws.clock.now(), terminal);
  const incident = incidents?.[0];
  if (!incident) return EXIT.error;
  if (incident.state !== 'contained') {
    terminal.err(`error: incident ${incident.name} is to be ${incident.state}: nothing to watch\n`);
    return EXIT.error;
  }
  const interruption = listenForInterrupt(terminal, {
    saying: () => 'Stopping after this look.',
    lastWords: () => '',
  });
  const { typed } = terminal;
  const lines = sightingLines(terminal.colours);
  const last = await keepLooking(aws, incident, {
    minutes,
    everySeconds: every,
    stop: interruption.signal,
    seen: (sighting) => {
      terminal.err(`${terminal.colours.dim(`${sighting.at} looked`)}\n`);
      for (const line of lines(sighting)) terminal.err(`${line}\n`);
    },
  }).finally(interruption.done);
  if (json) terminal.out(`${JSON.stringify(last, null, 2)}\n`);
  else
    terminal.out(
      `${sightingSummary(last, terminal.colours, typed('plan', path, '--out', 'plan.json')).join('\n')}\n`,
    );
  terminal.err(entriesNote(incidents));
  if (last.verdict.green) return EXIT.ok;
  return interruption.signal.aborted ? EXIT.interrupted : EXIT.incomplete;
}
