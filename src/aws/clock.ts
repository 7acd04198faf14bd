/** Time as an input: the machine's outside, the sandbox's in drills and tests. */
export interface Clock {
  now(): Date;
  sleep(milliseconds: number): Promise<void>;
}
