import { Document, isSeq } from 'yaml';
import type { Settled } from '../domain/incident.ts';
import { edit, spliced } from './splice.ts';

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
