import { isUnbroken, type ReceiptFile } from '../../respond/apply/receipts.ts';
import { readOwnFile } from '../../disk/read-file.ts';
import { sha256Of } from '../../domain/digest.ts';
import { notReadable, otherIncident, readJson } from './not-readable.ts';

/** Receipts from a file, of this incident, as they were when they were written. */
export function readReceipts(path: string, incident: string): ReceiptFile {
  const value = readJson(path, readOwnFile(path, TAKE));
  const isFile = hasLists(value, ['receipts', 'verifications']) && value['kind'] === 'Receipts';
  const hint = 'A run of apply writes them as receipts.json.';
  if (!isFile) throw notReadable(`${path}: these are no receipts`, hint);
  const file = value as unknown as ReceiptFile;
  if (file.incident !== incident) throw otherIncident(path, file.incident, incident);
  const last = file.receipts.at(-1)?.hash ?? file.digest;
  const sealed = file.seal === sha256Of({ last, verifications: file.verifications });
  if (!isUnbroken(file.receipts, file.digest) || !sealed)
    throw notReadable(`${path}: it was changed after it was written`, TAKE);
  return file;
}

const TAKE = 'Take the file that the run left behind.';

function hasLists(value: Readonly<Record<string, unknown>>, names: readonly string[]): boolean {
  return names.every((name) => Array.isArray(value[name]));
}
