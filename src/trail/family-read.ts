import type { Assumptions } from './family/assumptions.ts';
import type { Traced } from './family/traced.ts';
import type { RootOptions } from './family/roots.ts';
import type { NotRead, Source, Window } from './sources/source.ts';

/** What CloudTrail shows came from what leaked, and how far it was read. */
export interface FamilyRead {
  readonly traced: Traced;
  /** Who assumed which role, as far as that was found; asking for more of it adds to it. */
  readonly assumptions: Assumptions;
  readonly window: Window & { readonly exposedAt: string };
  readonly sources: readonly Source[];
  /** Besides what the sources say. */
  readonly notRead: readonly NotRead[];
  /** Accounts that nobody configured and no archive holds: what was done there is not known. */
  readonly closed: readonly string[];
}

/** What a reading begins with. */
export type Leaked = Omit<RootOptions, 'from'>;
