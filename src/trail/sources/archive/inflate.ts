import { constants, gunzipSync } from 'node:zlib';

/** The text of a stored file. */
interface Inflated {
  readonly text: Buffer;
  /** What is wrong with the file; the text is what came out before. */
  readonly damage?: string;
}

/** Inflates a file that is stored plain or as gzip; undefined where that is too much at once. */
export function inflate(stored: Buffer, most: number): Inflated | undefined {
  if (!isGzip(stored)) return stored.length > most ? undefined : { text: stored };
  try {
    return { text: gunzipSync(stored, inflateOptions(stored, most)) };
  } catch (error) {
    return isTooLarge(error) ? undefined : salvage(stored, most);
  }
}

/** Whether these are the first bytes of a gzip file, whatever its name. */
export function isGzip(stored: Uint8Array): boolean {
  return stored[0] === 0x1f && stored[1] === 0x8b;
}

// No gzip file is smaller than that share of its text.
const HIGHEST_RATIO = 1032;
// zlib's own chunk is 16 KiB; the least that is worth a call.
const SMALLEST = 64 * 1024;

/**
 * The last four bytes of a gzip file are the length of its text: with room for all of it nothing is put together from
 * pieces, which costs half of the time. They need not be true.
 */
export function inflateOptions(
  stored: Buffer,
  most: number,
): { readonly chunkSize: number; readonly maxOutputLength: number } {
  const said = stored.length < 18 ? 0 : stored.readUInt32LE(stored.length - 4);
  const likely = Math.min(said + 64, most, stored.length * HIGHEST_RATIO);
  return { chunkSize: Math.max(SMALLEST, likely), maxOutputLength: most };
}

// Where a file is cut off or a byte is wrong, what stands before is as good as ever: the longest part without a
// fault is looked for by halves.
function salvage(stored: Buffer, most: number): Inflated | undefined {
  const options = { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH };
  let text = Buffer.alloc(0);
  let [good, bad] = [0, stored.length + 1];
  while (bad - good > 1) {
    const length = bad > stored.length ? stored.length : (good + bad) >> 1;
    try {
      text = gunzipSync(stored.subarray(0, length), options);
      good = length;
    } catch (error) {
      if (isTooLarge(error)) return undefined;
      bad = length;
    }
  }
  return { text, damage: good === stored.length ? 'its gzip is cut off' : 'its gzip is broken' };
}

function isTooLarge(error: unknown): boolean {
  return error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
}
