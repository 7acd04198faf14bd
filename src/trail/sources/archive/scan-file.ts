import { closeSync, openSync, readSync } from 'node:fs';
import { inflate } from './inflate.ts';
import type { Limits } from './limits.ts';
import { scanText, type Scanned } from './scan-text.ts';
import type { SubjectSearch } from './subject-search.ts';

/** A file to scan: where it can be read, or what stands in it. */
export interface FileToScan {
  readonly key: string;
  readonly stored: string | Uint8Array;
  /** It was scanned for that many of the subjects already. */
  readonly scannedFor: number;
}

/** What a file showed; `tooLarge` where it has to be read in pieces, `unread` where it could not be read. */
export interface FileScan extends Scanned {
  readonly stored: number;
  /** Bytes of text. */
  readonly text: number;
  readonly tooLarge?: true;
  readonly unread?: string;
  readonly hasData?: true;
}

/** Finds the events of subjects in one file. */
export function scanFile(
  { key, stored }: FileToScan,
  search: SubjectSearch,
  { limits, sample }: { readonly limits: Limits; readonly sample: boolean },
): FileScan {
  const bytes = typeof stored === 'string' ? readUpTo(stored, limits.mostStored) : stored;
  if ('why' in bytes) return { ...NOTHING, unread: bytes.why };
  if (bytes.length > limits.mostStored) return { ...NOTHING, tooLarge: true };
  const inflated = inflate(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length),
    limits.mostAtOnce,
  );
  if (inflated === undefined) return { ...NOTHING, stored: bytes.length, tooLarge: true };
  const { text, damage } = inflated;
  return {
    ...scanText(text, search, key),
    ...(damage === undefined ? {} : { damage }),
    stored: bytes.length,
    text: text.length,
    ...(sample && text.includes('"eventCategory":"Data"') ? { hasData: true as const } : {}),
  };
}

const NOTHING: FileScan = { events: [], malformed: [], stored: 0, text: 0 };

// One place for every file: what stands in it is done with when the next one is read.
let place = Buffer.alloc(0);

/** Reads a file, or one byte more than the most. */
function readUpTo(path: string, most: number): Buffer | { readonly why: string } {
  if (place.length !== most + 1) place = Buffer.allocUnsafeSlow(most + 1);
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    let [length, read] = [0, 0];
    do {
      read = readSync(file, place, length, place.length - length, null);
      length += read;
    } while (read > 0 && length < place.length);
    return place.subarray(0, length);
  } catch (error) {
    return { why: error instanceof Error ? error.message : 'it cannot be read' };
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
