import type { TrailEvent } from '../records/event.ts';
import type { Found, NotRead, Subject } from '../sources/source.ts';
import type { Assumptions } from './assumptions.ts';
import type { Uses } from './kept-events.ts';
import type { Member, OwnedEvent } from './member.ts';

/** The family, once nothing leads further. */
export interface Traced {
  /** Parents before children. */
  readonly members: readonly Member[];
  /** Since the exposure, in order of time. */
  readonly events: readonly OwnedEvent[];
  /** Earlier ones, of what leaked: its usual use. */
  readonly before: readonly OwnedEvent[];
  /** How many events there were, also those not kept. */
  readonly eventCount: number;
  /** The same for each member. */
  readonly uses: ReadonlyMap<string, Uses>;
  /** The event that handed out a leaked session, by its key id. */
  readonly issues: ReadonlyMap<string, TrailEvent>;
  /** What could not be followed. */
  readonly lost: readonly NotRead[];
}

/** The family as it grows: takes events in, says what they lead to. */
export interface Family {
  readonly take: Found;
  readonly subjects: () => readonly Subject[];
  readonly traced: () => Traced;
  /** Who assumed which role, as far as that was found. */
  readonly assumptions: Assumptions;
}
