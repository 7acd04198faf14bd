/** What CloudTrail shows the leaked credentials did, and how far we could see. Pure data. */
export interface Audit {
  /** ISO 8601. */
  readonly from: string;
  readonly to: string;
  readonly subjects: readonly Activity[];
  readonly coverage: Coverage;
}

/** What one exposed credential did. */
export interface Activity {
  /** For instance `access key AKIA…`. */
  readonly subject: string;
  readonly events: number;
  readonly firstSeen?: string;
  readonly lastSeen?: string;
  /** Most frequent first. */
  readonly calls: readonly Tally[];
  readonly addresses: readonly Tally[];
  readonly userAgents: readonly Tally[];
  readonly regions: readonly Tally[];
  readonly errors: readonly Tally[];
}

export interface Tally {
  readonly what: string;
  readonly count: number;
}

/** Nothing found means nothing unless this is said with it. */
export interface Coverage {
  readonly regionsRead: readonly string[];
  readonly notRead: readonly { readonly what: string; readonly why: string }[];
  /** What this source cannot show, one sentence each. */
  readonly limits: readonly string[];
}
