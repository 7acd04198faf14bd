import type { AuditEvent } from '../../event.ts';
import type { Agenda } from './agenda.ts';
import type { Crew } from './crew.ts';
import type { ArchiveFiles } from './files.ts';
import type { Ledger } from './ledger.ts';
import type { Limits } from './limits.ts';
import type { Rate } from './rate.ts';
import type { ScannedFile } from './scan-batch.ts';
import type { FileToScan } from './scan-file.ts';
import { scanStream } from './scan-stream.ts';
import type { ListedFile } from './slices.ts';

interface Tools {
  readonly files: ArchiveFiles;
  readonly crew: Crew;
  readonly limits: Limits;
  readonly ledger: Ledger;
  readonly rate: Rate;
  readonly agenda: Agenda;
  readonly learn: (event: AuditEvent) => void;
}

// A batch is of so many files or bytes. Threads read files of this machine themselves; what comes over a network is
// fetched by many requests at once, and held meanwhile.
const LOCAL = { files: 64, bytes: 512 * 1024 };
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
      for (const batch of batches) await this.#scanBatch(batch);
    };
    await Promise.all(Array.from({ length: isLocal ? LANES.local : LANES.remote }, lane));
  }

  async #scanBatch(batch: readonly ListedFile[]): Promise<void> {
    const { crew, limits, rate } = this.#tools;
    const isFirst = batch.filter(({ scannedFor }) => scannedFor === 0);
    const small = batch.filter(({ size }) => size <= limits.mostStored);
    const loaded = (await Promise.all(small.map((file) => this.#load(file)))).flat();
    const scans =
      loaded.length === 0
        ? []
        : await crew.scan(loaded).catch((error: unknown) => {
            for (const { key } of loaded) this.#lose(fileOf(batch, key), error);
            return [];
          });
    const tooLarge = batch.filter(({ size }) => size > limits.mostStored);
    for (const scan of scans) {
      if (scan.tooLarge) tooLarge.push(fileOf(batch, scan.key));
      else this.#settle(fileOf(batch, scan.key), scan);
    }
    for (const file of tooLarge) await this.#takeTurn(file);
    rate.done(isFirst);
  }

  async #load(file: ListedFile): Promise<FileToScan[]> {
    const { key, scannedFor } = file;
    const { files } = this.#tools;
    try {
      return [{ key, scannedFor, stored: files.path?.(key) ?? (await files.read(key)) }];
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
    const { files, limits, agenda, learn } = this.#tools;
    const scannedFor = agenda.count;
    try {
      const { events, bytes, ...scan } = await scanStream(
        await files.stream(file.key),
        agenda.searchAfter(file.scannedFor),
        { file: file.key, limits },
      );
      this.#settle(file, { ...scan, key: file.key, scannedFor, stored: file.size, text: bytes });
      events.forEach(learn);
    } catch (error) {
      this.#lose(file, error);
    }
  }

  #lose(file: ListedFile, error: unknown): void {
    const unread = error instanceof Error ? error.message : 'it cannot be read';
    const scannedFor = this.#tools.agenda.count;
    this.#settle(file, { ...NOTHING, key: file.key, scannedFor, unread });
  }

  #settle(file: ListedFile, scan: ScannedFile): void {
    this.#tools.ledger.scanned(scan, file.scannedFor > 0);
    file.scannedFor = scan.scannedFor;
  }
}

const NOTHING = { malformed: [], stored: 0, text: 0 };

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
    bytes += file.size;
  }
  if (batch.length > 0) yield batch;
}

function fileOf(batch: readonly ListedFile[], key: string): ListedFile {
  const file = batch.find((one) => one.key === key);
  if (file === undefined) throw new Error(`nobody asked for ${key}`);
  return file;
}
