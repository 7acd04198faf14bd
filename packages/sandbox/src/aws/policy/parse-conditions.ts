import { conditionOperator } from './condition-operator.ts';
import { isRecord, type Json } from './json-shape.ts';
import { MalformedPolicy } from './malformed-policy.ts';

/** Checks a Condition element; throws MalformedPolicy. */
export function checkConditions(block: Json, where: string): void {
  if (!isRecord(block)) throw new MalformedPolicy(`${where}: Condition must be an object.`);
  for (const [name, keys] of Object.entries(block)) {
    if (conditionOperator(name) === undefined) {
      throw new MalformedPolicy(`${where} has an unknown condition operator ${name}.`);
    }
    if (!isRecord(keys)) throw new MalformedPolicy(`${where}: ${name} must be an object.`);
    for (const [key, values] of Object.entries(keys))
      checkValues(values, `${where}: ${name} ${key}`);
  }
}

function checkValues(values: Json, where: string): void {
  const list = Array.isArray(values) ? values : [values];
  const scalars = ['string', 'number', 'boolean'];
  if (list.every((value) => scalars.includes(typeof value))) return;
  throw new MalformedPolicy(`${where} must be a string, a number, a boolean, or a list of these.`);
}
