import type { ValidateFunction } from 'ajv';

/** The incident schema, compiled. */
declare const validate: ValidateFunction;
export default validate;
