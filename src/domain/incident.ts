/** How loud the alarm is; shown to reviewers, changes nothing about what is done. */
export type Severity = 'low' | 'medium' | 'high' | 'critical';

/** One leaked thing, as the incident file names it. */
export type Exposure =
  | {
      readonly kind: 'access-key';
      readonly accessKeyId: string;
      readonly user?: string;
      /** People say that nobody has it any more, though no record shows that it was there. It counts once it is approved. */
      readonly gone?: true;
    }
  | {
      readonly kind: 'session';
      readonly accessKeyId: string;
      readonly scope: 'role' | 'session';
      readonly roleArn?: string;
      readonly sessionName?: string;
    }
  | { readonly kind: 'console-password'; readonly user: string }
  | { readonly kind: 'ssh-key'; readonly sshKeyId: string; readonly user: string }
  | { readonly kind: 'role'; readonly roleArn: string }
  | {
      readonly kind: 'instance';
      readonly instanceId: string;
      readonly region: string;
      /** The role that it holds or held, for when it is gone. */
      readonly roleArn?: string;
    };

/** Contained: nothing that leaked works. Restored: a false alarm is undone. Closed: spent denies are gone. */
export type WantedState = 'contained' | 'restored' | 'closed';

/** One item, open or unknown, that people set aside until a day. */
export interface Accepted {
  /** By the id that a verdict prints, `kind:account:object`: see `item-id.ts`. Never a leaked credential of this file. */
  readonly item: string;
  readonly why: string;
  /** Who decided. */
  readonly by: string;
  /** Last day on which it counts, `YYYY-MM-DD`, UTC. */
  readonly until: string;
}

/** A window of CloudTrail that was read once, and so stays read. */
export interface Settled {
  /** ISO 8601 in UTC with milliseconds. */
  readonly from: string;
  /** ISO 8601 in UTC with milliseconds, later than `from`. */
  readonly until: string;
  /** Twelve digits each, at least one. */
  readonly accounts: readonly string[];
  /** At least one. */
  readonly regions: readonly string[];
  /** Lower-case hex of the SHA-256 of the audit's JSON. */
  readonly audit: string;
  /** Who read it. */
  readonly by: string;
}

/** What leaked, when, in which account, and the state we want: one file under `incidents/`. */
export interface Incident {
  readonly name: string;
  readonly summary: string;
  /** Twelve digits. */
  readonly account: string;
  readonly severity: Severity;
  /** Start of the audit window, ISO 8601 in UTC with milliseconds. */
  readonly exposedAt: string;
  /** ISO 8601 in UTC with milliseconds. */
  readonly detectedAt: string;
  readonly state: WantedState;
  /** Whether refreshed instances must use IMDSv2 from then on. */
  readonly requireImdsv2: boolean;
  /**
   * What is done where the instances of a role could not get new credentials. `wait`: the role is not revoked before they
   * can. Absent: it is revoked all the same.
   */
  readonly outage?: 'wait';
  /** People make new keys for the leaked users meanwhile: none of them is switched off by a run. Absent: they are. */
  readonly newKeys?: 'allow';
  /** Ids of exposed keys that are to be activated again; empty unless the state is `restored`. */
  readonly reactivate: readonly string[];
  /** What is set aside, each item once; empty where the state is `restored`. It counts once it is approved. */
  readonly accepted: readonly Accepted[];
  /** What was read; empty where the state is `restored`. It counts once it is approved. */
  readonly settled: readonly Settled[];
  readonly exposures: readonly Exposure[];
}
