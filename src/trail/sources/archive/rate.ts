import type { Clock } from '../../../aws/clock.ts';
import type { ReportProgress } from '../source.ts';
import type { ListedFile } from './slice.ts';

/** How far a scan is, told a few times a second. */
export interface Rate {
  /** So many slices there are in all. */
  readonly begin: (slices: number) => void;
  /** A slice was listed. */
  readonly expect: (files: readonly ListedFile[]) => void;
  readonly found: () => void;
  readonly done: (files: readonly ListedFile[]) => void;
  /** All is done. */
  readonly end: () => void;
}

// Milliseconds: quick enough for an eye.
const PAUSE = 200;

/** Measures by the clock given. What is not listed yet is taken to be as large as what is. */
export function rateOf(
  source: string,
  { clock, report }: { readonly clock: Clock; readonly report?: ReportProgress },
): Rate {
  let [files, bytes, events, allFiles, allBytes] = [0, 0, 0, 0, 0];
  let [slices, listedSlices] = [0, 0];
  let begin: number | undefined;
  let told = 0;
  const tell = (now: number): void => {
    told = now;
    const seconds = (now - (begin ?? now)) / 1000;
    const expected = (allBytes * slices) / Math.max(1, listedSlices);
    const left =
      bytes === 0 ? undefined : Math.max(0, Math.round((seconds * (expected - bytes)) / bytes));
    report?.({
      source,
      done: Math.min(files, allFiles),
      ...(listedSlices < slices ? {} : { total: allFiles }),
      unit: 'files',
      events,
      ...(left === undefined ? {} : { secondsLeft: left }),
    });
  };
  return {
    begin(all) {
      begin ??= clock.now().getTime();
      slices = all;
    },
    expect(listed) {
      listedSlices++;
      allFiles += listed.length;
      allBytes += sizeOf(listed);
    },
    found() {
      events++;
    },
    done(scanned) {
      if (scanned.length === 0) return;
      files += scanned.length;
      bytes += sizeOf(scanned);
      const now = clock.now().getTime();
      if (now - told >= PAUSE) tell(now);
    },
    end: () => tell(clock.now().getTime()),
  };
}

function sizeOf(files: readonly ListedFile[]): number {
  // Where no size is known, files are taken to be alike.
  return files.reduce((sum, { size }) => sum + Math.max(1, size), 0);
}
