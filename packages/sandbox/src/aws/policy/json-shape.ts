import { MalformedPolicy } from './malformed-policy.ts';

/** What JSON.parse returns. */
export type Json = string | number | boolean | null | Json[] | JsonRecord;

/** A JSON object. */
export interface JsonRecord {
  readonly [name: string]: Json;
}

/** Whether a value is a JSON object rather than a list or a scalar. */
export function isRecord(value: Json | undefined): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Throws MalformedPolicy if a record has a name that is not listed; names are case-sensitive. */
export function refuseUnknown(record: JsonRecord, known: readonly string[], where: string): void {
  const unknown = Object.keys(record).find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new MalformedPolicy(`${where} has an unknown element ${unknown}.`);
}

/** The strings in one string or a list of them; throws MalformedPolicy for anything else. */
export function stringsIn(value: Json, where: string): readonly string[] {
  const values = Array.isArray(value) ? value : [value];
  const strings = values.filter((each) => typeof each === 'string' && each !== '');
  if (values.length === 0 || strings.length < values.length) {
    throw new MalformedPolicy(`${where} must be a string or a list of strings.`);
  }
  return strings.map(String);
}
