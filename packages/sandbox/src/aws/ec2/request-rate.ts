/** A token bucket: full at the start, emptied by one token a request, refilled steadily. */
export interface RequestRate {
  readonly burst: number;
  readonly perSecond: number;
}

/** The buckets that EC2 keeps for the sandbox's operations; others have no limit here. */
export interface Ec2RequestRates {
  readonly describe: RequestRate;
  readonly profileChange: RequestRate;
  readonly profileReplacement: RequestRate;
}
