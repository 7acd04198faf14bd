import { childOf } from './pointer.ts';
import type { Tree } from './yaml-tree.ts';

/** A sound value and where it stands. */
export interface Located<T> {
  readonly value: T;
  readonly offset: number;
}

/** Reads the text at a JSON pointer, if the schema refused nothing there. */
export type ReadText = (pointer: string) => Located<string> | undefined;

/** The JSON pointers of a list's items; none where there is no list. */
export function pointersIn(tree: Tree, list: string): string[] {
  const items = tree.places.get(list)?.value;
  return Array.isArray(items) ? items.map((_, i) => childOf(list, String(i))) : [];
}

/** What can be read of a list's items, at the name of its field; undefined where there is no list. */
export function readList<T>(
  tree: Tree,
  list: string,
  read: (pointer: string) => T | undefined,
): Located<readonly T[]> | undefined {
  const place = tree.places.get(list);
  if (!Array.isArray(place?.value)) return undefined;
  const items = pointersIn(tree, list).map(read);
  return { value: items.filter((item) => item !== undefined), offset: place.keyOffset };
}
