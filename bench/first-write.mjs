// How soon a leaked key is off, next to the least that any program with this SDK needs.
//   --rtt 0,40        milliseconds of a round trip, one table each
//   --handshake 0,2   round trips that a new connection takes first; TCP and TLS 1.3 take two
//   --runs 9          runs counted, of each
//   --merge           only from the merge on: 40 ms to AWS and 80 ms to GitHub
//   --peers           instead: whole processes on moto, next to a boto3 and an AWS CLI script
import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleFloor, loadTypeScript } from './bundle.mjs';
import { measure, STAUNCH_APPLY } from './measure.mjs';
import { measureMerge, STAUNCH_CI_APPLY } from './measure-merge.mjs';
import { comparePeers } from './peers.mjs';
import { printMerge } from './print-merge.mjs';
import { printResults } from './print-results.mjs';

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
process.chdir(join(import.meta.dirname, '..'));

const { values } = parseArgs({
  options: {
    rtt: { type: 'string', default: '0,40' },
    handshake: { type: 'string', default: '0,2' },
    runs: { type: 'string', default: '9' },
    merge: { type: 'boolean', default: false },
    peers: { type: 'boolean', default: false },
  },
});
const runs = Number(values.runs);
const FLOOR = 'floor, bundled alike';
// GitHub is farther away than AWS, seen from a runner.
const AFTER_A_MERGE = { rtt: 40, githubRtt: 80 };

const folder = await mkdtemp(join(tmpdir(), 'staunch-bench-'));
try {
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }\n');
  warnOfStaleBundle();
  const [cpu] = cpus();
  console.log(
    `Node ${process.version}, ${process.platform} ${process.arch}, ${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}`,
  );
  console.log(
    'dist/cli.js; one key, one role, five instances in two regions; --cutoff-margin 0 --hold 0 --no-audit',
  );
  const staunch = await copyOfBundle();
  if (values.peers) await comparePeers(folder, { staunch, runs });
  else await compareWithFloors(staunch);
} finally {
  await rm(folder, { recursive: true, force: true });
}

// A build that goes on meanwhile must not change what is measured.
async function copyOfBundle() {
  await cp('dist', join(folder, 'dist'), { recursive: true });
  return join(folder, 'dist', 'cli.js');
}

async function compareWithFloors(staunch) {
  const sandbox = await loadTypeScript(folder, 'sandbox', ['packages/sandbox/src/index.ts']);
  if (!values.merge) await fromAnApprovedPlan(sandbox, staunch);
  await fromTheMerge(sandbox, staunch);
}

async function fromAnApprovedPlan(sandbox, staunch) {
  const floors = await floorsOf('floor');
  for (const distance of distances()) {
    const results = await measure(sandbox, { folder, staunch, floors, runs, ...distance });
    printResults(results, { floor: FLOOR, staunch: STAUNCH_APPLY, ...distance });
  }
}

async function fromTheMerge(sandbox, staunch) {
  const floors = await floorsOf('floor-merge');
  for (const handshake of numbersIn(values.handshake)) {
    const distance = { ...AFTER_A_MERGE, handshake };
    const results = await measureMerge(sandbox, { folder, staunch, floors, runs, ...distance });
    printMerge(results, { floor: FLOOR, staunch: STAUNCH_CI_APPLY, ...distance });
  }
}

async function floorsOf(name) {
  return [
    { name: FLOOR, file: await bundleFloor(folder, name) },
    { name: 'floor, not bundled', file: join(process.cwd(), 'bench', `${name}.mjs`) },
  ];
}

/** Every round trip with every handshake; where a trip takes no time, handshakes take none either. */
function distances() {
  const handshakes = numbersIn(values.handshake);
  return numbersIn(values.rtt).flatMap((rtt) =>
    (rtt === 0 ? [0] : handshakes).map((handshake) => ({ rtt, handshake })),
  );
}

function numbersIn(text) {
  return text.split(',').map(Number);
}

function warnOfStaleBundle() {
  const { status } = spawnSync(process.execPath, ['scripts/build.mjs', '--check'], {
    stdio: 'ignore',
  });
  if (status === 0) return;
  console.warn(
    'WARNING: dist/ is not what the sources build; what follows is about dist/ as it is',
  );
}
