import type { ErrorObject } from 'ajv/dist/2020.js';
import { nearestName } from '../domain/nearest-name.ts';

/** What a schema finds wrong with a drill file, as a sentence for its author. */
export function inWords({ instancePath, keyword, ...error }: ErrorObject): string {
  const { message = 'is not as it should be', parentSchema } = error;
  const params = error.params as Readonly<Record<string, unknown>>;
  const place = placeOf(instancePath);
  switch (keyword) {
    case 'required':
      return `${place}: ${String(params['missingProperty'])} is missing`;
    case 'additionalProperties':
      return `${place}: ${strange(String(params['additionalProperty']), parentSchema)}`;
    case 'enum':
      return `${place} must be one of ${listOf(params['allowedValues'])}`;
    case 'pattern':
      return `${place} does not look like one. ${describedIn(parentSchema)}`;
    case 'type':
      return `${place} must be ${nounOf(String(params['type']))}`;
    case 'minLength':
    case 'minItems':
      return `${place} must not be empty`;
    default:
      return `${place} ${message}`;
  }
}

// `/probes/2/call` is the third probe's call: people count from one.
function placeOf(pointer: string): string {
  const parts = pointer.split('/').slice(1);
  const [list, at, ...rest] = parts;
  if (list !== 'probes' || at === undefined) return parts.join(', ') || 'the drill';
  return [`probe ${Number(at) + 1}`, ...rest].join(', ');
}

function strange(field: string, parentSchema: unknown): string {
  const { properties = {} } = parentSchema as { properties?: object };
  const known = Object.keys(properties);
  const meant = nearestName(field, known);
  const advice = meant === undefined ? `there are ${listOf(known)}` : `did you mean ${meant}?`;
  return `there is no field ${field}; ${advice}`;
}

function listOf(values: unknown): string {
  return Array.isArray(values) ? values.join(', ') : String(values);
}

function describedIn(parentSchema: unknown): string {
  return (parentSchema as { description?: string } | undefined)?.description ?? '';
}

function nounOf(type: string): string {
  const nouns: Readonly<Record<string, string>> = {
    string: 'text',
    array: 'a list',
    object: 'a set of fields',
  };
  return nouns[type] ?? type;
}
