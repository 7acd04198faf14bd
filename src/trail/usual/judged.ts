import type { OwnedEvent } from '../family/member.ts';

/** An event of the family, and whose it probably is. */
export interface JudgedEvent extends OwnedEvent {
  readonly origin: Origin;
}

/** `foreign`: differs from usual use. `unclear`: nothing to tell it by. */
export type Origin = 'usual' | 'foreign' | 'unclear';

/** What a credential did before the exposure: what is usual is told from it. */
export interface Baseline {
  readonly events: number;
  readonly from: string;
  /** How far one can tell usual use from foreign use by it. */
  readonly certainty: Certainty;
  /** Why, in a sentence. */
  readonly why: string;
}

export type Certainty = 'good' | 'poor' | 'none';
