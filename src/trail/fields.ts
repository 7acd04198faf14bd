import { wholeText, toldText } from '../domain/from-outside.ts';

/** A JSON object of which nothing is known yet. */
export type Json = Readonly<Record<string, unknown>>;

/** A record from its text; undefined where it is not a JSON object. */
export function parsedRecord(text: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Json) : undefined;
  } catch {
    return undefined;
  }
}

/** An object inside another; undefined where it is something else. */
export function objectIn(holder: Json | undefined, key: string): Json | undefined {
  const value = holder?.[key];
  return typeof value === 'object' && value !== null ? (value as Json) : undefined;
}

/** Text inside an object that is only told; undefined where it is empty or something else. */
export function textIn(holder: Json | undefined, key: string): string | undefined {
  const value = holder?.[key];
  return typeof value === 'string' && value !== '' ? toldText(value) : undefined;
}

/** The same for what is compared or followed: ids, ARNs, names of principals, times. */
export function nameIn(holder: Json | undefined, key: string): string | undefined {
  const value = holder?.[key];
  return typeof value === 'string' && value !== '' ? wholeText(value) : undefined;
}

// In China some services call themselves `….amazonaws.com.cn`.
const SOURCE = /^(.+)\.amazonaws\.com(?:\.cn)?$/;

/** The service that wrote a record, for instance `iam`. AWS alone writes this field. */
export function serviceIn(record: Json): string | undefined {
  const source = textIn(record, 'eventSource');
  return SOURCE.exec(source ?? '')?.[1] ?? source;
}

/** A field that is there only with a value. */
export function given<Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): { readonly [K in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [K in Key]: Value });
}
