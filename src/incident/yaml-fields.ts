import { isScalar, type ParsedNode, type Scalar, type YAMLMap } from 'yaml';
import { echo } from './echo.ts';
import { errorAt, type Finding } from './finding.ts';

/** One field of a YAML map. */
export interface Field {
  readonly name: string;
  readonly key: Scalar.Parsed;
  readonly value: ParsedNode | null;
}

/** The fields of a map by their first mention; names given twice or that are not text are found wanting. */
export function readFields(map: YAMLMap.Parsed): { fields: Field[]; findings: Finding[] } {
  const fields = new Map<string, Field>();
  const findings: Finding[] = [];
  for (const { key, value } of map.items) {
    const offset = key.range[0];
    const name = nameOf(key);
    if (name === undefined || !isScalar(key)) findings.push(errorAt(offset, notText()));
    else if (name === '<<') findings.push(errorAt(offset, mergeKey()));
    else if (fields.has(name)) findings.push(errorAt(offset, twice(name)));
    else fields.set(name, { name, key, value });
  }
  return { fields: [...fields.values()], findings };
}

function nameOf(key: ParsedNode): string | undefined {
  return isScalar(key) && typeof key.value === 'string' ? key.value : undefined;
}

function notText() {
  return {
    message: 'A field name must be plain text.',
    hint: 'Write each field as `name: value`, with a name from the documentation.',
  };
}

function mergeKey() {
  return {
    message: 'YAML merge keys (<<) are not allowed.',
    hint: 'Write the fields out here.',
  };
}

function twice(name: string) {
  return {
    message: `The field ${echo(name, 'with this name')} is given twice.`,
    hint: 'Keep one of the two.',
  };
}
