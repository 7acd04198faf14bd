import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import type { ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import type { HttpRequest } from '../../src/http.ts';

/** What GitHub's own description says of its REST API, trimmed by scripts/refresh-github-openapi.mjs. */
interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly parameters: Readonly<Record<string, Parameter>>;
    readonly responses: Readonly<Record<string, Response>>;
  };
}

interface Operation {
  readonly operationId: string;
  readonly parameters: readonly (Parameter | Reference)[];
  readonly requestBody?: { readonly required?: boolean };
  readonly responses: Readonly<Record<string, Response | Reference>>;
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required?: boolean;
  readonly schema: object;
}

interface Response {
  readonly content?: Readonly<Record<string, unknown>>;
}

export interface Reference {
  readonly $ref: string;
}

/** An operation, where it stands in the description, and the values in the path of one request. */
export interface Found {
  readonly operation: Operation;
  readonly pointer: string;
  readonly values: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
}

const FILE = new URL('./github-openapi.json', import.meta.url);
/** The description itself; a cast because the file is our own, written by that script. */
export const description = JSON.parse(readFileSync(FILE, 'utf8')) as Description;

const bodies = newAjv(false);
bodies.addSchema(description, 'github');
const parameters = newAjv(true);
const compiled = new Map<string, ValidateFunction>();

const paths = Object.entries(description.paths).map(([path, operations]) => ({
  path,
  operations,
  pattern: patternOf(path),
}));

/** The operation a request is for; throws when GitHub has none. */
export function find({ method, url }: HttpRequest): Found {
  const { pathname, searchParams: query } = new URL(url, 'http://sandbox');
  const matches = paths.flatMap(({ path, operations, pattern }) => {
    const operation = operations[method.toLowerCase()];
    const match = pattern.exec(pathname);
    if (operation === undefined || match === null) return [];
    const groups = Object.entries(match.groups ?? {});
    const values = Object.fromEntries(groups.map(([name, value = '']) => [name, value]));
    const pointer = pointerTo('paths', path, method.toLowerCase());
    return [{ operation, pointer, values, query, literal: path.replace(/\{\w+\}/g, '').length }];
  });
  // Of two that fit, the one that says more is meant: `commits/{sha}/pulls` before `commits/{ref}`.
  const [best] = matches.sort((a, b) => b.literal - a.literal);
  if (best === undefined) throw new Error(`GitHub has no operation ${method} ${pathname}.`);
  return best;
}

/** Only a path, a reference and a comparison can have slashes in them. */
function patternOf(path: string): RegExp {
  const source = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    ['path', 'ref', 'basehead'].includes(name) ? `(?<${name}>.*)` : `(?<${name}>[^/]+)`,
  );
  // Octokit asks for the root folder without the slash before its empty path.
  return new RegExp(`^${source.replace('/(?<path>.*)', '(?:/(?<path>.*))?')}$`);
}

/** The validator of a schema in the description, by JSON pointer. */
export function schemaAt(pointer: string): ValidateFunction {
  const validate = bodies.getSchema(`github#${pointer}`);
  if (validate === undefined) throw new Error(`GitHub's description has nothing at ${pointer}.`);
  return validate;
}

/** A JSON pointer, fit for the fragment of an address. */
export function pointerTo(...parts: readonly string[]): string {
  const escaped = parts.map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1'));
  return escaped.map((part) => `/${encodeURIComponent(part)}`).join('');
}

/** The component a reference means. */
export function resolved<T>({ $ref }: Reference, components: Readonly<Record<string, T>>): T {
  const component = components[$ref.split('/').at(-1) ?? ''];
  if (component === undefined) throw new Error(`GitHub's description has no ${$ref}.`);
  return component;
}

/** A validator for values that came as text, as parameters do; compiled once for each operation. */
export function schemaOfText(schema: object): ValidateFunction {
  const key = JSON.stringify(schema);
  const validate = compiled.get(key) ?? parameters.compile(schema);
  compiled.set(key, validate);
  return validate;
}

function newAjv(coerceTypes: boolean): Ajv {
  const ajv = new Ajv({ strict: false, allErrors: true, coerceTypes });
  formats.default(ajv);
  ajv.addFormat('repo.nwo', /^[^/\s]+\/[^/\s]+$/);
  return ajv;
}
