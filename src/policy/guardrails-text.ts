import type { ProtectedPrincipal } from '../domain/protected-principals.ts';
import type { RuleText } from './rule.ts';
import type { Limits, Waiver } from './guardrails.ts';

/** `policy/guardrails.yaml` as it is typed. */
export interface GuardrailsText {
  readonly limits?: Partial<Limits>;
  readonly protected?: readonly ProtectedPrincipal[];
  readonly rules?: readonly RuleText[];
  readonly waivers?: readonly Waiver[];
}
