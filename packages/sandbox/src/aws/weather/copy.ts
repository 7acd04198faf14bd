/** A deep copy of plain data with maps and sets; dates and bytes are shared, because nothing changes one. */
export function copyOf<T>(value: T): T {
  return copied(value) as T;
}

// Several times as fast as structuredClone, which must expect anything.
function copied(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (value instanceof Uint8Array) return value;
  if (Array.isArray(value)) return value.map(copied);
  if (value instanceof Set) return new Set([...value].map(copied));
  if (value instanceof Map) return copiedMap(value);
  const copy: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(value)) copy[name] = copied(part);
  return copy;
}

function copiedMap(map: ReadonlyMap<unknown, unknown>): Map<unknown, unknown> {
  const copy = new Map<unknown, unknown>();
  for (const [key, part] of map) copy.set(key, copied(part));
  return copy;
}
