import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { containmentOf, cutoffWait, firstWriteAt, lastWriteAt, longestChain } from './call-log.mjs';
import { startDistantServer } from './distant-server.mjs';
import { environmentFor } from './environment.mjs';
import { runOrThrow } from './run-process.mjs';
import { incidentAt, KEY, USER, worldAt } from './world.mjs';

/**
 * @import { Call } from './call-log.mjs'
 * @import { Distance, DistantServer, SandboxParts } from './distant-server.mjs'
 */

/**
 * What is measured, how often, and the folder for what it needs.
 * @typedef {object} Setup
 * @property {string} folder
 * @property {string} staunch
 * @property {readonly { name: string, file: string }[]} floors
 * @property {number} runs
 */

/**
 * Milliseconds from the start of the process, and numbers of calls; the floors have a first write alone.
 * @typedef {object} Result
 * @property {number} firstWrite
 * @property {number} [lastWrite]
 * @property {number} [wait]
 * @property {number} [calls]
 * @property {number} [chain]
 * @property {number} [chainToFirstWrite]
 * @property {number} [verifying]
 */

const NAME = 'bench';
export const STAUNCH_APPLY = 'staunch apply';

/**
 * Runs everything in turn, so that a busy moment of the machine meets all of them. The first round
 * only fills the file cache and is not counted.
 * @param {SandboxParts} sandbox
 * @param {Setup & Distance} setup
 */
export async function measure(sandbox, { folder, staunch, floors, runs, rtt, handshake }) {
  const context = { sandbox, folder, staunch, distance: { rtt, handshake } };
  const contestants = [
    ...floors.map(({ name, file }) => ({ name, play: () => playFloor(context, file) })),
    { name: STAUNCH_APPLY, play: () => playStaunch(context) },
  ];
  /** @type {Map<string, Result[]>} */
  const results = new Map(contestants.map(({ name }) => [name, []]));
  for (let round = 0; round <= runs; round++) {
    for (const { name, play } of contestants) {
      const result = await play();
      if (round > 0) results.get(name)?.push(result);
    }
  }
  return results;
}

async function playFloor({ sandbox, folder, distance }, file) {
  const server = await startDistantServer(sandbox, worldAt(new Date()), distance);
  try {
    const env = environment(server, 'apply', folder);
    const run = await runOrThrow(process.execPath, [file, USER, KEY], env);
    return { firstWrite: firstWriteAt(server.calls) - run.startedAt };
  } finally {
    server.stop();
  }
}

// In a folder without a policy: the figures are about Staunch, not about somebody's rules.
async function playStaunch({ sandbox, folder, staunch, distance }) {
  const now = new Date();
  const plan = join(folder, 'plan.json');
  const incident = join(folder, `${NAME}.yaml`);
  await writeFile(incident, incidentAt(now, NAME));
  const server = await startDistantServer(sandbox, worldAt(now), distance);
  try {
    const planning = [staunch, 'plan', incident, '--out', plan];
    await runOrThrow(process.execPath, planning, environment(server, 'plan', folder), {
      codes: [2],
      cwd: folder,
    });
    server.calls.length = 0;
    const applying = [staunch, ...(await applyArguments(plan, folder))];
    const env = environment(server, 'apply', folder);
    const run = await runOrThrow(process.execPath, applying, env, { cwd: folder });
    return resultOf(server.calls, run);
  } finally {
    server.stop();
  }
}

async function applyArguments(plan, folder) {
  const receipts = join(folder, 'receipts.json');
  await rm(receipts, { force: true });
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
  return ['apply', '--plan', plan, ...how];
}

/**
 * @param {readonly Call[]} calls
 * @param {{ startedAt: number }} run
 * @returns {Result}
 */
function resultOf(calls, run) {
  const firstWrite = firstWriteAt(calls);
  const wait = cutoffWait(calls);
  const containment = containmentOf(calls);
  return {
    firstWrite: firstWrite - run.startedAt,
    lastWrite: lastWriteAt(calls) - run.startedAt - wait,
    wait,
    calls: containment.length,
    chain: longestChain(containment),
    chainToFirstWrite: longestChain(calls.filter(({ receivedAt }) => receivedAt <= firstWrite)),
    verifying: calls.length - containment.length,
  };
}

/**
 * @param {DistantServer} server
 * @param {string} who
 * @param {string} folder
 */
function environment(server, who, folder) {
  return environmentFor(folder, server.endpoint, server.credentialOf(who));
}
