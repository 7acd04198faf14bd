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
import type { Finding } from './finding.ts';
import { readFields } from './yaml-fields.ts';
import { childOf } from './pointer.ts';

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
