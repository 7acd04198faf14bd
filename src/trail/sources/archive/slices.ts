import type { Window } from '../source.ts';
import { inTurns, type LogFolder } from './layout.ts';
import type { ArchiveFiles } from './files.ts';
import type { Ledger } from './ledger.ts';
import { isBesideLogs, readLogName } from './names.ts';
import type { Slice, ListedFile } from './slice.ts';

const DAY = 24 * 60 * 60_000;

// Some 70,000 files with one every five minutes in each: a few dozen megabytes to hold.
const FOLDERS_AT_ONCE = 256;

/** The slices of a window in order of time. Files are filed by when they were delivered: the day after is among them. */
export function slicesOf(folders: readonly LogFolder[], { from, to }: Window): Slice[] {
  const slices: Slice[] = [];
  const last = startOf(Date.parse(to)) + DAY;
  for (let day = startOf(Date.parse(from)); day <= last; day += DAY) {
    const name = new Date(day).toISOString().slice(0, 10);
    for (let at = 0; at < folders.length; at += FOLDERS_AT_ONCE) {
      const prefixes = folders
        .slice(at, at + FOLDERS_AT_ONCE)
        .map(({ prefix }) => `${prefix}${name.replaceAll('-', '/')}/`);
      slices.push({ day: name, prefixes, until: day + DAY, scannedFor: 0 });
    }
  }
  return slices;
}

/** Everything under a place that has no layout. */
export function wholePlace(): Slice {
  return { prefixes: [''], until: Infinity, scannedFor: 0 };
}

function startOf(time: number): number {
  return Math.floor(time / DAY) * DAY;
}

/** Lists a slice's files in the order in which they were delivered; a folder that cannot be listed is told. */
export async function listSlice(
  files: ArchiveFiles,
  slice: Slice,
  ledger: Ledger,
): Promise<ListedFile[]> {
  const lists = await inTurns(slice.prefixes, async (prefix) => {
    const listed: ListedFile[] = [];
    try {
      for await (const { key, size, problem } of files.list(prefix)) {
        if (problem !== undefined) ledger.unread(key, new Error(problem));
        if (isBesideLogs(key) || key.endsWith('/')) continue;
        const name = readLogName(key);
        if (name !== undefined) ledger.place(name);
        const delivered = name?.delivered ?? Infinity;
        listed.push({ key, size: size ?? -1, delivered, scannedFor: slice.scannedFor });
      }
    } catch (error) {
      ledger.unread(prefix === '' ? files.name : prefix, error);
    }
    return listed;
  });
  return lists
    .flat()
    .sort((a, b) => (a.delivered === b.delivered ? 0 : a.delivered < b.delivered ? -1 : 1));
}
