import type { TrailEvent } from '../records/event.ts';

/** A place that holds CloudTrail events, of one account or of many. */
export interface Source {
  /** In words, for instance `CloudTrail's event history of account 111122223333`. */
  readonly name: string;
  /**
   * Looks for the events of these subjects and gives each to `found`, in any order, perhaps more than once.
   * `found` answers with the subjects that the event leads to; a source may look for those in the same breath.
   * The trace asks again with everything it knows by then: a source passes over what it has looked for already.
   * What cannot be read never throws: it is told by `coverage`. Answers whether there is more to read: then it is asked
   * again, once everything else has been.
   */
  readonly search: (subjects: readonly Subject[], found: Found) => Promise<boolean>;
  /** Checks that what it holds is whole, where the owners want that; told by `coverage` from then on. Never throws. */
  readonly validate?: () => Promise<void>;
  /** How far it could see, so far. */
  readonly coverage: () => SourceCoverage;
}

export type Found = (event: TrailEvent) => readonly Subject[];

/** Something whose events are looked for. `since`: no earlier event can concern it. ISO 8601. */
export type Subject =
  /** What was done with a credential; with `issuer`, also who minted it. */
  | {
      readonly kind: 'credential';
      readonly accessKeyId: string;
      readonly account: string;
      readonly since: string;
      readonly issuer?: true;
      /** What it belongs to: where not all can be followed, one of each goes first. */
      readonly holder?: string;
    }
  /** Assumptions of a role and, where a source can tell, what all its sessions did. */
  | { readonly kind: 'role'; readonly roleArn: string; readonly since: string }
  /** What a user or principal did in AWS's console: its credentials there have key ids of their own. */
  | {
      readonly kind: 'console';
      /** As CloudTrail's `principalId`; where absent, the user's name counts. */
      readonly principalId?: string;
      readonly user: string;
      readonly account: string;
      readonly since: string;
    }
  /** What AWS hands to a machine, what is done under that name, and what becomes of it. */
  | {
      readonly kind: 'machine';
      /** As its sessions are called. */
      readonly name: string;
      readonly account: string;
      readonly since: string;
      /** The call that started it: of many machines one of each call goes first. */
      readonly holder?: string;
    }
  /** The other account's record of an assumption of a role. */
  | {
      readonly kind: 'shared';
      readonly sharedId: string;
      readonly roleArn: string;
      readonly since: string;
    };

/** The moments between which events are looked for. ISO 8601. */
export interface Window {
  /** What lies before it only tells what is usual; where absent all of it counts. */
  readonly exposedAt?: string;
  /** Before the exposure, so that usual use is known. */
  readonly from: string;
  readonly to: string;
}

/** How far a source could see. "Nothing found" is only said together with it. */
export interface SourceCoverage {
  readonly source: string;
  readonly kind: 'lookup' | 'archive' | 'athena';
  readonly accounts: readonly string[];
  readonly regions: readonly string[];
  /** What it holds, by time. */
  readonly from: string;
  readonly to: string;
  readonly notRead: readonly NotRead[];
  /** What it cannot show at all, one sentence each. */
  readonly limits: readonly string[];
  /** What was read, for instance `{ what: 'files', count: 288 }`; malformed records are among it. */
  readonly counts: readonly Count[];
  readonly digests?: DigestResult;
  /** Events of data were seen in it: it can show reads of them. */
  readonly holdsData?: true;
}

export interface NotRead {
  readonly what: string;
  readonly why: string;
}

export interface Count {
  readonly what: string;
  readonly count: number;
}

/** Whether the files are those that CloudTrail delivered, all of them. */
export interface DigestResult {
  readonly asked: boolean;
  /** Log files whose hash stands in a digest with a good signature. */
  readonly filesValid: number;
  readonly digestsValid: number;
  readonly problems: readonly DigestProblem[];
}

/** Something that digests do not show; `uncovered` where they say nothing of it, and do not contradict. */
export interface DigestProblem extends NotRead {
  readonly uncovered?: true;
}

/** Told while a source works; `secondsLeft` where it can be known. */
export interface SourceProgress {
  readonly source: string;
  readonly done: number;
  readonly total?: number;
  /** For instance `pages`. */
  readonly unit: string;
  readonly events: number;
  readonly secondsLeft?: number;
}

export type ReportProgress = (progress: SourceProgress) => void;

/** Where the events of an account are looked for; opened when the trace first leads there. */
export type SourcesOf = (account: string) => Promise<readonly Source[]>;
