import { spawn } from 'node:child_process';

/**
 * Where a program runs, and what may end it.
 * @typedef {{ cwd?: string, signal?: AbortSignal }} Place
 */

/**
 * Runs a program to its end. `startedAt` and `endedAt` are milliseconds of `performance.now()`, the
 * first just before the process is asked for; `lines` is its standard error with the time of each line.
 * Rejects where the signal ends it.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {Place} how
 */
export async function runProcess(program, args, env, { cwd, signal } = {}) {
  const startedAt = performance.now();
  const child = spawn(program, args, {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd,
    signal,
    killSignal: 'SIGKILL',
  });
  /** @type {{ at: number, text: string }[]} */
  const lines = [];
  let out = '';
  child.stdout.on('data', (chunk) => (out += chunk));
  child.stderr.on('data', (chunk) => {
    const at = performance.now();
    lines.push(
      ...String(chunk)
        .trimEnd()
        .split('\n')
        .map((text) => ({ at, text })),
    );
  });
  /** @type {Promise<number | null>} */
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const code = await ended;
  return { code, out, lines, startedAt, endedAt: performance.now() };
}

/**
 * The same, for a run that has to end with one of these codes.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {Place & { codes?: readonly (number | null)[] | undefined }} how
 */
export async function runOrThrow(program, args, env, { codes = [0], ...how } = {}) {
  const run = await runProcess(program, args, env, how);
  if (codes.includes(run.code)) return run;
  const said = run.lines.map(({ text }) => text).join('\n');
  throw new Error(`${[program, ...args].join(' ')} ended with ${run.code}:\n${run.out}${said}`);
}
