// Crashes generated worlds at every call and holds what becomes of them to the invariants.
//   --seed 1          the first world; the next ones follow
//   --points 10000    stops after the world in which so many crash points are reached
//   --minutes 10      stops then at the latest
//   --workers 2       as many as there are cores unless told
//   --most 150        the most calls of a world at which it crashes: few of many worlds rather than all of few;
//                     with 0 it never does: each world is planned and applied once
//   --first           stops after the first world in which something failed
//   --only 4:23+      this world's crash at call 23 alone; + for after the write was done
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { rolldown } from 'rolldown';
import { bundleOptions } from '../scripts/bundle-options.mjs';
import { printProgress, printSummary } from './print.mjs';

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
// What the SDK would look for in files each time a client is made.
process.env.AWS_USE_DUALSTACK_ENDPOINT = 'false';
process.env.AWS_USE_FIPS_ENDPOINT = 'false';
process.env.AWS_SDK_UA_APP_ID = 'chaos';
process.env.AWS_ACCOUNT_ID_ENDPOINT_MODE = 'disabled';
process.chdir(join(import.meta.dirname, '..'));

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    points: { type: 'string', default: '10000' },
    minutes: { type: 'string', default: '10' },
    workers: { type: 'string', default: String(availableParallelism()) },
    most: { type: 'string' },
    first: { type: 'boolean', default: false },
    only: { type: 'string' },
  },
});

const begun = performance.now();
const folder = await mkdtemp(join(tmpdir(), 'staunch-chaos-'));
try {
  const worker = await bundleWorker();
  const until = Date.now() + Number(values.minutes) * 60_000;
  const explored = await exploreAll(worker, until);
  const { user, system } = process.cpuUsage();
  const seconds = (performance.now() - begun) / 1000;
  printSummary(explored, { seconds, cpuSeconds: (user + system) / 1e6, workers: workers() });
  if (explored.some(({ failures }) => failures.length > 0) || countOf(explored) === 0)
    process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function bundleWorker() {
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }\n');
  const made = await rolldown({ ...bundleOptions, input: ['chaos/worker.mjs'] });
  await made.write({ format: 'esm', dir: folder, chunkFileNames: 'chunks/[name]-[hash].js' });
  await made.close();
  return join(folder, 'worker.js');
}

function workers() {
  return values.only === undefined ? Number(values.workers) : 1;
}

/** Hands out worlds, one to each worker at a time, until there are points enough or no time is left. */
async function exploreAll(file, until) {
  /** @type {import('./run/explore.ts').Explored[]} */
  const explored = [];
  let seed = Number(values.only?.split(':')[0] ?? values.seed);
  const isOver = () => {
    if (values.only !== undefined) return explored.length > 0;
    if (values.first && explored.some(({ failures }) => failures.length > 0)) return true;
    return Date.now() > until || countOf(explored) >= Number(values.points);
  };
  /** @param {Worker} worker */
  const next = (worker) => {
    if (isOver()) void worker.terminate();
    else worker.postMessage({ seed: seed++, only: values.only, most: mostOf(values), until });
  };
  await Promise.all(
    Array.from({ length: workers() }, async () => {
      // A run leaves much behind that is soon gone: with room for it less is collected.
      const worker = new Worker(file, { resourceLimits: { maxYoungGenerationSizeMb: 256 } });
      await new Promise((resolve, reject) => {
        worker.on('error', reject);
        worker.on('exit', resolve);
        worker.on('message', (world) => {
          explored.push(world);
          printProgress(world);
          next(worker);
        });
        next(worker);
      });
    }),
  );
  return explored;
}

/** @param {{ most?: string | undefined }} given */
function mostOf({ most }) {
  return most === undefined ? undefined : Number(most);
}

function countOf(explored) {
  return explored.reduce((sum, { points }) => sum + points, 0);
}
