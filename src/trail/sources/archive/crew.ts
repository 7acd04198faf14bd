import { setImmediate, setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { TrailEvent } from '../../records/event.ts';
import type { Subject } from '../source.ts';
import type { Limits } from './limits.ts';
import { scanBatch, type ScannedBatch } from './scan-batch.ts';
import type { FileToScan } from './scan-file.ts';
import { knowSubjects } from './subject-search.ts';

/** Those who scan: threads, or this one. */
export interface Crew {
  readonly add: (subjects: readonly Subject[]) => void;
  /** Events are told before it answers. */
  readonly scan: (files: readonly FileToScan[]) => Promise<ScannedBatch>;
  readonly close: () => Promise<void>;
}

export type ToWorker =
  | { readonly kind: 'subjects'; readonly subjects: readonly Subject[] }
  | { readonly kind: 'batch'; readonly id: number; readonly files: readonly FileToScan[] };

export type FromWorker =
  | { readonly kind: 'events'; readonly events: readonly TrailEvent[] }
  | { readonly kind: 'done'; readonly id: number; readonly batch: ScannedBatch };

type Tell = (events: readonly TrailEvent[]) => void;

/** Scans in this thread, which lets others have their turn between batches. */
export function crewOfOne(limits: Limits, tell: Tell): Crew {
  const known = knowSubjects();
  return {
    add: (subjects) => known.add(subjects),
    async scan(files) {
      await setImmediate();
      return scanBatch(files, known, { limits, tell });
    },
    close: () => Promise.resolve(),
  };
}

/** Scans in so many threads of this program. */
export function crewOf(workers: number, program: URL, limits: Limits, tell: Tell): Crew {
  const hands = Array.from({ length: workers }, () => hire(program, limits, tell));
  return {
    add: (subjects) => hands.forEach((hand) => hand.post({ kind: 'subjects', subjects })),
    scan(files) {
      const idlest = hands.reduce((a, b) => (b.load() < a.load() ? b : a));
      return idlest.scan(files);
    },
    close: async () => void (await Promise.all(hands.map(dismiss))),
  };
}

// V8 optimises what a thread ran last for some milliseconds more. Where the thread is ended meanwhile, Node 20 may end with
// it (an assertion in `NodePlatform::ForIsolate`).
const SETTLED_MS = 100;

async function dismiss({ worker, load }: Hand): Promise<void> {
  if (load() === 0) await setTimeout(SETTLED_MS);
  await worker.terminate();
}

interface Hand {
  readonly worker: Worker;
  readonly post: (message: ToWorker) => void;
  readonly load: () => number;
  readonly scan: (files: readonly FileToScan[]) => Promise<ScannedBatch>;
}

interface Waiting {
  readonly done: (batch: ScannedBatch) => void;
  readonly failed: (why: Error) => void;
}

function hire(program: URL, limits: Limits, tell: Tell): Hand {
  const worker = new Worker(program, { workerData: limits });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let ended: Error | undefined;
  const end = (why: Error): void => {
    ended ??= why;
    for (const { failed } of waiting.values()) failed(ended);
    waiting.clear();
  };
  worker.on('error', end);
  worker.on('exit', () => end(new Error('the thread that reads files has ended')));
  worker.on('message', (message: FromWorker) => {
    if (message.kind === 'events') return tell(message.events);
    waiting.get(message.id)?.done(message.batch);
    waiting.delete(message.id);
  });
  return {
    worker,
    post: (message) => worker.postMessage(message),
    load: () => (ended ? Infinity : waiting.size),
    scan: (files) =>
      new Promise((done, failed) => {
        if (ended) return failed(ended);
        const id = last++;
        waiting.set(id, { done, failed });
        worker.postMessage({ kind: 'batch', id, files } satisfies ToWorker, ownedBy(files));
      }),
  };
}

// What is handed over is not copied; a part of a larger piece of memory has to be.
function ownedBy(files: readonly FileToScan[]): ArrayBuffer[] {
  return files.flatMap(({ stored }) =>
    typeof stored !== 'string' &&
    stored.buffer instanceof ArrayBuffer &&
    stored.byteLength === stored.buffer.byteLength
      ? stored.buffer
      : [],
  );
}
