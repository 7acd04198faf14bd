// How soon a leaked key is off, next to the least that any program with this SDK needs.
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleFloor, loadTypeScript } from './bundle.mjs';
import { measure } from './measure.mjs';
import { milliseconds, summarise, table } from './statistics.mjs';

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
process.chdir(join(import.meta.dirname, '..'));
const TARGET = 1.5;
const FLOOR = 'floor, bundled alike';

const { values } = parseArgs({
  options: {
    rtt: { type: 'string', default: '0,40' },
    handshake: { type: 'string', default: '0' },
    runs: { type: 'string', default: '9' },
    peers: { type: 'boolean', default: false },
  },
});

const folder = await mkdtemp(join(tmpdir(), 'staunch-bench-'));
try {
  warnOfStaleBundle();
  printMachine();
  if (values.peers) {
    const { comparePeers } = await import('./peers.mjs');
    await comparePeers(folder, Number(values.runs));
  } else {
    await compareWithFloor();
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function compareWithFloor() {
  const sandbox = await loadTypeScript(folder, 'sandbox', [
    'src/sandbox/sandbox.ts',
    'src/sandbox/clock.ts',
    'src/sandbox/serve.ts',
    'src/sandbox/on-port.ts',
  ]);
  const floors = [
    { name: FLOOR, file: await bundleFloor(folder) },
    { name: 'floor, not bundled', file: 'bench/floor.mjs' },
  ];
  const [runs, handshake] = [Number(values.runs), Number(values.handshake)];
  for (const rtt of values.rtt.split(',').map(Number)) {
    print(await measure(sandbox, { folder, floors, runs, rtt, handshake }), { rtt, handshake });
  }
}

function print(results, { rtt, handshake }) {
  const staunch = results.get('staunch apply');
  const pick = (name, field) => results.get(name).map((it) => it[field]);
  const floor = summarise(pick(FLOOR, 'firstWrite')).median;
  const rows = [...results.keys()].map((name) => {
    const times = pick(name, 'firstWrite');
    const done = pick(name, 'lastWrite');
    const ratio = (summarise(times).median / floor).toFixed(2);
    return [name, milliseconds(times), ratio, done[0] === undefined ? '' : milliseconds(done)];
  });
  const head = ['', 'first UpdateAccessKey received', 'ratio', 'last write answered, wait taken off'];
  const ratio = summarise(pick('staunch apply', 'firstWrite')).median / floor;
  const fewest = (field) => Math.min(...staunch.map((it) => it[field]));
  const wires = handshake === 0 ? '' : `, a new connection takes ${handshake} of them`;
  console.log(`\nRound trip ${rtt} ms${wires}; medians (least–most) of ${staunch.length} runs, from process start`);
  console.log(table([head, ...rows]));
  console.log(`ratio to the ${FLOOR}: ${ratio.toFixed(2)}, target ${TARGET}: ${ratio <= TARGET ? 'met' : 'MISSED'}`);
  console.log(`waited for the cutoff (margin 0), not counted above: ${milliseconds(staunch.map(({ wait }) => wait))}`);
  console.log(
    `until the last write: ${fewest('calls')} calls, ${fewest('chain')} round trips one after the other` +
      ` (${fewest('chainToFirstWrite')} until the first write has arrived); then ${fewest('verifying')} calls that verify`,
  );
}

function warnOfStaleBundle() {
  const { status } = spawnSync(process.execPath, ['scripts/build.mjs', '--check'], { stdio: 'ignore' });
  if (status !== 0) console.warn('WARNING: dist/ is not what the sources build; what follows is about dist/ as it is');
}

function printMachine() {
  const [cpu] = cpus();
  console.log(`Node ${process.version}, ${process.platform} ${process.arch}, ${cpus().length} × ${cpu.model}`);
  console.log('One key, one role, five instances in two regions; dist/cli.js apply --cutoff-margin 0 --no-audit');
}
