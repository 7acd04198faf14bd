import type { Window } from '../../source.ts';
import { inTurns } from '../layout.ts';
import type { DigestName } from './digest-name.ts';
import { readDigest, type Digest } from './digest.ts';
import { inspectLog } from './inspect-log.ts';
import { isGone, wordsOf, type Inspection } from './inspection.ts';
import type { DigestPlace } from './places.ts';
import { signatureFault } from './signature.ts';
import { areSigned, type SignedFile } from './signed-files.ts';

/** What was found of one digest. */
export interface InspectedDigest {
  readonly name: DigestName;
  /** Undefined where the file cannot be read, is none, or was moved. */
  readonly digest: Digest | undefined;
  readonly signature: string | undefined;
  /** The keys of log files that it names. */
  readonly logs: readonly string[];
  /** The time that it covers, in epoch milliseconds. */
  readonly span?: { readonly from: number; readonly to: number };
}

/** Checks a digest's place and signature, and every log file that it names. */
export async function inspectDigest(
  inspection: Inspection,
  place: DigestPlace,
  name: DigestName,
): Promise<InspectedDigest> {
  const { problems, counts, step } = inspection;
  const nothing = { name, digest: undefined, signature: undefined, logs: [] };
  const bad = (why: string, kind = 'digests that do not count'): InspectedDigest => {
    problems.add(kind, { what: name.key, why });
    return nothing;
  };
  try {
    const file = await read(inspection, name.key);
    const digest = readDigest(file.bytes);
    if (!digest) return bad('it is damaged: no digest can be read from it');
    const base = baseOf(inspection, name, digest);
    if (base === undefined) return bad(`it is not where it was delivered: ${digest.object}`);
    const fault = await faultOf(inspection, place, { name, digest, file });
    // Not to have been checked is no fault of a digest.
    const kind = fault === UNCHECKED ? 'digests that were not checked' : undefined;
    if (fault !== undefined) bad(`${fault}; nothing that it says of log files counts`, kind);
    const isVouched = fault === undefined && isSignatureChecked(inspection);
    if (isVouched) counts.digestsValid++;
    const at = { base, bucket: digest.bucket, isVouched };
    const logs = await inTurns(digest.logs, (log) => inspectLog(inspection, at, log));
    const span = { from: Date.parse(digest.start), to: Date.parse(digest.end) };
    const keys = logs.flatMap((key) => key ?? []);
    return { name, digest, signature: file.metadata['signature'], logs: keys, span };
  } catch (error) {
    return bad(wordsOf(error), isGone(error) ? undefined : 'digests that were not checked');
  } finally {
    step();
  }
}

const UNCHECKED = 'its signature could not be checked';

async function read({ files }: Inspection, key: string): Promise<SignedFile> {
  return areSigned(files) ? files.readSigned(key) : { bytes: await files.read(key), metadata: {} };
}

function isSignatureChecked({ files, keysOf }: Inspection): boolean {
  return areSigned(files) && keysOf !== undefined;
}

/** What stands before keys in the bucket; undefined where the digest names another place as its own. */
function baseOf(
  { files }: Inspection,
  { key }: DigestName,
  { bucket, object }: Digest,
): string | undefined {
  if (!object.endsWith(key)) return undefined;
  const base = object.slice(0, object.length - key.length);
  const isThere = !areSigned(files) || (files.bucket === bucket && files.prefix === base);
  return isThere ? base : undefined;
}

interface Found {
  readonly name: DigestName;
  readonly digest: Digest;
  readonly file: SignedFile;
}

async function faultOf(
  { files, keysOf, window, problems }: Inspection,
  { region }: DigestPlace,
  { name, digest, file }: Found,
): Promise<string | undefined> {
  if (!areSigned(files) || !keysOf) return undefined;
  try {
    const within = name.backfill ? backfillWindow(file.metadata) : keyWindow(window);
    return signatureFault(digest, file.metadata, await keysOf(region, within));
  } catch (error) {
    problems.add('keys', { what: `CloudTrail's public keys of ${region}`, why: wordsOf(error) });
    return UNCHECKED;
  }
}

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

// A digest is delivered up to two hours after what it covers; those of the day after are checked too.
function keyWindow({ from, to }: Window): Window {
  return around(Date.parse(from) - DAY, Date.parse(to) + 2 * DAY + 2 * HOUR);
}

// CloudTrail says in its metadata when such a digest was made, as it may be long after what it covers.
function backfillWindow(metadata: SignedFile['metadata']): Window {
  const at = Date.parse(metadata['backfill-generation-timestamp'] ?? '');
  if (Number.isNaN(at)) throw new Error('a later digest does not say when it was made');
  return around(at - HOUR, at + HOUR);
}

function around(from: number, to: number): Window {
  return { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
}
