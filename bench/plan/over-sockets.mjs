import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { runOrThrow } from '../run-process.mjs';
import { incidentAt, KEY, REGIONS, worldAt } from '../world.mjs';
import { startBadRegion } from './bad-region.mjs';

const CLI = join(import.meta.dirname, '../../dist/cli.js');
const [BAD_REGION] = REGIONS;
// What takes longer does not end.
const LONGEST_MS = 8 * 60_000;

// The leaked key assumed a role that an instance holds: EC2 is asked once more when CloudTrail told that.
function worldWithThief(now) {
  const issuedAt = new Date(now.getTime() - 20 * 60_000).toISOString();
  const night = { mintedBy: 'thief', role: 'reports', sessionName: 'night', issuedAt };
  return { ...worldAt(now), credentials: { thief: { accessKey: KEY }, night } };
}

/**
 * Plans with the built program against the sandbox as a process, of which one region behaves badly.
 * @param {string} folder
 * @param {import('./bad-region.mjs').Bad} bad
 * @returns {Promise<import('./in-process.mjs').Taken>}
 */
export async function planOverSockets(folder, bad) {
  const now = new Date();
  const world = join(folder, 'world.json');
  const incident = join(folder, 'leaked-key.yaml');
  const usage = join(folder, 'usage.json');
  await writeFile(world, JSON.stringify(worldWithThief(now)));
  await writeFile(incident, incidentAt(now, 'leaked-key'));
  const sandbox = await startSandbox(world);
  const door = await startBadRegion(sandbox.endpoint, { region: BAD_REGION, ...bad });
  try {
    const env = {
      PATH: process.env.PATH,
      HOME: folder,
      AWS_ENDPOINT_URL: door.endpoint,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: sandbox.as.accessKeyId,
      AWS_SECRET_ACCESS_KEY: sandbox.as.secretAccessKey,
      AWS_SESSION_TOKEN: sandbox.as.sessionToken,
      AWS_EC2_METADATA_DISABLED: 'true',
      BENCH_USAGE_FILE: usage,
    };
    const hook = join(import.meta.dirname, 'tell-usage.mjs');
    const args = ['--import', hook, CLI, 'plan', '--format', 'json', incident];
    // It ends with 2: there is something to do.
    const run = await runOrThrow(process.execPath, args, env, {
      codes: [2],
      cwd: folder,
      signal: AbortSignal.timeout(LONGEST_MS),
    });
    return {
      plan: JSON.parse(run.out),
      ...door.calls,
      seconds: (run.endedAt - run.startedAt) / 1000,
      ...JSON.parse(await readFile(usage, 'utf8')),
    };
  } finally {
    door.stop();
    sandbox.stop();
  }
}

async function startSandbox(world) {
  const child = spawn(process.execPath, [CLI, 'sandbox', '--world', world, '--port', '0'], {
    env: { PATH: process.env.PATH },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const { endpoint, credentials } = JSON.parse(line);
    return { endpoint, as: credentials.plan, stop: () => child.kill() };
  }
  throw new Error('the sandbox ended before it said where it is');
}
