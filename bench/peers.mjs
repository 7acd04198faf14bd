import { readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { loadTypeScript } from './bundle.mjs';
import { environmentFor } from './environment.mjs';
import { runOrThrow, runProcess } from './run-process.mjs';
import { milliseconds, table } from './statistics.mjs';

/** @typedef {typeof import('../test/endpoints/moto-server.ts') & typeof import('../test/endpoints/moto-world.ts')} Moto */

/** @typedef {{ whole: number, planning?: number, applying?: number, wait?: number }} Result */

const NAME = 'bench';

/**
 * Whole processes against one moto server, which every contestant finds in the same state.
 * @param {string} folder
 * @param {{ staunch: string, runs: number }} what
 */
export async function comparePeers(folder, { staunch, runs }) {
  const python = await pythonFolder();
  if (python === undefined) {
    console.warn('SKIPPED: the comparison needs python3 with moto and boto3, and the AWS CLI');
    return;
  }
  /** @type {Moto} */
  const moto = await loadTypeScript(folder, 'moto', [
    'test/endpoints/moto-server.ts',
    'test/endpoints/moto-world.ts',
  ]);
  const server = await moto.startMoto();
  try {
    const context = { moto, server, folder, python, bundle: staunch };
    print(await inTurn(context, runs), runs);
  } finally {
    await server.stop();
  }
}

const CONTESTANTS = new Map([
  ['boto3 script', (context) => script(context, 'python3', 'boto3_contain.py')],
  ['AWS CLI script', (context) => script(context, 'sh', 'aws_cli_contain.sh')],
  ['Staunch, plan and apply', planAndApply],
]);

// The first round makes moto load what it needs, and is not counted.
async function inTurn(context, runs) {
  /** @type {Map<string, Result[]>} */
  const results = new Map([...CONTESTANTS.keys()].map((name) => [name, []]));
  for (let round = 0; round <= runs; round++) {
    for (const [name, play] of CONTESTANTS) {
      await context.server.reset();
      const world = await context.moto.buildMotoWorld(context.server.endpoint);
      const run = (program, args, codes) =>
        runOrThrow(program, args, environment(context), { codes });
      await loadEveryRegion(context, world, run);
      const result = await play({ ...context, world, run });
      await checkRefreshed(context, world, name);
      if (round > 0) results.get(name)?.push(result);
    }
  }
  return results;
}

// A reset moto builds each region when it is first asked about it, which takes seconds and is not AWS's.
async function loadEveryRegion({ moto, folder, bundle }, world, run) {
  const incident = join(folder, `${NAME}.yaml`);
  await writeFile(incident, moto.incidentIn(world, NAME));
  await run(process.execPath, [bundle, 'plan', incident], [2]);
}

async function script({ run, world, moto }, program, file) {
  const { startedAt, endedAt } = await run(program, [
    join('bench/peers', file),
    world.leakedKey,
    moto.ROLE,
    ...moto.REGIONS,
  ]);
  return { whole: endedAt - startedAt };
}

async function planAndApply({ run, world, moto, folder, bundle }) {
  const incident = join(folder, `${NAME}.yaml`);
  const plan = join(folder, 'plan.json');
  const receipts = join(folder, 'receipts.json');
  await rm(receipts, { force: true });
  await writeFile(incident, moto.incidentIn(world, NAME));
  const planned = await run(process.execPath, [bundle, 'plan', incident, '--out', plan], [2]);
  const { digest } = JSON.parse(await readFile(plan, 'utf8'));
  const how = [
    '--approve',
    digest,
    '--receipts',
    receipts,
    '--cutoff-margin',
    '0',
    '--hold',
    '0',
    '--no-audit',
  ];
  // 3: moto has no policy simulator, and Staunch does not call verified what it could not verify.
  const applied = await run(process.execPath, [bundle, 'apply', '--plan', plan, ...how], [3]);
  const wait = waitIn(applied.lines);
  const planning = planned.endedAt - planned.startedAt;
  const applying = applied.endedAt - applied.startedAt - wait;
  return { whole: planning + applying, planning, applying, wait };
}

/** From the line that says it waits to the next. */
function waitIn(lines) {
  const at = lines.findIndex(({ text }) => text.startsWith('wait'));
  return at < 0 ? 0 : lines[at + 1].at - lines[at].at;
}

// A contestant that was fast because it did not do the job would not be one.
async function checkRefreshed({ moto, server }, world, name) {
  const held = await moto.associationsAt(server.endpoint, world.affected);
  const right = held.every(
    (it, at) => it.length === 1 && it[0].profileArn === world.affected[at].profileArn,
  );
  if (!right) throw new Error(`${name} did not give every instance its profile again`);
}

/**
 * @param {ReadonlyMap<string, readonly Result[]>} results
 * @param {number} runs
 */
function print(results, runs) {
  const rows = [...results].map(([name, all]) => [
    name,
    milliseconds(all.map(({ whole }) => whole)),
  ]);
  const staunchRuns = results.get('Staunch, plan and apply') ?? [];
  /** @param {keyof Result} field */
  const part = (field) => milliseconds(staunchRuns.map((it) => it[field] ?? NaN));
  console.log(`\nOn moto, whole processes; medians (least–most) of ${runs} runs`);
  console.log(table([['', 'process start to end'], ...rows]));
  console.log(
    `Staunch: plan ${part('planning')}, apply ${part('applying')}; not counted: waited for the cutoff ${part('wait')}`,
  );
  console.log('Staunch looks in every region that moto has and reads everything again afterwards;');
  console.log(
    'the scripts look in the two regions they are told, make 22 calls, wait for no cutoff and check nothing.',
  );
}

/** The folder of the real python3 and aws, past any version manager's wrappers; undefined where something is missing. */
async function pythonFolder() {
  const probe = 'import sys, boto3, moto.server; print(sys.executable)';
  const python = await tryProcess('python3', ['-c', probe]);
  if (python?.code !== 0) return undefined;
  const folder = dirname(python.out.trim());
  const beside = await tryProcess(join(folder, 'aws'), ['--version']);
  const cli = beside ?? (await tryProcess('aws', ['--version']));
  return cli?.code === 0 ? folder : undefined;
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 */
function tryProcess(program, args) {
  return runProcess(program, args, process.env).catch(() => undefined);
}

// Python first, so that no version manager's wrapper is measured with it.
function environment({ server, folder, python }) {
  const env = environmentFor(folder, server.endpoint, {
    accessKeyId: 'test',
    secretAccessKey: 'test',
  });
  return { ...env, PATH: `${python}:${env.PATH}` };
}
