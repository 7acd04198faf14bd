import type { ValidateFunction } from 'ajv';

/** The audit schema, compiled. */
declare const validate: ValidateFunction;
export default validate;
