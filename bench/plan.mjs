// Plans incidents of many sizes, and over a CloudTrail that hangs, throttles or answers a byte a second, and prints what
// each plan took. Every plan has a process of its own. `npm run bench:plan -- --tenth` plans a tenth of each size,
// `-- --only hangs,instances` those whose names hold one of these words.
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundlePlanner, planInProcess } from './plan/in-process.mjs';
import { planOverSockets } from './plan/over-sockets.mjs';
import { table } from './statistics.mjs';

/** @import { Taken } from './plan/in-process.mjs' */

const { values } = parseArgs({
  options: { tenth: { type: 'boolean', default: false }, only: { type: 'string', default: '' } },
});
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
process.chdir(join(import.meta.dirname, '..'));

// The plan job has ten minutes, of which it shall need eight at the most: what it does besides has the rest of them.
const AIM_SECONDS = 180;
const of = (number) => (values.tenth ? Math.ceil(number / 10) : number);
const many = (number) => of(number).toLocaleString('en');
const roles = of(150);
const noise = of(30_000);
const instances = [300, 1000, 5000].flatMap((number) =>
  [1, 3].map((regions) => inRegions(number, regions)),
);
/** @type {(readonly [name: string, size: import('./plan.ts').PlanSize])[]} */
const SIZES = [
  ...instances,
  [`${roles} roles, quiet account`, { roles }],
  [`${roles} roles, ${many(30_000)} calls by others`, { roles, others: noise }],
  [`${roles} roles, ${many(30_000)} calls by the key itself`, { roles, noise }],
  [`${many(5000)} sessions of 5 roles`, { roles: 5, sessions: of(1000) }],
];
/** @type {[name: string, bad: import('./plan/bad-region.mjs').Bad][]} */
const BAD = [
  ...inOneRegion('CloudTrail', ['hangs', 'throttles', 'drips']),
  ...inOneRegion('EC2', ['hangs', 'drips']),
];

const folder = await mkdtemp(join(tmpdir(), 'staunch-bench-plan-'));
const words = values.only.split(',');
/** @param {readonly [name: string, what: object]} row */
const isWanted = ([name]) => words.some((word) => name.includes(word));
/** @type {Awaited<ReturnType<typeof rowOf>>[]} */
const rows = [];
try {
  const program = await bundlePlanner(folder);
  const [load = 0] = loadavg();
  console.log(
    `${cpus()[0]?.model ?? 'unknown'}, ${availableParallelism()} processors, Node ${process.version}; load ${load.toFixed(1)} at the beginning`,
  );
  for (const [name, size] of SIZES.filter(isWanted))
    rows.push(await rowOf(name, planInProcess(program, size)));
  for (const [name, bad] of BAD.filter(isWanted))
    rows.push(await rowOf(name, planOverSockets(folder, bad)));
} finally {
  await rm(folder, { recursive: true, force: true });
}
console.log(table([head(), ...rows.map(({ cells }) => cells)]));
for (const { notes } of rows) for (const it of notes) console.log(`  ${it}`);
if (rows.some(({ isMet }) => !isMet)) process.exitCode = 1;

/**
 * @param {number} number
 * @param {number} regions
 * @returns {(typeof SIZES)[number]}
 */
function inRegions(number, regions) {
  const name = `${many(number)} instances, ${regions} ${regions === 1 ? 'region' : 'regions'}`;
  return [name, { instances: of(number), regions }];
}

function inOneRegion(name, ways) {
  const service = name.toLowerCase();
  return ways.map((badly) => [`${name} ${badly} in one region`, { service, badly }]);
}

function head() {
  return [
    ...['', 'lookups', 'all calls', 'seconds', 'CPU seconds', 'peak MB', 'steps', 'whole'],
    `within ${AIM_SECONDS} s`,
  ];
}

/**
 * @param {string} name
 * @param {Promise<Taken>} planning
 */
async function rowOf(name, planning) {
  try {
    return toldRow(name, await planning);
  } catch (error) {
    const cells = [name, ...head().slice(2).fill('—'), yes(false)];
    return { cells, notes: [`${name}: ${String(error)}`], isMet: false };
  }
}

/**
 * @param {string} name
 * @param {Taken} taken
 */
function toldRow(name, { plan, lookups, calls, seconds, cpu, megabytes }) {
  // What is counted and not slept passes besides the work.
  const isMet = seconds + cpu <= AIM_SECONDS;
  const cells = [
    name,
    ...[lookups, calls].map((it) => it.toLocaleString('en')),
    ...[seconds, cpu].map((it) => it.toFixed(1)),
    megabytes.toFixed(0),
    plan.steps.length.toLocaleString('en'),
    yes(plan.unseen.length + plan.errors.length === 0),
    yes(isMet),
  ];
  const notes = plan.unseen.map(({ object, why }) => `${name}: not seen: ${object}: ${why}`);
  return { cells, notes, isMet };
}

function yes(is) {
  return is ? 'Yes' : 'No';
}
