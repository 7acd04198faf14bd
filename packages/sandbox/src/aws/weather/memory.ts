import type { PutObject } from '../s3/object-store.ts';

/** What the sandbox keeps beside the state that people know: plain data, so that it can be copied. */
export interface Memory {
  /** Calls that got past authentication. */
  calls: number;
  /** When LookupEvents was served in the last second, by account and region. */
  readonly lookups: Map<string, readonly number[]>;
  /** What is left in EC2's request buckets, and since when, by account, region and operation. */
  readonly buckets: Map<string, { readonly tokens: number; readonly at: number }>;
  /** Keys that are off or gone and may still work, by id. */
  readonly lateKeys: Map<string, LateKey>;
  /** What RunInstances was asked for and which instances came of it, by account, region and client token. */
  readonly launches: Map<string, { readonly asked: string; readonly instances: readonly string[] }>;
  /** What was put into buckets or deleted from them, by bucket and key; it hides what is there otherwise. */
  readonly objects: Map<string, Map<string, PutObject | 'deleted'>>;
  /** Faults in a row, by what was asked. */
  readonly faults: Map<string, number>;
  /** What writes have changed but IAM still enforces, the oldest first. */
  enforced: readonly OldState[];
  /** What writes have changed but IAM still shows, the oldest first. */
  shown: readonly OldState[];
}

/** Whose a key is, or was. */
interface LateKey {
  readonly account: string;
  /** Its key in the account. */
  readonly user: string;
  /** The moment from which it works no longer. */
  readonly until: number;
}

/** One thing in IAM as it was before a write; undefined where it was not there yet. */
export interface OldState {
  readonly account: string;
  readonly kind: 'users' | 'roles' | 'policies';
  /** Its key in the account. */
  readonly key: string;
  readonly was: object | undefined;
  /** The moment from which it counts no longer. */
  readonly until: number;
}

/** The memory of a sandbox that has just begun. */
export function freshMemory(): Memory {
  return {
    calls: 0,
    lookups: new Map(),
    buckets: new Map(),
    lateKeys: new Map(),
    launches: new Map(),
    objects: new Map(),
    faults: new Map(),
    enforced: [],
    shown: [],
  };
}
