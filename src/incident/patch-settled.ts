import { isDeepStrictEqual } from 'node:util';
import { Document, isSeq } from 'yaml';
import type { Settled } from '../domain/incident.ts';
import { parseIncident, type IncidentFile } from './parse.ts';
import { edit, spliced } from './splice.ts';

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

const PLACE = ['spec', 'settled'];

/**
 * The text of a sound incident file with this window at the end of `settled`, which is begun at the end of `spec`
 * where there is none. Lines that are there stay as they are, byte for byte, unless they are written in brackets:
 * then the file is written anew by the library.
 */
export function addSettled(text: string, settled: Settled): string {
  const editing = edit(text);
  const { document } = editing;
  const list = document.getIn(PLACE, true);
  const body = isSeq(list)
    ? spliced(
        editing,
        list,
        linesOf((window) => [window], settled),
      )
    : spliced(
        editing,
        document.get('spec', true),
        linesOf((it) => ({ settled: [it] }), settled),
      );
  if (body !== undefined) return editing.whole(body);
  if (isSeq(list)) document.addIn(PLACE, nodeOf(settled, document));
  else document.setIn(PLACE, [nodeOf(settled, document)]);
  return editing.anew();
}

function linesOf(around: (window: unknown) => unknown, settled: Settled): string[] {
  const document = new Document();
  document.contents = document.createNode(around(nodeOf(settled, document)));
  return document.toString({ lineWidth: 0 }).trimEnd().split('\n');
}

// Accounts and regions are many and short: one line each.
function nodeOf(
  { from, until, accounts, regions, audit, by }: Settled,
  document: Pick<Document, 'createNode'>,
): unknown {
  const line = (list: readonly string[]): unknown => document.createNode(list, { flow: true });
  const fields = { from, until, accounts: line(accounts), regions: line(regions), audit, by };
  return document.createNode(fields);
}
