import type { Octokit } from '@octokit/rest';

/** Waits; on the sandbox's clock nobody really does. */
export interface Sleeper {
  readonly sleep: (milliseconds: number) => Promise<void>;
}

// An outage of seconds is waited out; a longer one is for people.
const PAUSES_MS = [1_000, 4_000];

/** Asks again where GitHub failed. Only what reads: a write that failed may have been done. */
export function retryReads({ hook }: Octokit, { sleep }: Sleeper): void {
  hook.wrap('request', async (request, options) => {
    for (const pause of PAUSES_MS) {
      try {
        return await request(options);
      } catch (error) {
        if (options.method !== 'GET' || !isPassing(error)) throw error;
        await sleep(pause);
      }
    }
    return request(options);
  });
}

// Octokit gives 500 to a connection that failed, too.
function isPassing(error: unknown): boolean {
  if (!(error instanceof Error) || !('status' in error)) return false;
  return Number(error.status) >= 500 || error.status === 429;
}
