import { hash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';

/** What a digest file says, as far as it is used. */
export interface Digest {
  readonly bucket: string;
  readonly object: string;
  /** ISO 8601, as CloudTrail wrote them: the end is part of what is signed. */
  readonly start: string;
  readonly end: string;
  readonly fingerprint: string;
  readonly previousBucket: string | null;
  readonly previousObject: string | null;
  readonly previousHash: string | null;
  readonly previousSignature: string | null;
  readonly logs: readonly NamedLog[];
  /** SHA-256 of the digest's text, in hex. */
  readonly sha256: string;
}

/** A log file as a digest names it. */
export interface NamedLog {
  readonly bucket: string;
  readonly object: string;
  readonly sha256: string;
}

// An hour of a busy region has a few hundred log files of 400 bytes each here; this leaves room for a hundred times that.
const MOST_TEXT = 16 * 1024 * 1024;

/** Reads a digest file; undefined where it is none. */
export function readDigest(stored: Uint8Array): Digest | undefined {
  try {
    const text = gunzipSync(stored, { maxOutputLength: MOST_TEXT });
    return digestOf(JSON.parse(text.toString()) as Json, hash('sha256', text));
  } catch {
    return undefined;
  }
}

type Json = Readonly<Record<string, unknown>>;

function digestOf(json: Json, sha256: string): Digest {
  const logs = Array.isArray(json['logFiles']) ? (json['logFiles'] as Json[]) : [];
  return {
    bucket: text(json, 'digestS3Bucket'),
    object: text(json, 'digestS3Object'),
    start: text(json, 'digestStartTime'),
    end: text(json, 'digestEndTime'),
    fingerprint: text(json, 'digestPublicKeyFingerprint'),
    previousBucket: textOrNull(json, 'previousDigestS3Bucket'),
    previousObject: textOrNull(json, 'previousDigestS3Object'),
    previousHash: textOrNull(json, 'previousDigestHashValue'),
    previousSignature: textOrNull(json, 'previousDigestSignature'),
    logs: logs.map((log) => ({
      bucket: text(log, 's3Bucket'),
      object: text(log, 's3Object'),
      sha256: text(log, 'hashValue'),
    })),
    sha256,
  };
}

function text(json: Json, field: string): string {
  const value = json[field];
  if (typeof value !== 'string') throw new Error(`it has no ${field}`);
  return value;
}

function textOrNull(json: Json, field: string): string | null {
  return typeof json[field] === 'string' ? json[field] : null;
}
