import { ruleNamed } from '../calls/rules.ts';
import type { TrailEvent } from '../records/event.ts';

// Of 100: what must not be lost in noise; looking around may.
const TELLING = 30;

/** The row of the table of calls by which an event is worth keeping where not all can be kept. */
export function tellingRule({
  rule,
  minted,
  askedRole,
  madeKey,
  started,
}: TrailEvent): string | undefined {
  // What hands out a credential leads further, whatever else it is.
  if (minted ?? askedRole ?? madeKey ?? started) return rule ?? 'leads further';
  return rule !== undefined && (ruleNamed(rule)?.weight ?? 0) >= TELLING ? rule : undefined;
}
