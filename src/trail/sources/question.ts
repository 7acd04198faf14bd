import type { EventQuery } from '../../aws/trail.ts';
import type { TrailEvent } from '../records/event.ts';

/** Something that is asked of each region: what LookupEvents takes, and which of all events would be its answer. */
export interface Question {
  /** The same for the same question. */
  readonly key: string;
  readonly query: EventQuery;
  /** Whether an event that was found in another way belongs to the answer; absent where nobody can say. */
  readonly fits?: (event: TrailEvent) => boolean;
  /** The key id whose calls are asked for, where it is about one. */
  readonly accessKeyId?: string;
  readonly found: (event: TrailEvent) => void;
  /** It is asked before all others. */
  readonly isUrgent?: true;
  /** The answer leads nowhere: where it is not read to its end nobody has to know. */
  readonly isAside?: true;
  /** From when on its calls may lead to further credentials, ISO 8601; absent where they lead nowhere. */
  readonly leadsFrom?: string;
}
