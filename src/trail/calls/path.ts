/** Where something stands in a record: `requestParameters.instanceIds[]` is each element of a list. */
type Path = readonly string[];

// One for all: most places are empty, and records are many.
const NOTHING: readonly never[] = [];

/** A path, ready to be followed many times. */
export function pathOf(text: string): Path {
  return text
    .split('.')
    .flatMap((part) => (part.endsWith('[]') ? [part.slice(0, -2), '[]'] : [part]));
}

/** What stands at a path: several values where it goes through lists, none where there is nothing. */
export function valuesAt(record: unknown, path: Path, from = 0): readonly unknown[] {
  let value = record;
  for (let at = from; at < path.length; at += 1) {
    const key = path[at] ?? '';
    if (key === '[]')
      return Array.isArray(value) ? value.flatMap((it) => valuesAt(it, path, at + 1)) : NOTHING;
    value = memberOf(value, key);
    if (value === undefined || value === null) return NOTHING;
  }
  return [value];
}

/** The same, as text: numbers and booleans count, empty text and objects do not. */
export function textsAt(record: unknown, path: Path): readonly string[] {
  const values = valuesAt(record, path);
  if (values.length === 0) return NOTHING;
  return values.flatMap((value) => {
    if (typeof value === 'string') return value === '' ? [] : [value];
    return typeof value === 'number' || typeof value === 'boolean' ? [String(value)] : [];
  });
}

function memberOf(holder: unknown, key: string): unknown {
  if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, key))
    return undefined;
  return (holder as Readonly<Record<string, unknown>>)[key];
}
