import { readFileSync } from 'node:fs';
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
  const bytes = typeof stored === 'string' ? readOrWhy(stored) : stored;
  if ('why' in bytes) return { ...NOTHING, unread: bytes.why };
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

function readOrWhy(path: string): Buffer | { readonly why: string } {
  try {
    return readFileSync(path);
  } catch (error) {
    return { why: error instanceof Error ? error.message : 'it cannot be read' };
  }
}
