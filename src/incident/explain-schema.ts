import type { ErrorObject } from 'ajv/dist/2020.js';
import { echo } from './echo.ts';
import { explainExposure } from './explain-exposure.ts';
import { explainValue } from './explain-value.ts';
import { exampleOf, fieldNames, isRecord } from './fields.ts';
import { nearestName } from '../domain/nearest-name.ts';
import { errorAt, type Finding } from './problem.ts';
import { childOf, type Tree } from './yaml-tree.ts';

/** Says in plain words, and at the right place, what a schema error means. */
export function explainSchemaError(tree: Tree, error: ErrorObject): Finding[] {
  const place = tree.places.get(error.instancePath);
  if (place === undefined || place.isAlias) return [];
  switch (error.keyword) {
    case 'additionalProperties':
      return unknownField(tree, error);
    case 'required':
      return missingField(error, place.keyOffset);
    case 'oneOf':
      return explainExposure(tree, error.instancePath);
    case 'uniqueItems':
      // `checkRepeats` finds it too, and knows the lines.
      return [];
    default:
      return [errorAt(place.offset, explainValue(nameOf(error.instancePath), place))];
  }
}

// What has no field name of its own, or one that means something else elsewhere.
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/^\/spec\/reactivate\/[0-9]+$/, 'reactivated key'],
  [/^\/spec\/accepted\/[0-9]+$/, 'accepted item'],
  [/^\/spec\/accepted\/[0-9]+\/until$/, 'last day'],
  [/^\/spec\/settled\/[0-9]+$/, 'settled window'],
  [/^\/spec\/settled\/[0-9]+\/accounts\/[0-9]+$/, 'settled account'],
  [/^\/spec\/settled\/[0-9]+\/regions\/[0-9]+$/, 'region'],
];

function nameOf(pointer: string): string {
  const known = NAMES.find(([pattern]) => pattern.test(pointer));
  if (known) return known[1];
  return pointer.slice(pointer.lastIndexOf('/') + 1);
}

function unknownField(tree: Tree, error: ErrorObject): Finding[] {
  const name = paramOf(error, 'additionalProperty');
  const place = tree.places.get(childOf(error.instancePath, name));
  const known = fieldNames(error.parentSchema);
  const meant = nearestName(name, known);
  const advice = {
    message: `The field ${echo(name, 'with this name')} is not known here.`,
    hint: meant === undefined ? `Known fields: ${known.join(', ')}.` : `Did you mean \`${meant}\`?`,
  };
  return [errorAt(place?.keyOffset ?? 0, advice)];
}

function missingField(error: ErrorObject, offset: number): Finding[] {
  const name = paramOf(error, 'missingProperty');
  if (isMistyped(error, name)) return [];
  return [
    errorAt(offset, {
      message: `The field \`${name}\` is missing.`,
      hint: `Add it, for example \`${name}: ${exampleOf(error.parentSchema, name)}\`.`,
    }),
  ];
}

// One slip of the finger is one problem: the unknown field is reported, with this name as the hint.
function isMistyped(error: ErrorObject, name: string): boolean {
  const known = fieldNames(error.parentSchema);
  const given = isRecord(error.data) ? Object.keys(error.data) : [];
  return given.some((each) => !known.includes(each) && nearestName(each, known) === name);
}

function paramOf(error: ErrorObject, name: string): string {
  const params: unknown = error.params;
  const value = isRecord(params) ? params[name] : undefined;
  return typeof value === 'string' ? value : '';
}
