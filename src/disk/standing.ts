import { lstatSync, type Stats } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { StaunchError } from '../domain/staunch-error.ts';

/** Something else stands where a file of Staunch's belongs. */
export function notPlain(
  path: string,
  seen: string,
  hint = `Remove it, then run the same again: rm ${path}`,
): StaunchError {
  const message = `${path} is ${seen}: Staunch reads and writes plain files in plain folders alone`;
  return new StaunchError('not-plain', message, { hint });
}

/** A path, and from where on it is judged. */
export interface Place {
  readonly path: string;
  /** A folder that is vouched for, however one comes there. */
  readonly root?: string;
}

/**
 * What stands at a place; undefined where nothing does. Throws `not-plain` where a folder on the way is a link.
 * Only what lies below the root is judged: on some systems /tmp is a link itself, and a runner's folder may
 * lie under one. Somebody who may swap a folder while this looks has the same rights already.
 */
export function standingAt(place: Place): Stats | undefined {
  const { at, parts } = judged(place);
  for (const count of parts.slice(1).keys()) {
    const folder = join(at, ...parts.slice(0, count + 1));
    const found = lstatSync(folder, { throwIfNoEntry: false });
    if (found === undefined) return undefined;
    if (!found.isDirectory()) throw notPlain(folder, kindOf(found));
  }
  return lstatSync(wholePath(place), { throwIfNoEntry: false });
}

/** The folders below a place's root that lead to it, from the top. */
export function foldersBelow(place: Place): string[] {
  const { at, parts } = judged(place);
  return parts.map((_, count) => join(at, ...parts.slice(0, count + 1)));
}

/** The one path of a place that is both judged and used. */
export function wholePath({ path, root }: Place): string {
  return root === undefined ? resolve(path) : resolve(root, path);
}

/** What it is, in words. */
export function kindOf(found: Stats): string {
  if (found.isSymbolicLink()) return 'a symbolic link';
  if (found.isDirectory()) return 'a folder';
  if (found.isFIFO()) return 'a pipe';
  if (found.isSocket()) return 'a socket';
  if (!found.isFile()) return 'a device';
  return found.nlink > 1 ? 'a file with a second name elsewhere (a hard link)' : 'a file';
}

/** Whether it is a file, under this name alone. */
export function isPlain(found: Stats): boolean {
  return found.isFile() && found.nlink === 1;
}

// Unless told, from the folder that one stands in: below it anything may have been merged. What a person names
// by a path from the top is theirs.
function judged(place: Place): { readonly at: string; readonly parts: readonly string[] } {
  const whole = wholePath(place);
  const here = process.cwd();
  const elsewhere = isAbsolute(place.path) && !whole.startsWith(here + sep);
  const at = place.root ?? (elsewhere ? dirname(whole) : here);
  return { at, parts: relative(at, whole).split(sep) };
}
