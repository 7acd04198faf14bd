import { NormalizedSchema } from '@smithy/core/schema';
import type { HttpRequest } from '../../http.ts';
import type { Operation } from '../operation.ts';
import { payloadOf } from './rest-payload.ts';

// Says in the query what method and path say already; only some SDKs send it.
const ECHO = 'x-id';
// A bucket as part of the host, at AWS's address or on this machine.
const VIRTUAL_HOST = /^(.+?)\.(?:s3[.-](?:[a-z0-9-]+\.)*amazonaws\.com|localhost)(?::\d+)?$/;

/** The operation that a REST request asks for: by its method, whether it names an object, and its query. */
export function restOperation(
  operations: Iterable<Operation>,
  request: HttpRequest,
): Operation | undefined {
  const { query, key } = addressOf(request);
  const asked = [...query.keys()];
  const possible = [...operations].filter((operation) => {
    const { method, path, words, known } = formOf(operation);
    return (
      method === request.method &&
      (path !== '/') === (key !== '') &&
      [...words].every(([name, value]) => query.get(name) === value) &&
      asked.every((name) => known.includes(name))
    );
  });
  return possible.sort((a, b) => formOf(b).words.size - formOf(a).words.size)[0];
}

/** The operation's input out of address, query, headers and body, by its schema. */
export function readRest({ schema }: Operation, request: HttpRequest): object {
  const { bucket, key, query } = addressOf(request);
  const input: Record<string, unknown> = {};
  for (const [name, member] of NormalizedSchema.of(schema[4]).structIterator()) {
    const { httpLabel, httpQuery, httpHeader, httpPrefixHeaders, httpPayload } =
      member.getMergedTraits();
    if (httpLabel) input[name] = name === 'Bucket' ? bucket : key;
    else if (httpQuery !== undefined) set(input, name, scalar(member, query.get(httpQuery)));
    else if (httpHeader !== undefined)
      set(input, name, scalar(member, request.headers[httpHeader.toLowerCase()]));
    else if (httpPrefixHeaders !== undefined)
      input[name] = withPrefix(request.headers, httpPrefixHeaders.toLowerCase());
    else if (httpPayload) input[name] = payloadOf(request);
  }
  return input;
}

function addressOf({ url, headers }: HttpRequest) {
  // Taken apart by hand: a URL would take `..` out of a key.
  const [pathname = '', search] = url.split('?', 2);
  const query = new URLSearchParams(search);
  const path = pathname.slice(1).split('/').map(decodeURIComponent);
  const host = VIRTUAL_HOST.exec(headers['host'] ?? '')?.[1];
  const bucket = host ?? path.shift() ?? '';
  return { bucket, key: path.join('/'), query };
}

/** How requests for an operation look. */
interface Form {
  readonly method: string;
  readonly path: string;
  /** Words that its query must have. */
  readonly words: ReadonlyMap<string, string>;
  /** Words that its query may have. */
  readonly known: readonly string[];
}

// Worked out once for each operation, because schemas are slow to walk.
const forms = new WeakMap<Operation, Form>();

function formOf(operation: Operation): Form {
  const form = forms.get(operation) ?? readForm(operation);
  forms.set(operation, form);
  return form;
}

function readForm({ schema }: Operation): Form {
  const traits = schema[3] as { http?: readonly [string, string, number] };
  const [method, uri] = traits.http ?? ['', '/', 200];
  const [path = '/', query = ''] = uri.split('?');
  const words = new Map([...new URLSearchParams(query)].filter(([name]) => name !== ECHO));
  const members = [...NormalizedSchema.of(schema[4]).structIterator()];
  const optional = members.flatMap(([, member]) => member.getMergedTraits().httpQuery ?? []);
  return { method, path, words, known: [ECHO, ...words.keys(), ...optional] };
}

function scalar(schema: NormalizedSchema, text: string | null | undefined): unknown {
  if (text === null || text === undefined) return undefined;
  if (schema.isBooleanSchema()) return text === 'true';
  if (schema.isNumericSchema()) return Number(text);
  return schema.isTimestampSchema() ? new Date(text) : text;
}

function set(input: Record<string, unknown>, name: string, value: unknown): void {
  if (value !== undefined) input[name] = value;
}

function withPrefix(headers: HttpRequest['headers'], prefix: string): object {
  const own = Object.entries(headers).filter(([name]) => name.startsWith(prefix));
  return Object.fromEntries(own.map(([name, value]) => [name.slice(prefix.length), value]));
}
