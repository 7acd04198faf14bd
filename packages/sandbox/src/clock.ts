/** The sandbox's time: an explicit input, so that nobody has to sleep through a cutoff. */
export interface SandboxClock {
  now(): Date;
  /** Resolves once that much of the sandbox's time has passed. */
  sleep(milliseconds: number): Promise<void>;
  /** Moves time forward at once. */
  advance(milliseconds: number): void;
}

/**
 * Time that stands still while anybody is busy, and jumps to the next sleeper's moment when all wait.
 * Sleepers wake one after the other, in the order of their moments, as they would in real time.
 */
export function manualClock(start: Date): SandboxClock {
  let current = start.getTime();
  const sleepers: { readonly at: number; readonly wake: () => void }[] = [];
  let watching = false;
  const wakeNext = (): void => {
    watching = false;
    const next = sleepers.shift();
    if (!next) return;
    current = Math.max(current, next.at);
    next.wake();
    watch();
  };
  const watch = (): void => {
    if (watching || sleepers.length === 0) return;
    watching = true;
    // Two turns of the event loop: what the last waker set off has come to rest by then.
    setImmediate(() => setImmediate(wakeNext));
  };
  return {
    now: () => new Date(current),
    sleep: (milliseconds) =>
      new Promise((wake) => {
        sleepers.push({ at: current + Math.max(0, milliseconds), wake });
        sleepers.sort((a, b) => a.at - b.at);
        watch();
      }),
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
    sleep: (milliseconds) =>
      new Promise((wake) => {
        setTimeout(wake, milliseconds);
      }),
    advance(milliseconds) {
      base += Math.max(0, milliseconds);
    },
  };
}
