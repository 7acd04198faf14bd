import { NormalizedSchema } from '@smithy/core/schema';
import type { SchemaRef } from '@smithy/types';

type Tree = { value?: string; children: Map<string, Tree> };

/**
 * Reads the form of AWS's Query protocols back into an operation's input, by the operation's schema.
 * EC2's dialect has flat lists and capital letters; IAM's and STS's have `.member.`.
 */
export function readQuery(
  schema: SchemaRef,
  form: URLSearchParams,
  dialect: 'query' | 'ec2',
): object {
  const root: Tree = { children: new Map() };
  for (const [key, value] of form) plant(root, key.split('.'), value);
  return readNode(NormalizedSchema.of(schema), root, dialect) ?? {};
}

function plant(node: Tree, path: string[], value: string): void {
  let at = node;
  for (const part of path) {
    const next = at.children.get(part) ?? { children: new Map<string, Tree>() };
    at.children.set(part, next);
    at = next;
  }
  at.value = value;
}

function readNode(schema: NormalizedSchema, node: Tree, dialect: 'query' | 'ec2'): unknown {
  if (schema.isStructSchema()) return readStruct(schema, node, dialect);
  if (schema.isListSchema()) return readList(schema, node, dialect);
  return readScalar(schema, node.value ?? '');
}

function readStruct(schema: NormalizedSchema, node: Tree, dialect: 'query' | 'ec2'): object {
  const result: Record<string, unknown> = {};
  for (const [name, member] of schema.structIterator()) {
    const child = node.children.get(memberKey(name, member, dialect));
    if (child) result[name] = readNode(member, child, dialect);
  }
  return result;
}

function memberKey(name: string, member: NormalizedSchema, dialect: 'query' | 'ec2'): string {
  const traits = member.getMergedTraits();
  const key = traits.xmlName ?? name;
  if (dialect === 'query') return key;
  const ec2Name: unknown = traits['ec2QueryName'];
  return typeof ec2Name === 'string' ? ec2Name : key.charAt(0).toUpperCase() + key.slice(1);
}

function readList(schema: NormalizedSchema, node: Tree, dialect: 'query' | 'ec2'): unknown[] {
  const item = schema.getValueSchema();
  const flat = dialect === 'ec2' || schema.getMergedTraits().xmlFlattened !== undefined;
  const holder = flat ? node : node.children.get(item.getMergedTraits().xmlName ?? 'member');
  return [...(holder?.children ?? [])]
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([, child]) => readNode(item, child, dialect));
}

function readScalar(schema: NormalizedSchema, text: string): unknown {
  if (schema.isBooleanSchema()) return text === 'true';
  if (schema.isNumericSchema()) return Number(text);
  if (schema.isTimestampSchema()) return new Date(text);
  return text;
}
