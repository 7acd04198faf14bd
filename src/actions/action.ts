import type { Connection } from '../aws/connection.ts';
import type { Incident } from '../domain/incident.ts';
import type { Inventory } from '../inventory/inventory.ts';
import type { Known } from '../inventory/wanted.ts';
import type { RunName } from '../domain/reattach-tag.ts';
import type { Notes, StepEnvelope } from '../domain/plan.ts';
import type { Fields } from './fields.ts';
import type { WhyNeeded } from './why-needed.ts';

/** What one remediation wants to do about an incident, and what it has to say. */
export interface Proposal<S extends StepEnvelope = StepEnvelope> extends Partial<Notes> {
  readonly steps: readonly S[];
}

/** What a performer may need beyond its step. */
export interface Run {
  readonly aws: Connection;
  readonly incident: Incident;
  /** The time before which sessions are denied: fixed when first asked for, after all keys are off. */
  readonly cutoff: () => Date;
  /** Whether every key and password of the incident is off, so that a denial counts as final. */
  readonly keysAreOff: boolean;
  /** Whether something that stays open may assume this role, so that its denial is no final one either; of none where absent. */
  readonly isProvisional?: (roleArn: string) => boolean;
  /** The run, as tags on instances name it; and the digest of the plan that it carries out. */
  readonly name: RunName;
  readonly digest: string;
  /** What an instance got later than this is not denied: of a run that renews. */
  readonly renewedAfter?: Date;
  /** When somebody last attached a profile to instances, by id, as CloudTrail shows; of none where absent. */
  readonly attachedAt?: ReadonlyMap<string, string>;
  /** AWS's clock, as well as its Date headers tell it. */
  readonly awsNow: () => Date;
  /** Which keys count as made during the run; absent as long as it has written nothing. */
  readonly newKeys?: NewKeys;
  /** Called as soon as a step has shut what it is about, where it still writes something behind that nobody waits for. */
  readonly onShut?: () => void;
  /** Called with what is known of the state before and after, as soon as it is: a receipt tells it where the step fails half-way. */
  readonly soFar?: (known: Partial<Pick<Performed, 'before' | 'after'>>) => void;
}

/** Keys that are made while a run goes on. */
export interface NewKeys {
  /** When the run wrote first. ISO 8601. */
  readonly from: string;
  /** Up to when a key that is made counts as well, in a later run. ISO 8601. */
  readonly until: string;
  /** Ids of keys that somebody else made, or that the incident accepts: these stay. */
  readonly leave: readonly string[];
}

/** What performing a step did, for its receipt. */
export interface Performed {
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
  readonly requestIds: readonly string[];
  /** What went wrong besides, though the step is done, and what it means. */
  readonly problem?: string;
  /** What was written to another user who had got the name, and what puts that right. */
  readonly astray?: readonly string[];
}

/** Whether AWS, read afresh, shows that a step holds. */
export interface Check {
  /** AWS shows the state that the step is for. */
  readonly held: boolean;
  /** Everything that was to be checked could be, and agreed. */
  readonly verified: boolean;
  /** What was seen, one sentence each. */
  readonly evidence: readonly string[];
  /** AWS could not be read: that says nothing about the step. */
  readonly unread?: true;
  /** A refresh took an instance's profile off and has not put it back: its workload has no credentials at all. */
  readonly withoutProfile?: true;
  /** An instance has no profile, and nothing shows that a run of Staunch took it off. */
  readonly bare?: true;
}

/** A look at one step; IAM and EC2 show a write only after a while, so a second look may differ. */
export interface Look extends Check {
  readonly worthAnother: boolean;
}

/**
 * When a remediation is done. `switch-off`: at once and first, known from keys and passwords alone. `deny`:
 * with the one cutoff of the run. `renew`: once the cutoffs have passed. `standing`: it approves what may become necessary
 * meanwhile, and is never performed itself. `undo`: the way back, on its own.
 */
export type Phase = 'switch-off' | 'deny' | 'renew' | 'standing' | 'undo';

