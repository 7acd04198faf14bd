/** Time as an input: the machine's outside, the sandbox's in drills and tests. */
export interface Clock {
  now(): Date;
  /** Ends early, and keeps nothing running, when `stop` is aborted. */
  sleep(milliseconds: number, stop?: AbortSignal): Promise<void>;
}
