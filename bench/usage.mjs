import { readFileSync } from 'node:fs';

/** What this process has used so far: seconds of CPU, and the most memory it had. */
export function usage() {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  return { cpu: (userCPUTime + systemCPUTime) / 1e6, megabytes: peakMegabytes() };
}

// Not `maxRSS`: it begins with what the parent had when it forked.
function peakMegabytes() {
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}
