import { isDeepStrictEqual } from 'node:util';
import { addSettled } from './add-settled.ts';
import type { Settled } from '../domain/incident.ts';
import type { IncidentFile } from './incident-file.ts';
import { parseIncident } from './parse.ts';

/**
 * Adds a window that was read to an incident file: comments, order and indentation stay. Doing it twice is doing it
 * once. Refused where the file would not be sound with it, such as in one that is to be restored.
 */
export function patchSettled(
  { path, text }: IncidentFile,
  settled: Settled,
  now: Date,
): { readonly text: string } | { readonly refusal: string } {
  const { incident, problems } = parseIncident(text, path, now);
  if (!incident) return { refusal: `the file is not sound: ${firstError(problems)}` };
  if (incident.settled.some((it) => isDeepStrictEqual(it, settled))) return { text };
  const patched = addSettled(text, settled);
  const again = parseIncident(patched, path, now);
  const wanted = { ...incident, settled: [...incident.settled, settled] };
  if (isDeepStrictEqual(again.incident, wanted)) return { text: patched };
  return { refusal: `with this window it would not be sound: ${firstError(again.problems)}` };
}

function firstError(problems: ReturnType<typeof parseIncident>['problems']): string {
  return problems.find(({ severity }) => severity === 'error')?.message ?? 'it is another one';
}
