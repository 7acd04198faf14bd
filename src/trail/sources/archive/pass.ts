import type { TrailEvent } from '../../records/event.ts';
import type { Agenda } from './agenda.ts';
import type { Crew } from './crew.ts';
import type { ArchiveFiles } from './files.ts';
import type { Ledger } from './ledger.ts';
import type { Limits } from './limits.ts';
import type { Rate } from './rate.ts';
import type { ScannedBatch } from './scan-batch.ts';
import { scanStream } from './scan-stream.ts';
import type { ListedFile } from './slice.ts';

interface Tools {
  readonly files: ArchiveFiles;
  readonly crew: Crew;
  readonly limits: Limits;
  readonly ledger: Ledger;
  readonly rate: Rate;
  readonly agenda: Agenda;
  readonly learn: (event: TrailEvent) => void;
  /** Whether nothing more is to be read. */
  readonly isOver: () => boolean;
}

// A batch is of so many files or bytes. Threads read files of this machine themselves, one at a time; what comes over a
// network is fetched by many requests at once, and held meanwhile.
const LOCAL = { files: 32, bytes: Infinity };
const REMOTE = { files: 8, bytes: 256 * 1024 };

// Enough that no thread waits for the next batch, and that requests overlap.
const LANES = { local: 4, remote: 8 };

/** Gets files read and scanned, some at a time, and writes down what became of each. */
export class Pass {
  readonly #tools: Tools;
  // Files that are read in pieces take turns: each takes as much memory as a thread.
  #inTurn: Promise<void> = Promise.resolve();

  constructor(tools: Tools) {
    this.#tools = tools;
  }

  /** Scans each file once, for the subjects it was not scanned for. */
  async scan(todo: readonly ListedFile[]): Promise<void> {
    const isLocal = this.#tools.files.path !== undefined;
    const batches = batchesOf(todo, isLocal ? LOCAL : REMOTE);
    const lane = async (): Promise<void> => {
      for (const batch of batches) {
        if (this.#tools.isOver()) return;
        await this.#scanBatch(batch);
      }
    };
    await Promise.all(Array.from({ length: isLocal ? LANES.local : LANES.remote }, lane));
  }

  async #scanBatch(batch: readonly ListedFile[]): Promise<void> {
    const { crew, limits, rate } = this.#tools;
    const isFirst = batch.filter(({ scannedFor }) => scannedFor === 0);
    const tooLarge = batch.filter(({ size }) => size > limits.mostStored);
    const small = batch.filter(({ size }) => size <= limits.mostStored);
    const loaded = (await Promise.all(small.map((file) => this.#load(file)))).flat();
    if (loaded.length > 0) {
      const toScan = loaded.map(({ file, stored }) => ({
        key: file.key,
        scannedFor: file.scannedFor,
        stored,
      }));
      try {
        const scanned = await crew.scan(toScan);
        tooLarge.push(...this.#settle(loaded, scanned));
      } catch (error) {
        for (const { file } of loaded) this.#lose(file, error);
      }
    }
    for (const file of tooLarge) await this.#takeTurn(file);
    rate.done(isFirst);
  }

  /** Answers which of them have to be read in pieces. */
  #settle(loaded: readonly Loaded[], scanned: ScannedBatch): ListedFile[] {
    const { ledger } = this.#tools;
    const tooLarge: ListedFile[] = [];
    for (const remark of scanned.remarks) {
      const file = loaded[remark.at]?.file;
      if (file && remark.tooLarge) tooLarge.push(file);
      else if (file) ledger.remark(file, remark);
    }
    const isRead = loaded.filter(({ file }) => !tooLarge.includes(file));
    const again = isRead.filter(({ file }) => file.scannedFor > 0).length;
    ledger.read(scanned, { files: isRead.length, again });
    loaded.forEach(({ file }, at) => {
      if (!tooLarge.includes(file)) file.scannedFor = scanned.scannedFor[at] ?? 0;
    });
    return tooLarge;
  }

  async #load(file: ListedFile): Promise<Loaded[]> {
    const { files } = this.#tools;
    try {
      return [{ file, stored: files.path?.(file.key) ?? (await files.read(file.key)) }];
    } catch (error) {
      this.#lose(file, error);
      return [];
    }
  }

  #takeTurn(file: ListedFile): Promise<void> {
    this.#inTurn = this.#inTurn.then(() => this.#scanInPieces(file));
    return this.#inTurn;
  }

  async #scanInPieces(file: ListedFile): Promise<void> {
    const { files, limits, agenda, learn, ledger } = this.#tools;
    const scannedFor = agenda.count;
    try {
      const { events, ...scan } = await scanStream(
        await files.stream(file.key),
        agenda.searchAfter(file.scannedFor),
        { file: file.key, limits },
      );
      ledger.read(scan, { files: 1, again: file.scannedFor > 0 ? 1 : 0 });
      ledger.remark(file, scan);
      file.scannedFor = scannedFor;
      events.forEach(learn);
    } catch (error) {
      this.#lose(file, error);
    }
  }

  #lose(file: ListedFile, error: unknown): void {
    const unread = error instanceof Error ? error.message : 'it cannot be read';
    const { ledger, agenda } = this.#tools;
    ledger.remark(file, { malformed: [], unread });
    file.scannedFor = agenda.count;
  }
}

interface Loaded {
  readonly file: ListedFile;
  /** What stands in it, or where. */
  readonly stored: Uint8Array | string;
}

// One iterator for all lanes: each takes what is next.
function* batchesOf(
  todo: readonly ListedFile[],
  most: { readonly files: number; readonly bytes: number },
): Generator<readonly ListedFile[]> {
  let batch: ListedFile[] = [];
  let bytes = 0;
  for (const file of todo) {
    if (batch.length >= most.files || (batch.length > 0 && bytes + file.size > most.bytes)) {
      yield batch;
      [batch, bytes] = [[], 0];
    }
    batch.push(file);
    bytes += Math.max(0, file.size);
  }
  if (batch.length > 0) yield batch;
}
