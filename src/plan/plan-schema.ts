import { Ajv2020 } from 'ajv/dist/2020.js';
import schema from '../../schemas/plan.schema.json' with { type: 'json' };

const validate = new Ajv2020({ allErrors: true }).compile(schema);

/** What is wrong with a value as a plan, one line each; empty where it is one. */
export function planErrors(value: unknown): string[] {
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath || '/'} ${message ?? ''}`);
}
