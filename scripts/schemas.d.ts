// What scripts/validators.mjs makes of an import.

/** Finds every problem, and says of each by which part of the schema. */
declare module '*.schema.json?for=people' {
  const validate: import('ajv').ValidateFunction;
  export default validate;
}

/** Says yes, or ends at the first problem. */
declare module '*.schema.json?for=machines' {
  const validate: import('ajv').ValidateFunction;
  export default validate;
}
