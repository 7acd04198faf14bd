import { closeSync, constants, fstatSync, openSync, readFileSync, type Stats } from 'node:fs';
import { isPlain, kindOf, notPlain, standingAt, wholePath, type Place } from './standing.ts';

/** The text of a file that Staunch wrote: a plain one, under one name. Throws `not-plain`. */
export function readOwnFile(path: string, hint?: string): string {
  return readAs({ path }, isPlain, hint);
}

/**
 * The text of a file that was committed; undefined where there is none. Git makes no hard links, but what brings a
 * checkout to a machine may. Throws `not-plain`.
 */
export function readCommittedFile(place: Place): string | undefined {
  if (standingAt(place) === undefined) return undefined;
  return readAs(place, (found) => found.isFile(), PUT_ITSELF);
}

const PUT_ITSELF = 'Put the file itself there: a reviewer must see what is read.';

function readAs(place: Place, isFine: (found: Stats) => boolean, hint?: string): string {
  const refuse = (found: Stats | undefined): void => {
    if (found && !isFine(found)) throw notPlain(place.path, kindOf(found), hint);
  };
  // Looked at first: to open a device can do something by itself.
  refuse(standingAt(place));
  const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = constants;
  // A pipe that took its place would be waited for.
  const file = openSync(wholePath(place), O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  try {
    refuse(fstatSync(file));
    return readFileSync(file, 'utf8');
  } finally {
    closeSync(file);
  }
}
