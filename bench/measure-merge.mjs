import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { firstWriteAt, longestChain } from './call-log.mjs';
import { startDistantServer } from './distant-server.mjs';
import { INCIDENT_FILE, mergeIncident, worldWithRepository } from './merged-incident.mjs';
import { runOrThrow } from './run-process.mjs';
import { KEY } from './world.mjs';

/**
 * @import { Call } from './call-log.mjs'
 * @import { Distance, DistantServer, SandboxParts } from './distant-server.mjs'
 * @import { Setup } from './measure.mjs'
 */

/**
 * Milliseconds from the start of the process, and round trips one after the other before the first write.
 * @typedef {{ firstWrite: number, firstCall: number, github: number, aws: number }} MergeResult
 */

export const STAUNCH_CI_APPLY = 'staunch ci apply';

/**
 * From the start of the process that a merge leads to, to the first write; everything in turn, as in `measure`. The
 * first round only fills the file cache and is not counted.
 * @param {SandboxParts} sandbox
 * @param {Setup & Distance} setup
 */
export async function measureMerge(sandbox, { folder, staunch, floors, runs, ...distance }) {
  const contestants = [
    ...floors.map(({ name, file }) => ({ name, args: [file, INCIDENT_FILE, KEY] })),
    { name: STAUNCH_CI_APPLY, args: [staunch, 'ci', 'apply'] },
  ];
  /** @type {Map<string, MergeResult[]>} */
  const results = new Map(contestants.map(({ name }) => [name, []]));
  const now = new Date();
  const server = await startDistantServer(sandbox, worldWithRepository(now), distance);
  try {
    const workflow = await mergeIncident(server, { folder, staunch, now });
    for (let round = 0; round <= runs; round++) {
      for (const { name, args } of contestants) {
        const result = await play(server, workflow, args);
        if (round > 0) results.get(name)?.push(result);
      }
    }
  } finally {
    server.stop();
  }
  return results;
}

/**
 * What comes after the first write takes far longer, and is measured elsewhere: the process is ended there.
 * @param {DistantServer} server
 * @param {{ env: NodeJS.ProcessEnv, cwd: string }} workflow
 * @param {readonly string[]} args
 */
async function play(server, { env, cwd }, args) {
  await rm(join(cwd, 'staunch-receipts'), { recursive: true, force: true });
  switchOn(server.sandbox);
  server.calls.length = 0;
  const enough = new AbortController();
  server.onCall = ({ action }) => {
    if (action === 'UpdateAccessKey') enough.abort();
  };
  const { signal } = enough;
  const startedAt = performance.now();
  await runOrThrow(process.execPath, args, { ...env, RUNNER_TEMP: cwd }, { cwd, signal }).catch(
    (error) => {
      if (!signal.aborted) throw error;
    },
  );
  return resultOf(server.calls, startedAt);
}

function switchOn({ parts }) {
  const users = [...parts.state.accounts.values()].flatMap((it) => [...it.users.values()]);
  users.flatMap(({ accessKeys }) => accessKeys).find(({ id }) => id === KEY).status = 'Active';
}

/**
 * @param {readonly Call[]} calls
 * @param {number} startedAt
 * @returns {MergeResult}
 */
function resultOf(calls, startedAt) {
  const [first] = calls;
  const firstWrite = firstWriteAt(calls);
  const before = calls.filter(({ answeredAt }) => answeredAt <= firstWrite);
  const chainOf = (isGitHub) =>
    longestChain(before.filter(({ service }) => (service === 'github') === isGitHub));
  return {
    firstWrite: firstWrite - startedAt,
    firstCall: (first?.receivedAt ?? NaN) - startedAt,
    github: chainOf(true),
    aws: chainOf(false),
  };
}
