import { execFileSync, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** A foreign AWS in its own process: moto, which shares no code with Staunch or its sandbox. */
export interface MotoServer {
  readonly endpoint: string;
  readonly reset: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Whether this machine's python3 has moto's server. */
export function hasMoto(): boolean {
  try {
    execFileSync('python3', ['-c', 'import moto.server'], {
      stdio: 'ignore',
      env: quietEnvironment(),
    });
    return true;
  } catch {
    return false;
  }
}

const ATTEMPT_MS = 100;

/** Starts moto on a free port and waits until it answers. */
export async function startMoto(): Promise<MotoServer> {
  const port = await freePort();
  const child = spawn('python3', ['-m', 'moto.server', '-H', '127.0.0.1', '-p', String(port)], {
    stdio: 'ignore',
    env: quietEnvironment(),
  });
  const endpoint = `http://127.0.0.1:${port}`;
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill();
    await ended;
  };
  // For as long as it lives: a busy machine takes many seconds to load Python's libraries.
  while (child.exitCode === null && child.signalCode === null) {
    if (await answers(endpoint)) return { endpoint, stop, reset: () => reset(endpoint) };
    await pause(ATTEMPT_MS);
  }
  throw new Error(`moto ended before it answered at ${endpoint}`);
}

async function reset(endpoint: string): Promise<void> {
  await fetch(`${endpoint}/moto-api/reset`, { method: 'POST' });
}

async function answers(endpoint: string): Promise<boolean> {
  try {
    return (await fetch(`${endpoint}/moto-api/`)).ok;
  } catch {
    return false;
  }
}

function quietEnvironment(): NodeJS.ProcessEnv {
  const { PATH, HOME } = process.env;
  return { PATH, HOME };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
