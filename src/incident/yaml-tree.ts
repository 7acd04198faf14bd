import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type ParsedNode,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { findEscaped } from './characters.ts';
import { echo } from './echo.ts';
import { errorAt, type Finding } from './problem.ts';

/** Where a value stands in the text. */
export interface Place {
  /** Of the value, or of its field name when the value is left empty. */
  readonly offset: number;
  /** Of the field name, or of the value itself for a list item. */
  readonly keyOffset: number;
  readonly value: unknown;
  /** The value as typed, if it is a plain or quoted one. */
  readonly source: string;
  readonly isAlias: boolean;
}

/** A document as plain data, with the place of every value by JSON pointer. */
export interface Tree {
  readonly value: unknown;
  readonly places: ReadonlyMap<string, Place>;
  readonly findings: readonly Finding[];
}

interface Growing {
  readonly text: string;
  readonly places: Map<string, Place>;
  readonly findings: Finding[];
}

interface Spot {
  readonly pointer: string;
  readonly keyOffset: number;
}

/** Turns nodes into plain data whose objects have no prototype, so that `__proto__` is a name like any. */
export function growTree(root: ParsedNode, text: string): Tree {
  const growing: Growing = { text, places: new Map(), findings: [] };
  const value = grow(growing, root, { pointer: '', keyOffset: root.range[0] });
  return { value, places: growing.places, findings: growing.findings };
}

function grow(growing: Growing, node: ParsedNode | null, spot: Spot): unknown {
  const value = plainValue(growing, node, spot);
  const isBlank = node === null || node.range[0] === node.range[1];
  const place: Place = {
    offset: isBlank ? spot.keyOffset : node.range[0],
    keyOffset: spot.keyOffset,
    value,
    source: isScalar(node) ? (node.source ?? '') : '',
    isAlias: isAlias(node),
  };
  growing.places.set(spot.pointer, place);
  return value;
}

function plainValue(growing: Growing, node: ParsedNode | null, spot: Spot): unknown {
  if (isMap(node)) return growMap(growing, node, spot.pointer);
  if (isSeq(node)) return growList(growing, node, spot.pointer);
  if (!isScalar(node)) return null;
  growing.findings.push(...checkEscapes(growing.text, node));
  return node.value;
}

function growMap(growing: Growing, map: YAMLMap.Parsed, pointer: string): Record<string, unknown> {
  const result = Object.create(null) as Record<string, unknown>;
  const { fields, findings } = readFields(map);
  growing.findings.push(...findings);
  for (const field of fields) {
    growing.findings.push(...checkEscapes(growing.text, field.key));
    const spot = { pointer: childOf(pointer, field.name), keyOffset: field.key.range[0] };
    result[field.name] = grow(growing, field.value, spot);
  }
  return result;
}

function growList(growing: Growing, list: YAMLSeq.Parsed, pointer: string): unknown[] {
  return list.items.map((item, i) =>
    grow(growing, item, { pointer: childOf(pointer, String(i)), keyOffset: item.range[0] }),
  );
}

// Escapes in double quotes can hide from a search of the raw text what the value then holds.
function checkEscapes(text: string, { range, value }: Scalar.Parsed): Finding[] {
  const [offset, end] = range;
  const hasEscapes = typeof value === 'string' && text.slice(offset, end).includes('\\');
  return hasEscapes ? findEscaped(value, offset) : [];
}

/** The JSON pointer (RFC 6901) of a child, escaped as ajv escapes it. */
export function childOf(pointer: string, name: string): string {
  return `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** The JSON pointer of what holds this one; the root holds itself. */
export function parentOf(pointer: string): string {
  return pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')));
}

interface Field {
  readonly name: string;
  readonly key: Scalar.Parsed;
  readonly value: ParsedNode | null;
}

// The fields of a map by their first mention; names given twice or that are not text are found wanting.
function readFields(map: YAMLMap.Parsed): { fields: Field[]; findings: Finding[] } {
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
