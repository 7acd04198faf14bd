import type { ValidateFunction } from 'ajv';

/** The plan schema, compiled. */
declare const validate: ValidateFunction;
export default validate;
