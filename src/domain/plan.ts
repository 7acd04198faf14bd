import type { Incident } from './incident.ts';

/** What every step has: one action on one exact object. Nothing volatile stands in a step: it is what people approve. */
export interface StepEnvelope<Name extends string = string> {
  readonly action: Name;
  /** Twelve digits. */
  readonly account: string;
}

/** Something said about an object: what it is, why it is said, and what to do where there is something to do. */
export interface Note {
  readonly object: string;
  readonly why: string;
  readonly instead?: string;
  /** What it is about, for a machine and for `accepted`: the id of an item. Only of what keeps an incident open. */
  readonly id?: string;
  /** Shut, and to be dealt with after this time, ISO 8601: until then there is nothing to do. */
  readonly until?: string;
}

/** Everything that is not a step but belongs in front of the people who approve. */
export interface Notes {
  /** Holds already: no step is needed. */
  readonly alreadySo: readonly Note[];
  /** Staunch will not do it; `instead` says what to do. */
  readonly refused: readonly Note[];
  /** Deliberately left alone. */
  readonly untouched: readonly Note[];
  /** What stops working, and what to do about it. */
  readonly breaks: readonly Note[];
  /** Who can get new sessions of a role after its revoke. */
  readonly newSessions: readonly Note[];
  /** Could not be read. */
  readonly unseen: readonly Note[];
  /** Exposures that match nothing: the plan is not complete. */
  readonly errors: readonly Note[];
}

/** Nothing to say. */
export const NO_NOTES: Notes = {
  alreadySo: [],
  refused: [],
  untouched: [],
  breaks: [],
  newSessions: [],
  unseen: [],
  errors: [],
};

/** What a guardrail says about a plan: see `policy/`. */
export interface Finding {
  /** Name of the rule; the built-in ones begin with `staunch.`. */
  readonly rule: string;
  /** `deny`: nothing is applied. `approvals`: so many approvals are needed. */
  readonly outcome: 'deny' | 'warn' | 'approvals';
  readonly message: string;
  readonly owner: string;
  /** For the outcome `approvals`; from anybody whose approval counts where no login is named. */
  readonly approvals?: { readonly count: number; readonly from?: readonly string[] };
  /** It is true only of what was found from what the incident names: the steps on what it names do not wait for it. */
  readonly reached?: true;
  /** It decides only whether what the incident file accepts and calls settled counts: no step waits for it. */
  readonly entries?: true;
  /** Somebody decided that it does not count for this incident, until the end of a day (`YYYY-MM-DD`, UTC). */
  readonly waiver?: { readonly reason: string; readonly owner: string; readonly expires: string };
}

/** What leads to what: from a credential over its user and roles to instances, each by its full name. */
export interface Edge {
  readonly from: string;
  readonly to: string;
}

/** What will be done to contain an incident; pure data. Described by `schemas/plan.schema.json`. */
export interface Plan<S extends StepEnvelope> extends Notes {
  readonly apiVersion: 'staunch/v1';
  readonly kind: 'Plan';
  readonly incident: Incident;
  readonly steps: readonly S[];
  /** Lower-case hex of the SHA-256 over the canonical JSON (RFC 8785) of `steps`. */
  readonly digest: string;
  readonly findings: readonly Finding[];
  /** The items that the incident accepts whose last day was over when this was made: they no longer count. */
  readonly lapsed: readonly string[];
  /** For a picture; no approval is about it. */
  readonly reach: readonly Edge[];
}
