import { readFileSync } from 'node:fs';
import { isUnbroken, type ReceiptFile } from '../apply/receipts.ts';
import type { Audit } from '../audit/audit.ts';
import { sha256Of } from '../plan/digest.ts';

/** An audit from a file, of this incident. */
export function readAudit(path: string, incident: string): Audit {
  const value = readJson(path);
  if (!hasLists(value, ['credentials', 'findings', 'events', 'follows']) || !('coverage' in value))
    throw new NotReadable(
      `${path}: it is not an audit`,
      'Write one with staunch audit --format json.',
    );
  const audit = value as unknown as Audit;
  if (audit.incident !== incident) throw otherIncident(path, audit.incident, incident);
  return audit;
}

/** Receipts from a file, of this incident, as they were when they were written. */
export function readReceipts(path: string, incident: string): ReceiptFile {
  const value = readJson(path);
  const isFile = hasLists(value, ['receipts', 'verifications']) && value['kind'] === 'Receipts';
  const hint = 'staunch apply writes them as receipts.json.';
  if (!isFile) throw new NotReadable(`${path}: these are no receipts`, hint);
  const file = value as unknown as ReceiptFile;
  if (file.incident !== incident) throw otherIncident(path, file.incident, incident);
  const last = file.receipts.at(-1)?.hash ?? file.digest;
  const sealed = file.seal === sha256Of({ last, verifications: file.verifications });
  if (!isUnbroken(file.receipts, file.digest) || !sealed)
    throw new NotReadable(
      `${path}: it was changed after it was written`,
      'Take the file that the run left behind.',
    );
  return file;
}

/** Something that the person who gave it can put right. */
export class NotReadable extends Error {
  readonly forPeople = true;
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

type JsonObject = Readonly<Record<string, unknown>>;

function readJson(path: string): JsonObject {
  const text = readFileSync(path, 'utf8');
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value as JsonObject;
  } catch {
    // Told below, without echoing what stands there.
  }
  throw new NotReadable(`${path}: it is not JSON`, 'Give the file as Staunch wrote it.');
}

function hasLists(value: JsonObject, names: readonly string[]): boolean {
  return names.every((name) => Array.isArray(value[name]));
}

function otherIncident(path: string, there: string, wanted: string): NotReadable {
  return new NotReadable(
    `${path}: it is about the incident ${there}, not about ${wanted}`,
    'Give the files of one and the same incident.',
  );
}
