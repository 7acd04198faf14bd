import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import type { FromWorker, ToWorker } from './crew.ts';
import type { Limits } from './limits.ts';
import { scanBatch } from './scan-batch.ts';
import { knowSubjects } from './subject-search.ts';

// A thread that scans batches of files. The program's half of the talk is in `crew.ts`.
const port = parentPort;
const known = knowSubjects();
const waiting: Extract<ToWorker, { kind: 'batch' }>[] = [];

function take(message: ToWorker): void {
  if (message.kind === 'subjects') known.add(message.subjects);
  else waiting.push(message);
}

function tell(message: FromWorker): void {
  port?.postMessage(message);
}

function refresh(): void {
  for (
    let next = port && receiveMessageOnPort(port);
    next;
    next = port && receiveMessageOnPort(port)
  )
    take(next.message as ToWorker);
}

port?.on('message', (message: ToWorker) => {
  take(message);
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const batch = scanBatch(next.files, known, {
      limits: workerData as Limits,
      tell: (events) => tell({ kind: 'events', events }),
      refresh,
    });
    tell({ kind: 'done', id: next.id, batch });
  }
});
