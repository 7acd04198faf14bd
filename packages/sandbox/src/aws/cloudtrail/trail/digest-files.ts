import { hash, sign } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { TrailEntry } from '../../../world-file.ts';
import { inMemory } from '../../s3/overlay.ts';
import { digestFileKey, type Place } from './file-names.ts';
import type { LogFile } from './log-files.ts';
import { signingKeyOf } from './signing-key.ts';
import type { StoredObject } from '../../s3/object-store.ts';

/** What the digests of a trail are made of. */
export interface DigestScene {
  readonly trail: TrailEntry;
  readonly files: readonly LogFile[];
  /** The same by place and hour. */
  readonly filesIn: ReadonlyMap<string, readonly LogFile[]>;
  /** Epoch milliseconds. */
  readonly now: number;
  /** When the first event happened: the trail is as old. */
  readonly since: number;
  readonly places: readonly Place[];
  readonly cache: {
    readonly logs: Map<string, StoredObject>;
    readonly digests: Map<string, DigestFile>;
  };
  readonly objectOf: (file: LogFile) => StoredObject;
}

/** A digest and what the next one says of it. */
interface DigestFile {
  readonly object: StoredObject;
  readonly sha256: string;
  readonly signature: string;
}

const HOUR_MS = 3_600_000;
const SIGNED_BY = 'SHA256withRSA';

/** The ends of the hours for which there are digests by now, the first first. */
export function digestEnds({ since, now }: Pick<DigestScene, 'since' | 'now'>): number[] {
  const first = Math.floor(since / HOUR_MS) + 1;
  const last = Math.floor(now / HOUR_MS);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => (first + at) * HOUR_MS);
}

/** The digest of the hour that ends then; the chain before it is made along with it. */
export function digestFile(scene: DigestScene, place: Place, end: number): DigestFile {
  const key = digestFileKey(scene.trail, place, end);
  const kept = scene.cache.digests.get(key);
  if (kept) return kept;
  const isFirst = end - HOUR_MS <= scene.since;
  const digest = make(
    scene,
    place,
    end,
    isFirst ? undefined : digestFile(scene, place, end - HOUR_MS),
  );
  scene.cache.digests.set(key, digest);
  return digest;
}

/** The name of the hour in which a file is delivered, for `filesIn`. */
export function hourOf({ account, region }: Place, at: number): string {
  return `${account} ${region} ${Math.ceil(at / HOUR_MS) * HOUR_MS}`;
}

function make(
  scene: DigestScene,
  place: Place,
  end: number,
  previous: DigestFile | undefined,
): DigestFile {
  const key = digestFileKey(scene.trail, place, end);
  const text = JSON.stringify(contentOf(scene, place, end, previous));
  const sha256 = hash('sha256', text);
  const toSign = [
    isoOf(end),
    `${scene.trail.bucket}/${key}`,
    sha256,
    previous?.signature ?? 'null',
  ];
  const { privateKey } = signingKeyOf(place.region);
  const signature = sign('sha256', Buffer.from(toSign.join('\n')), privateKey).toString('hex');
  const metadata = { signature, 'signature-algorithm': SIGNED_BY };
  const object = inMemory({ bytes: gzipSync(text), at: new Date(end), metadata });
  return { object, sha256, signature };
}

function contentOf(
  scene: DigestScene,
  place: Place,
  end: number,
  previous: DigestFile | undefined,
): object {
  const { trail } = scene;
  const files = scene.filesIn.get(hourOf(place, end)) ?? [];
  return {
    awsAccountId: place.account,
    digestStartTime: isoOf(end - HOUR_MS),
    digestEndTime: isoOf(end),
    digestS3Bucket: trail.bucket,
    digestS3Object: digestFileKey(trail, place, end),
    digestPublicKeyFingerprint: signingKeyOf(place.region).fingerprint,
    digestSignatureAlgorithm: SIGNED_BY,
    ...span(files),
    previousDigestS3Bucket: previous ? trail.bucket : null,
    previousDigestS3Object: previous ? digestFileKey(trail, place, end - HOUR_MS) : null,
    previousDigestHashValue: previous?.sha256 ?? null,
    previousDigestHashAlgorithm: previous ? 'SHA-256' : null,
    previousDigestSignature: previous?.signature ?? null,
    logFiles: files.map((file) => ({
      s3Bucket: trail.bucket,
      s3Object: file.key,
      hashValue: hash('sha256', gunzipSync(scene.objectOf(file).bytes())),
      hashAlgorithm: 'SHA-256',
      ...span([file]),
    })),
  };
}

function span(files: readonly LogFile[]): object {
  const times = files.flatMap(({ records }) => records.map(({ eventTime }) => eventTime)).sort();
  return { newestEventTime: times.at(-1) ?? null, oldestEventTime: times[0] ?? null };
}

function isoOf(at: number): string {
  return new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
}
