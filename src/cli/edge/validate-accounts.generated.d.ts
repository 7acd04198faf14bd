import type { ValidateFunction } from 'ajv';

/** The accounts schema, compiled. */
declare const validate: ValidateFunction;
export default validate;
