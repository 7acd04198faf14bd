/** The sandbox's time: an explicit input, so that nobody has to sleep through a cutoff. */
export interface SandboxClock {
  now(): Date;
  /** Moves time forward; returns once everything due by then has been seen to be due. */
  advance(milliseconds: number): void;
}

/** Time that stands still until it is moved. */
export function manualClock(start: Date): SandboxClock {
  let current = start.getTime();
  return {
    now: () => new Date(current),
    advance(milliseconds) {
      current += Math.max(0, milliseconds);
    },
  };
}

/** Time that starts at `start` and runs on with the machine's monotonic clock. */
export function runningClock(start: Date): SandboxClock {
  let base = start.getTime() - performance.now();
  return {
    now: () => new Date(base + performance.now()),
    advance(milliseconds) {
      base += Math.max(0, milliseconds);
    },
  };
}
