import type { ValidateFunction } from 'ajv';

/** The guardrails schema, compiled. */
declare const validate: ValidateFunction;
export default validate;
