import { randomUUID } from 'node:crypto';
import {
  closeSync,
  constants,
  fchmodSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import {
  foldersBelow,
  isPlain,
  kindOf,
  notPlain,
  standingAt,
  wholePath,
  type Place,
} from './standing.ts';

// For its owner alone: what it names is nobody else's business.
const OWNER = 0o600;
// As git and editors do; the umask takes away what people do not want.
const EVERYBODY = 0o666;
const { O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW } = constants;
const NEW = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW;

/** Makes an empty file under a name that nothing has yet; false where anything has it, which stays as it is. */
export function claimFile(place: Place): boolean {
  if (standingAt(place) !== undefined) return false;
  try {
    closeSync(openSync(wholePath(place), NEW, OWNER));
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Writes what is Staunch's alone, whole or not at all, over nothing but a plain file. Throws `not-plain`. */
export function writeOwnFile(place: Place, text: string): void {
  refuseObstacle(place);
  replace(wholePath(place), text, { mode: OWNER });
}

/** Writes what people commit under a name that nothing has yet; throws where anything has it. */
export function writeNewFile(place: Place, text: string): void {
  standingAt(place);
  const file = openSync(wholePath(place), NEW, EVERYBODY);
  try {
    writeFileSync(file, text);
  } finally {
    closeSync(file);
  }
}

/** Writes what people commit, with the rights that it has; over no link. Throws `not-plain`. */
export function writeCommittedFile(place: Place, text: string): void {
  const found = standingAt(place);
  if (found && !found.isFile()) throw notPlain(place.path, kindOf(found));
  replace(wholePath(place), text, {
    mode: EVERYBODY,
    ...(found ? { kept: found.mode & 0o777 } : {}),
  });
}

/** Throws `not-plain` where anything but a plain file stands at a place. */
export function refuseObstacle(place: Place, hint?: string): void {
  const found = standingAt(place);
  if (found && !isPlain(found)) throw notPlain(place.path, kindOf(found), hint);
}

/** Makes the folders that lead to a place, and its own. Throws `not-plain` where one of them is a link. */
export function makeFolders(place: Place): void {
  for (const folder of foldersBelow(place)) {
    mkdirIfAbsent(folder);
    const found = lstatSync(folder);
    if (!found.isDirectory()) throw notPlain(folder, kindOf(found));
  }
}

/**
 * Makes a folder of which all is kept afterwards, by something that follows links: what is no plain file in it,
 * or stands in its place, is taken away. Returns what that was: it never keeps anybody from what is to be done.
 */
export function makeKeptFolder(folder: string): string[] {
  const taken: string[] = [];
  const take = (path: string): void => {
    taken.push(`${path} was ${kindOf(lstatSync(path))}`);
    // A link goes by itself; nothing behind it is touched.
    rmSync(path, { recursive: true, force: true });
  };
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (found && !found.isDirectory()) take(folder);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const entry = lstatSync(path, { throwIfNoEntry: false });
    if (entry && !isPlain(entry)) take(path);
  }
  return taken;
}

function mkdirIfAbsent(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}

// A crash in the middle leaves the file before it; what takes the name meanwhile is replaced, not followed.
function replace(
  path: string,
  text: string,
  { mode, kept }: { readonly mode: number; readonly kept?: number },
): void {
  const beside = `${path}.${randomUUID()}.tmp`;
  try {
    const file = openSync(beside, NEW, mode);
    try {
      writeFileSync(file, text);
      if (kept !== undefined) fchmodSync(file, kept);
    } finally {
      closeSync(file);
    }
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
