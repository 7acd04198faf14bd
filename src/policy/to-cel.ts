import { isRecord } from '../incident/fields.ts';
import { CEL_TYPES } from './cel-types.ts';

type Types = Readonly<Record<string, Readonly<Record<string, string>>>>;
const TYPES: Types = CEL_TYPES;

/**
 * A value as the expressions see it: only the declared fields, times as timestamps. What is absent stays absent,
 * and so does a time that is none: a rule that reads it then fails, which counts as struck.
 */
export function toCel(type: string, value: unknown): unknown {
  const item = /^list<(.+)>$/.exec(type)?.[1];
  if (item !== undefined) return Array.isArray(value) ? value.map((it) => toCel(item, it)) : [];
  const fields = TYPES[type];
  if (fields) return isRecord(value) ? recordOf(fields, value) : undefined;
  if (type === 'google.protobuf.Timestamp') return timeOf(value);
  if (type.startsWith('map<')) return isRecord(value) ? new Map(Object.entries(value)) : undefined;
  return value;
}

/** The paths of all fields of a value that no rule could read, because they are not declared. */
export function undeclared(type: string, value: unknown, path = ''): string[] {
  const item = /^list<(.+)>$/.exec(type)?.[1];
  if (item !== undefined && Array.isArray(value))
    return value.flatMap((it, at) => undeclared(item, it, `${path}/${at}`));
  const fields = TYPES[type];
  if (!fields || !isRecord(value)) return [];
  return Object.entries(value).flatMap(([name, it]) => {
    const declared = Object.hasOwn(fields, name) ? fields[name] : undefined;
    return declared === undefined
      ? [`${path}/${name}`]
      : undeclared(declared, it, `${path}/${name}`);
  });
}

function recordOf(
  fields: Readonly<Record<string, string>>,
  value: Readonly<Record<string, unknown>>,
) {
  const known = Object.entries(fields).flatMap(([name, type]) => {
    const held = value[name] === undefined ? undefined : toCel(type, value[name]);
    return held === undefined ? [] : [[name, held] as const];
  });
  return Object.fromEntries(known);
}

function timeOf(value: unknown): Date | undefined {
  const time = value instanceof Date ? value : new Date(typeof value === 'string' ? value : NaN);
  return Number.isNaN(time.getTime()) ? undefined : time;
}
