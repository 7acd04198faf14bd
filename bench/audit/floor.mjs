// The least that any program in Node needs that looks into these files: two threads read and inflate each of them, and
// do nothing with what comes out. `tuned` does it with the scan's own options, `default` as zlib does unless told.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import { gunzipSync } from 'node:zlib';
import { inflateOptions } from '../../src/trail/sources/archive/inflate.ts';

/** @type {string[]} */
const [root = '', mode] = isMainThread ? process.argv.slice(2) : [workerData.root, workerData.mode];
const SHARES = 2;

if (isMainThread) {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.json.gz'),
  );
  const texts = await Promise.all(
    Array.from({ length: SHARES }, (_, share) => {
      const mine = files.filter((_, at) => at % SHARES === share);
      const worker = new Worker(new URL(import.meta.url), {
        workerData: { root, mode, files: mine },
      });
      return new Promise((done, failed) => worker.once('message', done).once('error', failed));
    }),
  );
  console.log(JSON.stringify({ text: texts.reduce((sum, one) => sum + one, 0) }));
} else {
  let text = 0;
  for (const file of workerData.files) {
    const stored = readFileSync(join(root, file));
    const options = mode === 'tuned' ? inflateOptions(stored, 40 * 1024 * 1024) : {};
    text += gunzipSync(stored, options).length;
  }
  parentPort?.postMessage(text);
}