/** IAM actions, by what they are needed for. */
interface Permissions {
  /** To plan, and so to apply as well. */
  readonly read: readonly string[];
  /** Reads that only performing and checking need. */
  readonly readToApply?: readonly string[];
  readonly write: readonly string[];
}

/** An object that a step touches, for counting: `{ kind: 'access key', name: 'AKIA…' }`. Plurals end in s. */
export interface Touched {
  readonly kind: string;
  /** Its name, once in all accounts. */
  readonly name: string;
}

/** What a step turns into what. */
interface Change {
  readonly now: string;
  readonly then: string;
}

/** A remediation in words for people. Only `describe` holds foreign text, which is not escaped yet. */
interface Words<S extends StepEnvelope> {
  /** Short sentence, with the full name of the object. */
  readonly describe: (step: S) => { readonly verb: string; readonly object: string };
  /** What many of its steps may have in common, for one row, and what each of them is called below it. */
  readonly group?: (step: S) => { readonly of: string; readonly member: string };
  /** So many of its steps: `2 access keys to deactivate`. */
  readonly toDo: (number: number) => string;
  readonly change: (step: S) => Change;
  /** What so many of its steps make stop working. */
  readonly breaks?: (number: number) => string;
  /** What people are to do before they approve it, or while it goes on. */
  readonly advice?: () => string;
  /** What so many of its steps make work again. */
  readonly revives?: (number: number) => string;
}

/** How a remediation is undone after a false alarm: by a remediation of the way back, or by people. */
export type Undo = { readonly by: string } | { readonly byHand: string };

/** One remediation: everything there is to know about it. The program finds it in the catalogue. */
export interface Action<S extends StepEnvelope> {
  readonly name: S['action'];
  readonly phase: Phase;
  /** What its step means, in a sentence for the plan's schema. */
  readonly about: string;
  readonly fields: Fields;
  /** A step of this kind: the owners' rules are tried on it. */
  readonly example: S;
  /** IAM actions it needs; the role policies are made of these. */
  readonly permissions: Permissions;
  /** CloudTrail event names that performing it leaves behind. */
  readonly expectedEvents: readonly string[];
  /** What CloudTrail has to show, later, before the effect is confirmed. */
  readonly confirmedBy: string;
  /** The one name of its object in the account, by which approved and needed steps are compared and sorted. */
  readonly identity: (step: S) => string;
  /** The id of the item that an incident is open by while its step is needed. */
  readonly item: (step: S, inventory: Inventory) => string;
  readonly touches: (step: S) => readonly Touched[];
  /** The user or role whose sessions it denies, or whose sessions its instance holds. */
  readonly holder?: (step: S) => string;
  /** What an approved step names beyond the incident: looked at, whether or not CloudTrail leads there today. */
  readonly known?: (step: S) => Partial<Known>;
  readonly words: Words<S>;
  /** What a person types to do the same, where AWS shows it as done then. A deny by hand never counts as Staunch's. */
  readonly byHand?: (step: S) => string;
  /** Whether somebody undid it or a run was stopped before it; always the latter where absent. */
  readonly whyNeeded?: (step: S, incident: Incident, inventory: Inventory) => WhyNeeded;
  /** Whether it would do more than repeat what was done; always where absent. See `news.ts`. */
  readonly isNews?: (step: S, incident: Incident, inventory: Inventory) => boolean;
  /** Absent on the way back itself. */
  readonly undo?: Undo;
  /** Pure: what to do, given what AWS shows. */
  readonly propose: (incident: Incident, inventory: Inventory) => Proposal<S>;
  /** Does it; "already so" is success. Throws AwsProblem. */
  readonly perform: (step: S, run: Run) => Promise<Performed>;
  /**
   * Writes what an earlier run could not write behind a step that is done by now; undefined where nothing is missing, or it
   * cannot be written yet. Throws AwsProblem.
   */
  readonly finish?: (step: S, run: Run, inventory: Inventory) => Promise<Performed | undefined>;
  /** Reads AWS again; what is older than `since` does not count. Throws AwsProblem where it cannot be read. */
  readonly check: (step: S, run: Run, since: Date) => Promise<Look>;
}
