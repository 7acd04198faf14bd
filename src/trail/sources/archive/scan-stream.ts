import { Readable } from 'node:stream';
import { constants, createGunzip } from 'node:zlib';
import { HitReader } from './hit-reader.ts';
import { isGzip } from './inflate.ts';
import type { Limits } from './limits.ts';
import { RecordSplitter } from './record-splitter.ts';
import { isForeign, type Scanned } from './scan-text.ts';
import type { SubjectSearch } from './subject-search.ts';

/** Finds the events of subjects in a file that is too large to hold, piece by piece. */
export async function scanStream(
  stored: AsyncIterable<Uint8Array>,
  search: SubjectSearch,
  { file, limits }: { readonly file: string; readonly limits: Limits },
): Promise<Scanned & { readonly stored: number; readonly text: number }> {
  const reader = new HitReader(search, file);
  const records = new Pieces(reader);
  let [bytes, text] = [0, 0];
  const counted = count(stored, (length) => (bytes += length));
  let damage: string | undefined;
  try {
    for await (const piece of inflated(counted)) {
      text += piece.length;
      if (text > limits.mostText)
        damage = `it inflates to more than ${inMegabytes(limits.mostText)}`;
      else if (records.add(piece) > limits.mostRecord)
        damage = `one of its records is of more than ${inMegabytes(limits.mostRecord)}`;
      if (damage !== undefined) break;
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')))
      throw error;
    damage = 'its gzip is broken';
  }
  damage ??= records.end();
  const { events, malformed } = reader;
  return { events, malformed, stored: bytes, text, ...(damage === undefined ? {} : { damage }) };
}

// Enough for thousands of records, so that little is copied.
const ENOUGH = 4 * 1024 * 1024;

/** Text that comes in pieces, of which no more is held than the records that are not at their end. */
class Pieces {
  readonly #reader: HitReader;
  readonly #splitter = new RecordSplitter();
  #held = Buffer.alloc(0);
  #waiting: Uint8Array[] = [];
  #length = 0;
  #isForeign = true;

  constructor(reader: HitReader) {
    this.#reader = reader;
  }

  /** Answers how much is held. */
  add(piece: Uint8Array): number {
    this.#waiting.push(piece);
    this.#length += piece.length;
    // As much again as is held: a long record is not copied with every piece.
    if (this.#length >= Math.max(ENOUGH, this.#held.length)) this.#read();
    return this.#held.length;
  }

  /** Answers what is wrong. */
  end(): string | undefined {
    this.#read();
    if (this.#isForeign) return 'it is not a log file of CloudTrail';
    return this.#splitter.isWhole ? undefined : 'it is cut off';
  }

  #readRecord(text: Buffer, start: number, end: number): void {
    if (!this.#reader.read(text, start, end)) this.#reader.skip(start, end);
  }

  #read(): void {
    const text = Buffer.concat([this.#held, ...this.#waiting]);
    [this.#waiting, this.#length] = [[], 0];
    const edges: number[] = [];
    this.#splitter.read(text, (start, end) => edges.push(start, end) > 0);
    this.#isForeign &&= isForeign(text, this.#splitter);
    if (this.#reader.lookAt(text.subarray(0, edges.at(-1) ?? 0))) {
      for (let at = 0; at < edges.length; at += 2)
        this.#readRecord(text, edges[at] ?? 0, edges[at + 1] ?? 0);
    }
    const done = Math.min(this.#splitter.needed, text.length);
    this.#held = Buffer.from(text.subarray(done));
    this.#splitter.moveBy(done);
  }
}

async function* inflated(stored: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const pieces = stored[Symbol.asyncIterator]();
  const first = await pieces.next();
  if (first.done === true) return;
  if (!isGzip(first.value)) {
    yield* from(first.value, pieces);
    return;
  }
  const all = Readable.from(from(first.value, pieces), { objectMode: false });
  // What is cut off is told by the records, and comes out to its end.
  const gunzip = createGunzip({ chunkSize: 64 * 1024, finishFlush: constants.Z_SYNC_FLUSH });
  all.on('error', (error) => gunzip.destroy(error));
  try {
    for await (const piece of all.pipe(gunzip)) yield piece as Buffer;
  } finally {
    all.destroy();
  }
}

async function* count(
  pieces: AsyncIterable<Uint8Array>,
  add: (length: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    add(piece.length);
    yield piece;
  }
}

async function* from(
  first: Uint8Array,
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield first;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

function inMegabytes(bytes: number): string {
  return `${Math.floor(bytes / 1024 / 1024)} MB`;
}
