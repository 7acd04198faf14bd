import { readFileSync } from 'node:fs';
import type { HttpHandler, HttpRequest, HttpResponse } from '../../src/http.ts';

/** What GitHub's own schema says of its GraphQL, trimmed by scripts/refresh-github-graphql.mjs. */
interface Schema {
  readonly types: Readonly<Record<string, Readonly<Record<string, FieldType>>>>;
  readonly interfaces: Readonly<Record<string, readonly string[]>>;
}

interface FieldType {
  readonly args: Readonly<Record<string, string>>;
  readonly type: string;
}

/** A field that a query asks for, or with `on` what it asks of things of one type. */
interface Asked {
  readonly as: string;
  readonly name: string;
  readonly args: readonly string[];
  readonly on?: string;
  readonly fields?: readonly Asked[];
}

const FILE = new URL('./github-graphql.json', import.meta.url);
/** A cast because the file is our own, written by that script. */
const schema = JSON.parse(readFileSync(FILE, 'utf8')) as Schema;

const SCALARS: Readonly<Record<string, (value: unknown) => boolean>> = {
  String: (value) => typeof value === 'string',
  Int: (value) => Number.isInteger(value),
  Boolean: (value) => typeof value === 'boolean',
  GitObjectID: (value) => typeof value === 'string' && /^[0-9a-f]{40}$/.test(value),
};

/** Whether a request is one for GraphQL: GitHub has one address for all of it. */
export function isGraphql({ url }: HttpRequest): boolean {
  return /^(?:\/api)?\/graphql$/.test(new URL(url, 'http://sandbox').pathname);
}

/** The handler, with every query and every answer held against GitHub's schema. */
export function checkedGraphql(handle: HttpHandler): HttpHandler {
  return async (request) => {
    const { query } = JSON.parse(request.body) as { readonly query: string };
    const asked = fieldsIn(query);
    checkFields(asked, 'Query');
    const response = await handle(request);
    if (response.status === 200) checkAnswer(asked, response);
    return response;
  };
}

function checkAnswer(asked: readonly Asked[], { body }: HttpResponse): void {
  const { data, errors } = JSON.parse(body) as { data?: object | null; errors?: unknown };
  const isRefused =
    Array.isArray(errors) && errors.length > 0 && errors.every((error) => 'message' in error);
  if (errors !== undefined && !isRefused) throw new Error('GitHub tells errors as a list of them.');
  if (data === undefined || data === null) {
    if (!isRefused) throw new Error('GitHub gives data, or says why it gives none.');
  } else checkObject(asked, 'Query', data);
}

function checkFields(fields: readonly Asked[], type: string): void {
  for (const field of fields) {
    if (field.on !== undefined) {
      if (!schema.interfaces[type]?.includes(field.on))
        throw new Error(`GitHub's ${type} is never a ${field.on}.`);
      checkFields(field.fields ?? [], field.on);
      continue;
    }
    const known = schema.types[type]?.[field.name];
    if (known === undefined) throw new Error(`GitHub's ${type} has no field ${field.name}.`);
    const missing = Object.entries(known.args).filter(
      ([name, wanted]) => wanted.endsWith('!') && !field.args.includes(name),
    );
    const more = field.args.filter((name) => !(name in known.args));
    if (missing.length > 0 || more.length > 0)
      throw new Error(`GitHub's ${field.name} takes ${Object.keys(known.args).join(', ')}.`);
    const inner = bare(known.type);
    if (inner in SCALARS !== (field.fields === undefined))
      throw new Error(`GitHub's ${field.name} is of type ${inner}.`);
    if (field.fields) checkFields(field.fields, inner);
  }
}

function checkObject(fields: readonly Asked[], type: string, value: object): void {
  const answer = new Map(Object.entries(value));
  for (const { as, name, on, fields: inner = [] } of fields) {
    if (on !== undefined) {
      // Nothing says of which type it is but that it has that type's fields.
      if (inner.every((field) => answer.has(field.as))) checkObject(inner, on, value);
      continue;
    }
    checkValue(schema.types[type]?.[name]?.type ?? '', answer.get(as), {
      as,
      name,
      args: [],
      fields: inner,
    });
  }
}

function checkValue(type: string, value: unknown, field: Asked): void {
  if (value === null && !type.endsWith('!')) return;
  const wanted = type.replace(/!$/, '');
  const isNone = (): never => {
    throw new Error(`${field.as} is not of GitHub's type ${type}: ${JSON.stringify(value)}`);
  };
  if (wanted.startsWith('[')) {
    if (!Array.isArray(value)) return isNone();
    for (const item of value) checkValue(wanted.slice(1, -1), item, field);
    return;
  }
  const isScalar = SCALARS[wanted];
  if (isScalar) return isScalar(value) ? undefined : isNone();
  if (typeof value !== 'object' || value === null) return isNone();
  checkObject(field.fields ?? [], wanted, value);
}

function bare(type: string): string {
  return type.replaceAll(/[[\]!]/g, '');
}

/** The fields of one query, without its head; understands what Staunch writes, and no more. */
function fieldsIn(query: string): readonly Asked[] {
  const words = [...query.matchAll(/\.\.\.|[{}():]|"[^"]*"|[$\w!]+/g)].map(([word]) => word);
  const start = words[0] === '{' ? 0 : words.indexOf(')') + 1;
  const rest = words.slice(start);
  const fields = fieldsOf(rest);
  if (rest.length > 0) throw new Error(`After the query comes ${rest.join(' ')}`);
  return fields;
}

function fieldsOf(words: string[]): readonly Asked[] {
  const fields: Asked[] = [];
  for (words.shift(); words.length > 0 && words[0] !== '}';) {
    if (words[0] === '...') {
      const [, , on = ''] = words.splice(0, 3);
      fields.push({ as: on, name: on, args: [], on, fields: fieldsOf(words) });
      continue;
    }
    const [as = ''] = words.splice(0, 1);
    const [, name = as] = words[0] === ':' ? words.splice(0, 2) : [];
    const given = words[0] === '(' ? words.splice(0, words.indexOf(')') + 1) : [];
    const args = given.filter((_, at) => given[at + 1] === ':');
    fields.push({ as, name, args, ...(words[0] === '{' ? { fields: fieldsOf(words) } : {}) });
  }
  words.shift();
  return fields;
}
