import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { containmentOf, cutoffWait, firstWriteAt, lastWriteAt, longestChain } from './call-log.mjs';
import { startDistantServer } from './distant-server.mjs';
import { runOrThrow } from './run-process.mjs';
import { incidentAt, KEY, USER, worldAt } from './world.mjs';

const STAUNCH = 'dist/cli.js';
const NAME = 'bench';

/**
 * Runs everything in turn, so that a busy moment of the machine meets all of them. The first round
 * only fills the file cache and is not counted.
 */
export async function measure(sandbox, { folder, floors, runs, rtt, handshake }) {
  const contestants = [
    ...floors.map(({ name, file }) => ({ name, play: (distance) => playFloor(sandbox, distance, folder, file) })),
    { name: 'staunch apply', play: (distance) => playStaunch(sandbox, distance, folder) },
  ];
  const results = new Map(contestants.map(({ name }) => [name, []]));
  for (let round = 0; round <= runs; round++) {
    for (const { name, play } of contestants) {
      const result = await play({ rtt, handshake });
      if (round > 0) results.get(name).push(result);
    }
  }
  return results;
}

async function playFloor(sandbox, distance, folder, file) {
  const server = await startDistantServer(sandbox, worldAt(new Date()), distance);
  try {
    const run = await runOrThrow(process.execPath, [file, USER, KEY], environment(server, 'apply', folder));
    return { firstWrite: firstWriteAt(server.calls) - run.startedAt };
  } finally {
    server.stop();
  }
}

async function playStaunch(sandbox, distance, folder) {
  const now = new Date();
  const plan = join(folder, 'plan.json');
  const incident = join(folder, `${NAME}.yaml`);
  await writeFile(incident, incidentAt(now, NAME));
  const server = await startDistantServer(sandbox, worldAt(now), distance);
  try {
    await runOrThrow(process.execPath, [STAUNCH, 'plan', incident, '--out', plan], environment(server, 'plan', folder), [2]);
    server.calls.length = 0;
    const run = await runOrThrow(process.execPath, await applyArguments(plan, folder), environment(server, 'apply', folder));
    return resultOf(server.calls, run);
  } finally {
    server.stop();
  }
}

async function applyArguments(plan, folder) {
  const { readFile, rm } = await import('node:fs/promises');
  const receipts = join(folder, 'receipts.json');
  await rm(receipts, { force: true });
  const { digest } = JSON.parse(await readFile(plan, 'utf8'));
  const how = ['--approve', digest, '--receipts', receipts, '--cutoff-margin', '0', '--no-audit'];
  return [STAUNCH, 'apply', '--plan', plan, ...how];
}

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

// Nothing of the machine's own AWS configuration gets in.
function environment(server, who, folder) {
  const { accessKeyId, secretAccessKey, sessionToken } = server.credentialOf(who);
  return {
    PATH: process.env.PATH,
    HOME: folder,
    NO_COLOR: '1',
    AWS_ENDPOINT_URL: server.endpoint,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_SESSION_TOKEN: sessionToken,
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  };
}
