import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Runs a program cold to its end: seconds by the clock, its output, and the most memory it had, in MB.
 * @param {{ command: string, args: readonly string[] }} program
 */
export async function measure({ command, args }) {
  const startedAt = performance.now();
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, residentMegabytes(child.pid))), 20);
  let out = '';
  child.stdout.on('data', (chunk) => (out += chunk));
  const code = await new Promise((done, failed) => {
    child.once('error', failed);
    child.once('close', done);
  });
  const seconds = (performance.now() - startedAt) / 1000;
  clearInterval(watch);
  if (code !== 0) throw new Error(`${command} ${args[0]} ended with ${code}`);
  return { seconds, out, peak };
}

// The kernel's own mark of the highest, so that nothing between two looks is missed but the very last moments.
function residentMegabytes(pid) {
  try {
    const [, kilobytes = '0'] =
      /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes) / 1024;
  } catch {
    return 0;
  }
}
