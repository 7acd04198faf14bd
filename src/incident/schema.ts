import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import schema from '../../schemas/incident.schema.json' with { type: 'json' };

// `verbose` hands each error its value and its part of the schema, which the explanations need.
const ajv = new Ajv2020({
  allErrors: true,
  verbose: true,
  strict: true,
  strictTypes: false,
  strictRequired: false,
});
ajv.addFormat('date-time', fullFormats['date-time']);
const validate = ajv.compile(schema);

/** Everything in which a plain value departs from the published schema. */
export function checkSchema(value: unknown): readonly ErrorObject[] {
  if (validate(value)) return [];
  return (validate.errors ?? []).filter((error) => !isSaidElsewhere(error));
}

// What the branches say one by one is said better by the error of the choice as a whole; that
// `reactivate` needs a state is in the schema for editors, and `checkReactivate` says it better.
function isSaidElsewhere({ keyword, schemaPath }: ErrorObject): boolean {
  return keyword === 'if' || schemaPath.includes('/then/') || schemaPath.includes('/oneOf/');
}
