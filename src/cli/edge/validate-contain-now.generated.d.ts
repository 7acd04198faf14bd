import type { ValidateFunction } from 'ajv';

/** The contain-now schema, compiled. */
declare const validate: ValidateFunction;
export default validate;
