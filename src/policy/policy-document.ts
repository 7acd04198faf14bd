import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import { fieldNames, isRecord } from '../incident/fields.ts';
import { nearestName } from '../domain/nearest-name.ts';
import type { Problem } from '../incident/problem.ts';

/** A path into a document: names of fields and places in lists. */
export type Path = readonly (string | number)[];

/** A policy file as plain data, and a way to put a problem at its place in the text. */
export interface PolicyDocument {
  readonly value: unknown;
  /** What is wrong with the text itself. */
  readonly problems: readonly Problem[];
  readonly problemAt: (path: Path, advice: Advice, severity?: Problem['severity']) => Problem;
}

type Advice = Pick<Problem, 'message' | 'hint'>;

/** Reads the text of a policy file; a file without anything in it is an empty record. Never throws. */
export function readPolicyDocument(text: string): PolicyDocument {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, schema: 'core' });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const problemAt: PolicyDocument['problemAt'] = (path, advice, severity = 'error') => ({
    severity,
    ...at(offsetOf(document, path)),
    ...advice,
  });
  const problems = document.errors.map(({ message, pos }) => ({
    severity: 'error' as const,
    ...at(pos[0]),
    message: `This is not valid YAML: ${message}`,
    hint: 'Compare the line, and the one above it, with docs/guardrails.md.',
  }));
  return { value: problems.length > 0 ? {} : plainValue(document), problems, problemAt };
}

/** Everything in which a policy departs from its schema, in plain words. */
export function schemaProblems(document: PolicyDocument, validate: ValidateFunction): Problem[] {
  if (validate(document.value)) return [];
  return (validate.errors ?? []).map((error) => explain(document, error));
}

function plainValue(document: Document): unknown {
  try {
    return (document.toJS() as unknown) ?? {};
  } catch {
    // Too many aliases of aliases: the schema says then what is missing.
    return undefined;
  }
}

// Of the nearest thing around it that is there.
function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length >= 0; length--) {
    const node: unknown =
      length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function explain({ problemAt }: PolicyDocument, error: ErrorObject): Problem {
  const path = pathOf(error.instancePath);
  const params = error.params as Readonly<Record<string, unknown>>;
  const known = fieldNames(error.parentSchema);
  if (error.keyword === 'additionalProperties') {
    const name = String(params['additionalProperty']);
    const meant = nearestName(name, known);
    const hint =
      meant === undefined ? `Known fields: ${known.join(', ')}.` : `Did you mean \`${meant}\`?`;
    return problemAt([...path, name], {
      message: `The field \`${name}\` is not known here.`,
      hint,
    });
  }
  if (error.keyword === 'required') {
    const name = String(params['missingProperty']);
    const hint = `Add it: ${descriptionOf(propertyOf(error.parentSchema, name))}`;
    return problemAt(path, { message: `The field \`${name}\` is missing.`, hint });
  }
  const name = path.length === 0 ? 'The file' : `\`${path.join('.')}\``;
  const message = `${name} ${error.message ?? 'is not right'}.`;
  return problemAt(path, { message, hint: descriptionOf(error.parentSchema) });
}

function pathOf(pointer: string): Path {
  const parts = pointer.split('/').slice(1);
  return parts.map((it) =>
    /^\d+$/.test(it) ? Number(it) : it.replaceAll('~1', '/').replaceAll('~0', '~'),
  );
}

function propertyOf(schema: unknown, name: string): unknown {
  const properties = isRecord(schema) ? schema['properties'] : undefined;
  return isRecord(properties) ? properties[name] : undefined;
}

function descriptionOf(schema: unknown): string {
  const description = isRecord(schema) ? schema['description'] : undefined;
  return typeof description === 'string' ? description : 'The schema says what it must be.';
}
