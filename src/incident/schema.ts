import type { ErrorObject } from 'ajv/dist/2020.js';
import validate from './validate-incident.generated.js';

/** Everything in which a plain value departs from the published schema. */
export function checkSchema(value: unknown): readonly ErrorObject[] {
  if (validate(value)) return [];
  return (validate.errors ?? []).filter((error) => !isSaidElsewhere(error));
}

// What the branches say one by one is said better by the error of the choice as a whole; that
// some fields need a state is in the schema for editors, and `checkReactivate` and `checkEntries` say it better.
function isSaidElsewhere({ keyword, schemaPath }: ErrorObject): boolean {
  return keyword === 'if' || schemaPath.includes('/then/') || schemaPath.includes('/oneOf/');
}
