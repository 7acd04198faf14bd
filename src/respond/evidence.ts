import type { Receipt, Verification } from './apply/receipts.ts';
import type { Unseen, WholeInventory } from '../inventory/inventory.ts';
import type { WayOut } from '../domain/wait.ts';
import type { Plan, Step } from '../actions/catalogue.ts';

/** All that was seen of an incident and is known of it: what a verdict is made from. Pure data. */
export interface Evidence {
  /** As it is now, with the incident: its file says what is accepted and what is settled. */
  readonly plan: Plan;
  /** What that plan was made from. In a run it may be older than what the run did. */
  readonly inventory: WholeInventory;
  /** What a run did and saw, where there was one. */
  readonly run?: RunEvidence;
  /** What CloudTrail showed after the containment, where somebody watched. */
  readonly watch?: WatchEvidence;
}

/** What one run did, and what AWS showed of each approved step afterwards. */
export interface RunEvidence {
  readonly verifications: readonly Verification[];
  readonly done: readonly Receipt[];
  /** Needed, and in no approved plan: not done. */
  readonly unapproved: readonly Step[];
  /** Undone by somebody after it was held, and done again. */
  readonly undone: readonly Step[];
  /** Ended early, before it had looked at everything. */
  readonly stopped: boolean;
  /** What makes steps possible that it did not do, by `stepId`, where Staunch alone cannot. */
  readonly waysOut?: ReadonlyMap<string, WayOut>;
}

/** What a look at CloudTrail showed. */
interface WatchEvidence {
  readonly alarms: readonly Alarm[];
  readonly confirmations: readonly Confirmation[];
  /** Where CloudTrail was not read, or not whole: silence there says nothing. */
  readonly gaps: readonly Unseen[];
}

/** A use of something that should be shut, a credential minted from it, or a use of one that was made since the exposure. */
export interface Alarm {
  /** CloudTrail's event id: the same alarm is raised once. */
  readonly eventId: string;
  readonly kind: 'used' | 'minted' | 'new';
  readonly what: string;
  readonly at: string;
  readonly call: string;
  readonly address: string;
  readonly userAgent: string;
  /** Of one that was made: when, and by whom in words. */
  readonly made?: { readonly at: string; readonly by: string };
  /** The command that shuts what is used. */
  readonly shutBy?: string;
}

/** Evidence of the effect, or what is still missing for it. */
export interface Confirmation {
  /** Key id of a credential, or id of an instance. */
  readonly id: string;
  readonly object: string;
  readonly confirmed: boolean;
  readonly why: string;
  /** Nothing is missing for it but what could not be read: the gaps are items themselves. */
  readonly gap?: true;
}
