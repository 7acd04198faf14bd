/** Where something stands in a record: `requestParameters.instanceIds[]` is each element of a list. */
export type Path = readonly string[];

/** A path, ready to be followed many times. */
export function pathOf(text: string): Path {
  return text
    .split('.')
    .flatMap((part) => (part.endsWith('[]') ? [part.slice(0, -2), '[]'] : [part]));
}

/** What stands at a path: several values where it goes through lists, none where there is nothing. */
export function valuesAt(record: unknown, path: Path): unknown[] {
  let values: unknown[] = [record];
  for (const key of path) {
    values = key === '[]' ? values.flatMap(elements) : values.flatMap((it) => memberOf(it, key));
    if (values.length === 0) return values;
  }
  return values;
}

/** The same, as text: numbers and booleans count, empty text and objects do not. */
export function textsAt(record: unknown, path: Path): string[] {
  return valuesAt(record, path).flatMap((value) => {
    if (typeof value === 'string') return value === '' ? [] : [value];
    return typeof value === 'number' || typeof value === 'boolean' ? [String(value)] : [];
  });
}

function elements(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function memberOf(holder: unknown, key: string): unknown[] {
  if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, key)) return [];
  const value = (holder as Readonly<Record<string, unknown>>)[key];
  return value === null || value === undefined ? [] : [value];
}
