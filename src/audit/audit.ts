import type { Baseline, JudgedEvent, Origin } from '../trail/usual/judged.ts';
import type { Exposure } from '../domain/incident.ts';
import type { Member } from '../trail/family/member.ts';
import type { NotRead, SourceCoverage } from '../trail/sources/source.ts';

/** What CloudTrail shows the leaked credentials did, and how far we could see. Pure data. */
export interface Audit {
  readonly incident: string;
  readonly account: string;
  readonly exposedAt: string;
  /** From when events of the incident count, and until when we looked. ISO 8601. */
  readonly from: string;
  readonly to: string;
  /** The family: what leaked and all that was minted from it, parents before children. */
  readonly credentials: readonly CredentialUse[];
  /** Most telling first. */
  readonly findings: readonly Finding[];
  /** In order of time; the most telling of them where there are more than can be kept. */
  readonly events: readonly JudgedEvent[];
  /** All that were found, also those not kept. */
  readonly eventCount: number;
  /** What the incident does not name and should. */
  readonly follows: readonly Following[];
  readonly coverage: Coverage;
}

/** One credential of the family, and what it did. */
export interface CredentialUse extends Member {
  /** In the window; what it did before the exposure stands in `before`. */
  readonly events: number;
  readonly firstUse?: string;
  readonly lastUse?: string;
  readonly addresses: readonly Tally[];
  readonly userAgents: readonly Tally[];
  readonly regions: readonly Tally[];
  readonly calls: readonly Tally[];
  readonly errors: readonly Tally[];
  /** What is known of its usual use. */
  readonly before: Baseline;
}

export interface Tally {
  readonly what: string;
  readonly count: number;
  /** Seen before the exposure too; absent where that means nothing. */
  readonly known?: boolean;
}

/** Events of one row of the findings table. */
export interface Finding {
  readonly rule: string;
  readonly title: string;
  readonly tactic: Named;
  readonly technique?: Named;
  /** Of 100: how telling. */
  readonly weight: number;
  readonly credentials: readonly string[];
  readonly events: number;
  /** How many of them AWS refused, and how many came to nothing, those included. */
  readonly refused: number;
  readonly failed: number;
  readonly origins: Readonly<Record<Origin, number>>;
  readonly first: string;
  readonly last: string;
  readonly calls: readonly Tally[];
  readonly regions: readonly Tally[];
  readonly objects: readonly Tally[];
  /** Some of the events, by id: the evidence. */
  readonly eventIds: readonly string[];
}

/** In MITRE ATT&CK, for instance `TA0005` Defense Evasion. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Something that the trace found and the incident does not name. */
export interface Following {
  /** For instance `access key AKIA… of user mallory`. */
  readonly what: string;
  readonly why: string;
  /** Where it is; that of the incident, or another one, which needs an incident of its own. */
  readonly account: string;
  /** What to add to an incident; absent where Staunch has no remedy for it. */
  readonly exposure?: Exposure;
  /** What a person must do. */
  readonly byHand?: string;
  /** The evidence, by event id. */
  readonly eventIds: readonly string[];
}

/** Nothing found means nothing unless this is said with it. */
export interface Coverage {
  readonly sources: readonly SourceCoverage[];
  readonly regionsRead: readonly string[];
  readonly notRead: readonly NotRead[];
  /** What none of the sources can show, one sentence each. */
  readonly limits: readonly string[];
  /** Records that are not what CloudTrail writes, by what is wrong with them. */
  readonly malformed: readonly Tally[];
}
