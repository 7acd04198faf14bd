import type { ContainNow } from './contain-now.ts';
import type { Guardrails } from './guardrails.ts';

/** What the owners decided, in `policy/`. */
export interface Policy {
  readonly guardrails: Guardrails;
  /** Who may act before review, and how far; undefined where nobody may. */
  readonly containNow?: ContainNow;
}
