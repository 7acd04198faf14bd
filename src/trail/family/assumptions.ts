import { roleKey } from '../../domain/names.ts';
import type { TrailEvent } from '../records/event.ts';

/** Who assumed which role, each event once. */
export interface Assumptions {
  readonly take: (event: TrailEvent) => void;
  /** By `roleKey`. */
  readonly kept: () => ReadonlyMap<string, readonly TrailEvent[]>;
}

// Plenty to know who uses a role; a busy one is assumed thousands of times a day.
const KEPT_OF_EACH = 5_000;

/** None yet. */
export function assumptionsKept(): Assumptions {
  const byRole = new Map<string, Map<string, TrailEvent>>();
  return {
    take(event) {
      const roleArn = event.minted?.roleArn ?? event.askedRole;
      if (roleArn === undefined) return;
      const key = roleKey(roleArn);
      const known = byRole.get(key) ?? new Map<string, TrailEvent>();
      byRole.set(key, known);
      if (known.size < KEPT_OF_EACH) known.set(event.id, event);
    },
    kept: () => new Map([...byRole].map(([key, events]) => [key, [...events.values()]])),
  };
}
