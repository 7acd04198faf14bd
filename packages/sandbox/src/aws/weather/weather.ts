/** What the sandbox's AWS does to its callers beyond the rules: delays and faults. Without one it is always fine. */
export interface Weather {
  /** What all draws begin from; the same seed and the same calls give the same weather. */
  readonly seed?: number;
  /** How long IAM goes on enforcing the old state of what was written; drawn for each write. */
  readonly iamPropagationSeconds?: Seconds;
  /** How long IAM's own Get and List calls may go on showing it; drawn for each write. */
  readonly staleReadSeconds?: Seconds;
  /** From a call to LookupEvents showing it, drawn for each event; goes before the world's own. */
  readonly cloudTrailDelaySeconds?: Seconds;
  /** What goes wrong with a call, if anything. */
  readonly fault?: (call: WeatherCall) => Fault | undefined;
}

/** Always the same, or anything between two bounds. */
export type Seconds = number | { readonly min: number; readonly max: number };

/** A call that got past authentication, before anything of it is done. */
export interface WeatherCall {
  /** As in a signature: `iam`, `sts`, `ec2`, `cloudtrail`. */
  readonly service: string;
  readonly operation: string;
  readonly region: string;
  /** The ARN that GetCallerIdentity would answer. */
  readonly caller: string;
  /** Whether it changes anything. */
  readonly write: boolean;
  /** Which call of this sandbox it is, from 1. */
  readonly number: number;
  /** How often this caller has just asked the very same and met a fault. */
  readonly faultsInARow: number;
}

/** One thing that goes wrong. */
export type Fault =
  /** Answered with an error, and nothing done. */
  | {
      readonly kind: 'error';
      readonly code: string;
      readonly status: number;
      readonly message?: string;
    }
  /** Done, but the connection breaks before the answer. */
  | { readonly kind: 'lost-answer' }
  /** Not done, and never answered. */
  | { readonly kind: 'timeout' }
  /** Not done; some machine on the way answers with a page for people. */
  | { readonly kind: 'html'; readonly status: number };
