import { sharedInAccount } from './connection.ts';

interface BucketSize {
  /** Calls that may go out at once. */
  readonly burst: number;
  /** Calls a second after that. */
  readonly refill: number;
}

/** Waits for a token of the named bucket of a connection; those who wait go in order. */
export function tokenBuckets({ burst, refill }: BucketSize) {
  const buckets = sharedInAccount(() => ({ tokens: burst, at: Number.NEGATIVE_INFINITY }));
  return async (aws: Parameters<typeof buckets>[0], name: string): Promise<void> => {
    const bucket = buckets(aws, name);
    const now = aws.clock.now().getTime();
    const since = Math.max(0, now - bucket.at);
    bucket.tokens = Math.min(burst, bucket.tokens + (since / 1000) * refill) - 1;
    bucket.at = now;
    // Below zero the bucket is in debt: whoever takes a token then waits until it is paid back.
    if (bucket.tokens < 0) await aws.clock.sleep((-bucket.tokens / refill) * 1000);
  };
}
