/** Whether a value is an object with fields. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The names of the fields that a part of the schema knows. */
export function fieldNames(part: unknown): string[] {
  return Object.keys(propertiesOf(part));
}

/** The schema's own example for a field, as one would type it. */
export function exampleOf(part: unknown, name: string): string {
  const field = propertiesOf(part)[name];
  const examples = isRecord(field) ? field['examples'] : undefined;
  const example: unknown = Array.isArray(examples) ? examples[0] : undefined;
  if (example === undefined) return '...';
  const needsQuotes = typeof example !== 'string' || /^[0-9]+$/.test(example);
  return needsQuotes ? JSON.stringify(example) : example;
}

function propertiesOf(part: unknown): Readonly<Record<string, unknown>> {
  const properties = isRecord(part) ? part['properties'] : undefined;
  return isRecord(properties) ? properties : {};
}
