import { AsyncLocalStorage } from 'node:async_hooks';

/** A call that AWS took and that changed something, for a receipt: `ec2:CreateTags` and its request id. */
export interface Write {
  readonly operation: string;
  readonly requestId: string;
}

const recorder = new AsyncLocalStorage<Write[]>();

// By their names, as IAM's own access levels have them.
const READS = /:(?:Describe|Get|List|Lookup|Simulate)/;

/**
 * Does something, and records every write in it as soon as AWS has taken it: a performer can neither forget
 * one nor lose those before a failure.
 */
export function recordingWrites<T>(into: Write[], work: () => Promise<T>): Promise<T> {
  return recorder.run(into, work);
}

/** Notes a call that AWS has taken, where somebody records. */
export function noteAnswer(write: Write): void {
  if (!READS.test(write.operation)) recorder.getStore()?.push(write);
}
