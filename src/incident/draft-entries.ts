import { pointersIn, readList, type Located, type ReadText } from './located.ts';
import { childOf } from './pointer.ts';
import type { Tree } from './yaml-tree.ts';

/** What could be read of an accepted item. */
export interface AcceptedDraft {
  readonly item: Located<string> | undefined;
  readonly why: Located<string> | undefined;
  readonly by: Located<string> | undefined;
  readonly until: Located<string> | undefined;
}

/** What could be read of a settled window. */
export interface SettledDraft {
  readonly from: Located<string> | undefined;
  readonly until: Located<string> | undefined;
  readonly accounts: readonly Located<string>[];
  readonly regions: readonly Located<string>[];
  readonly audit: Located<string> | undefined;
  readonly by: Located<string> | undefined;
}

/** Reads `accepted`, the name of its field first. */
export function readAccepted(tree: Tree, text: ReadText) {
  return readList(tree, '/spec/accepted', (at): AcceptedDraft => {
    const field = (name: string) => text(childOf(at, name));
    return { item: field('item'), why: field('why'), by: field('by'), until: field('until') };
  });
}

/** Reads `settled`, the name of its field first. */
export function readSettled(tree: Tree, text: ReadText) {
  return readList(tree, '/spec/settled', (at): SettledDraft => {
    const field = (name: string) => text(childOf(at, name));
    const list = (name: string) =>
      pointersIn(tree, childOf(at, name)).flatMap((item) => text(item) ?? []);
    return {
      ...{ from: field('from'), until: field('until') },
      ...{ accounts: list('accounts'), regions: list('regions') },
      ...{ audit: field('audit'), by: field('by') },
    };
  });
}
