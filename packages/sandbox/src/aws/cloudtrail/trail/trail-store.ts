import { gzipSync } from 'node:zlib';
import type { TrailEntry } from '../../../world-file.ts';
import type { SandboxParts } from '../../call.ts';
import { inMemory } from '../../s3/overlay.ts';
import type { Delivery, EventLog } from '../event-log.ts';
import { digestEnds, digestFile, hourOf, type DigestScene } from './digest-files.ts';
import { digestFileKey, type Place } from './file-names.ts';
import { eventsOf, EVERY_MS, logFiles, type LogFile } from './log-files.ts';
import type { ObjectStore, StoredObject } from '../../s3/object-store.ts';

/** What a trail has delivered by now: its log files and digests, made when somebody looks at them. */
export function trailStore(trail: TrailEntry, sandbox: SandboxParts): ObjectStore {
  const { events, clock } = sandbox;
  // Between two deliveries nothing changes.
  const now = Math.floor(clock.now().getTime() / EVERY_MS) * EVERY_MS;
  const asOf = `${trail.bucket} ${trail.name} ${now} ${events.count()}`;
  const kept = keptOf(events);
  if (kept.asOf.get(trail)?.asOf !== asOf) {
    kept.asOf.set(trail, { asOf, store: storeOf(sceneOf(trail, sandbox, { now, kept })) });
  }
  return kept.asOf.get(trail)?.store ?? NOTHING;
}

const NOTHING: ObjectStore = { keys: () => [], read: () => undefined };

interface Kept {
  readonly asOf: Map<TrailEntry, { readonly asOf: string; readonly store: ObjectStore }>;
  readonly cache: DigestScene['cache'];
}

// What was made of a log's events stays what it is: a log only grows.
const keptBy = new WeakMap<EventLog, Kept>();

function keptOf(log: EventLog): Kept {
  const kept = keptBy.get(log) ?? {
    asOf: new Map(),
    cache: { logs: new Map(), digests: new Map() },
  };
  keptBy.set(log, kept);
  return kept;
}

function storeOf(scene: DigestScene): ObjectStore {
  const files = new Map(scene.files.map((file) => [file.key, file]));
  const digests = digestsOf(scene);
  return {
    keys: (prefix) => [...files.keys(), ...digests.keys()].filter((key) => key.startsWith(prefix)),
    read(key) {
      const file = files.get(key);
      if (file) return scene.objectOf(file);
      const digest = digests.get(key);
      return digest && digestFile(scene, digest.place, digest.end).object;
    },
  };
}

function sceneOf(
  trail: TrailEntry,
  sandbox: SandboxParts,
  { now, kept }: { readonly now: number; readonly kept: Kept },
): DigestScene {
  const events = eventsOf(trail, sandbox.events);
  const files = logFiles(trail, events, now);
  return {
    trail,
    now,
    files,
    filesIn: byHour(files),
    since: events.reduce((least, { at }) => Math.min(least, at), now),
    places: placesOf(trail, sandbox, events),
    cache: kept.cache,
    objectOf: (file) => logObject(file, kept.cache.logs),
  };
}

function byHour(files: readonly LogFile[]): Map<string, LogFile[]> {
  const hours = new Map<string, LogFile[]>();
  for (const file of files) {
    const hour = hourOf(file, file.at);
    hours.set(hour, [...(hours.get(hour) ?? []), file]);
  }
  return hours;
}

function placesOf(
  { account, organisation }: TrailEntry,
  { state }: SandboxParts,
  events: readonly Delivery[],
): Place[] {
  const accounts = organisation === undefined ? [account] : [...state.accounts.keys()];
  const on = accounts.flatMap((id) =>
    (state.accounts.get(id)?.regions ?? []).map((region) => `${id} ${region}`),
  );
  const called = events.map(({ record }) => `${record.recipientAccountId} ${record.awsRegion}`);
  return [...new Set([...on, ...called])].map((place) => {
    const [id = '', region = ''] = place.split(' ');
    return { account: id, region };
  });
}

function digestsOf(scene: DigestScene): Map<string, { place: Place; end: number }> {
  if (scene.trail.digests === false) return new Map();
  const ends = digestEnds(scene);
  const all = scene.places.flatMap((place) => ends.map((end) => ({ place, end })));
  return new Map(all.map((it) => [digestFileKey(scene.trail, it.place, it.end), it]));
}

function logObject({ key, at, records }: LogFile, made: Map<string, StoredObject>): StoredObject {
  const kept = made.get(key);
  if (kept) return kept;
  const bytes = gzipSync(JSON.stringify({ Records: records }));
  const object = inMemory({ bytes, at: new Date(at), metadata: {} });
  made.set(key, object);
  return object;
}
