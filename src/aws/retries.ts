import type { RetryErrorInfo, RetryStrategyV2, RetryToken } from '@smithy/types';
import type { Clock } from './clock.ts';
import { isForeignAnswer } from './problem.ts';

// As the SDK's standard mode: exponential with full jitter, longer where AWS says that it is too much.
const FIRST_PAUSE_MS = 100;
const FIRST_PAUSE_THROTTLED_MS = 500;
const LONGEST_PAUSE_MS = 20_000;
// A quota that is full stays full, although SDKs take IAM's LimitExceeded for throttling.
const FINAL = ['LimitExceeded', 'LimitExceededException'];
// Somebody else was writing at that moment: the same call works a little later.
const PASSING = ['ConcurrentModification', 'ConcurrentModificationException'];

/**
 * Retries where asking again can change the answer. The SDK's own strategy waits on a clock of its own and
 * stops retrying altogether after many failures: a containment must not.
 */
export class Retries implements RetryStrategyV2 {
  private readonly clock: Clock;
  private readonly attempts: number;

  constructor(clock: Clock, attempts: number) {
    this.clock = clock;
    this.attempts = attempts;
  }

  acquireInitialRetryToken(): Promise<RetryToken> {
    return Promise.resolve(tokenOf(0));
  }

  async refreshRetryTokenForRetry(token: RetryToken, info: RetryErrorInfo): Promise<RetryToken> {
    const error = info.error as Error;
    const count = token.getRetryCount() + 1;
    if (count >= this.attempts || !canChange(error, info)) throw error;
    const first = info.errorType === 'THROTTLING' ? FIRST_PAUSE_THROTTLED_MS : FIRST_PAUSE_MS;
    const longest = Math.min(LONGEST_PAUSE_MS, first * 2 ** (count - 1));
    await this.clock.sleep(Math.random() * longest);
    return tokenOf(count);
  }

  recordSuccess(): void {
    // Nothing is counted from one call to the next.
  }
}

function canChange(error: Error, { errorType }: RetryErrorInfo): boolean {
  // An answer that is not AWS's protocol will not become so.
  if (isForeignAnswer(error) || FINAL.includes(error.name)) return false;
  return PASSING.includes(error.name) || errorType === 'THROTTLING' || errorType === 'TRANSIENT';
}

function tokenOf(count: number): RetryToken {
  return { getRetryCount: () => count, getRetryDelay: () => 0 };
}
