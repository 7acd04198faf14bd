import type { TrailEvent } from '../../records/event.ts';
import type { Limits } from './limits.ts';
import { scanFile, type FileScan, type FileToScan } from './scan-file.ts';
import type { KnownSubjects } from './subject-search.ts';

/** What files showed, but for their events, which were told: little, because it goes from thread to thread. */
export interface ScannedBatch {
  /** For how many subjects each of the files is now scanned, in the order in which they were given. */
  readonly scannedFor: readonly number[];
  /** Bytes as stored, and of text. */
  readonly stored: number;
  readonly text: number;
  /** Files of which there is more to say. */
  readonly remarks: readonly Remark[];
}

/** What is to be said of one file: `at` is its place in the batch. */
export interface Remark extends Pick<
  FileScan,
  'malformed' | 'damage' | 'unread' | 'tooLarge' | 'hasData'
> {
  readonly at: number;
}

interface Batch {
  readonly limits: Limits;
  /** Told at once: what it leads to is looked for in the very next file. */
  readonly tell: (events: readonly TrailEvent[]) => void;
  /** Takes in the subjects that have become known meanwhile. */
  readonly refresh?: () => void;
}

/** Scans files one after the other, each for all subjects that are known by then. */
export function scanBatch(
  files: readonly FileToScan[],
  known: KnownSubjects,
  { limits, tell, refresh }: Batch,
): ScannedBatch {
  const scannedFor: number[] = [];
  const remarks: Remark[] = [];
  let [stored, text] = [0, 0];
  files.forEach((file, at) => {
    refresh?.();
    scannedFor.push(known.count());
    // Whether the trail records data events is told by some of its files.
    const scan = scanFile(file, known.after(file.scannedFor), { limits, sample: at === 0 });
    if (scan.events.length > 0) tell(scan.events);
    stored += scan.stored;
    text += scan.text;
    const { malformed, damage, unread, tooLarge, hasData } = scan;
    if (malformed.length > 0 || (damage ?? unread ?? tooLarge ?? hasData) !== undefined)
      remarks.push({
        at,
        malformed,
        ...(damage === undefined ? {} : { damage }),
        ...(unread === undefined ? {} : { unread }),
        ...(tooLarge ? { tooLarge } : {}),
        ...(hasData ? { hasData } : {}),
      });
  });
  return { scannedFor, stored, text, remarks };
}
