import { digestOf } from '../domain/digest.ts';
import type { Plan } from './catalogue.ts';
import validate from '../../schemas/plan.schema.json?for=machines';

/** A plan from a file's text, or why it is none. Nothing of the text is believed before it is checked. */
export function readPlan(text: string): Plan | { readonly refusal: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { refusal: 'it is not JSON' };
  }
  if (!validate(value)) return { refusal: `it is not a plan: ${whatIsWrong()}` };
  const plan = value as Plan;
  const digest = digestOf(plan.steps);
  if (digest !== plan.digest) {
    return { refusal: `its steps were changed after it was made: they have the digest ${digest}` };
  }
  return plan;
}

/** Whether a value is a plan by its schema, whatever digest it bears. */
export function hasPlanShape(value: unknown): value is Plan {
  return validate(value);
}

function whatIsWrong(): string {
  const [{ instancePath = '', message = '' } = {}] = validate.errors ?? [];
  return `${instancePath || '/'} ${message}`;
}
