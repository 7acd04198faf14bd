import { digestOf } from './digest.ts';
import type { Plan } from './plan.ts';
import { planErrors } from './plan-schema.ts';

/** A plan from a file's text, or why it is none. Nothing of the text is believed before it is checked. */
export function readPlan(text: string): Plan | { readonly refusal: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { refusal: 'it is not JSON' };
  }
  const errors = planErrors(value);
  if (errors.length > 0) return { refusal: `it is not a plan: ${errors.slice(0, 3).join('; ')}` };
  const plan = value as Plan;
  const digest = digestOf(plan.steps);
  if (digest !== plan.digest) {
    return { refusal: `its steps were changed after it was made: they have the digest ${digest}` };
  }
  return plan;
}
