import { loadIncident } from '../../incident/load.ts';
import type { Incident } from '../../domain/incident.ts';
import { problemLine } from '../../report/problem-lines.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** Reads incident files for a command; undefined, with every problem printed, where one is broken. */
export async function loadIncidents(
  paths: readonly string[],
  now: Date,
  terminal: Terminal,
): Promise<readonly Incident[] | undefined> {
  const loaded = await Promise.all(paths.map((path) => loadIncident(path, now)));
  for (const { path, problems } of loaded) {
    for (const problem of problems) terminal.err(`${problemLine(path, problem)}\n`);
  }
  const incidents = loaded.flatMap(({ incident }) => incident ?? []);
  return incidents.length === loaded.length ? incidents : undefined;
}
