import type { AuditEvent } from '../../event.ts';
import type { Limits } from './limits.ts';
import { scanFile, type FileScan, type FileToScan } from './scan-file.ts';
import type { KnownSubjects } from './subject-search.ts';

/** What a file showed without its events, which were told; and for how many subjects it is now scanned. */
export interface ScannedFile extends Omit<FileScan, 'events'> {
  readonly key: string;
  readonly scannedFor: number;
}

export interface Batch {
  readonly limits: Limits;
  /** Told at once: what it leads to is looked for in the very next file. */
  readonly tell: (events: readonly AuditEvent[]) => void;
  /** Takes in the subjects that have become known meanwhile. */
  readonly refresh?: () => void;
}

/** Scans files one after the other, each for all subjects that are known by then. */
export function scanBatch(
  files: readonly FileToScan[],
  known: KnownSubjects,
  { limits, tell, refresh }: Batch,
): ScannedFile[] {
  return files.map((file, at) => {
    refresh?.();
    const scannedFor = known.count();
    const { events, ...scan } = scanFile(file, known.after(file.scannedFor), {
      limits,
      // Whether the trail records data events is told by some of its files.
      sample: at === 0,
    });
    if (events.length > 0) tell(events);
    return { ...scan, key: file.key, scannedFor };
  });
}
