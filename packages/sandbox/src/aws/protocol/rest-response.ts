import { XmlShapeSerializer } from '@aws-sdk/core/protocols';
import { NormalizedSchema } from '@smithy/core/schema';
import type { HttpResponse } from '../../http.ts';
import type { AwsFault } from '../fault.ts';
import type { Operation } from '../operation.ts';
import { escapeXml } from './escape-xml.ts';

// As the SDK numbers timestamp formats: 5 is ISO 8601.
const ISO_8601 = { useTrait: true, default: 5 } as const;
// S3 alone: the answer is the text of the root element, where the schema has a member in it.
const UNWRAPPED = ['GetBucketLocation'];

type Output = Readonly<Record<string, unknown>>;

/** A success over REST: members go where the schema binds them, into headers, the payload or XML. */
export function writeRest(
  { schema, name }: Operation,
  output: Output,
  { requestId, xmlNamespace }: { readonly requestId: string; readonly xmlNamespace: string },
): HttpResponse {
  const [, , , traits, , shape] = schema;
  const { headers, inBody, payload } = bind(NormalizedSchema.of(shape), output);
  const [, , usual] = (traits as { http?: readonly [string, string, number] }).http ?? [
    '',
    '',
    200,
  ];
  const answer = {
    status: 'ContentRange' in output ? 206 : usual,
    headers: { ...headers, 'x-amz-request-id': requestId },
  };
  if (payload) return { ...answer, body: '', bytes: payload };
  if (!inBody) return { ...answer, body: '' };
  const xml = writeXml(shape, inBody, xmlNamespace);
  const body = UNWRAPPED.includes(name) ? unwrap(xml) : xml;
  return { ...answer, headers: { ...answer.headers, 'content-type': 'application/xml' }, body };
}

/** A refusal over REST. */
export function writeRestFault(
  { code, message, status, headers }: AwsFault,
  requestId: string,
): HttpResponse {
  const error = `<Code>${escapeXml(code)}</Code><Message>${escapeXml(message)}</Message>`;
  return {
    status,
    headers: { ...headers, 'content-type': 'application/xml', 'x-amz-request-id': requestId },
    body: `<?xml version="1.0" encoding="UTF-8"?>\n<Error>${error}<RequestId>${requestId}</RequestId></Error>`,
  };
}

interface Bound {
  readonly headers: Record<string, string>;
  /** Undefined where the shape binds everything elsewhere. */
  inBody: Record<string, unknown> | undefined;
  payload: Uint8Array | undefined;
}

function bind(shape: NormalizedSchema, output: Output): Bound {
  const bound: Bound = { headers: {}, inBody: undefined, payload: undefined };
  if (shape.isUnitSchema()) return bound;
  for (const [name, member] of shape.structIterator()) {
    const { httpHeader, httpPrefixHeaders, httpPayload } = member.getMergedTraits();
    const value = output[name];
    if (httpPayload) bound.payload = value as Uint8Array | undefined;
    else if (httpHeader !== undefined) {
      if (value !== undefined) bound.headers[httpHeader.toLowerCase()] = headerOf(value);
    } else if (httpPrefixHeaders !== undefined) {
      for (const [key, text] of Object.entries(value ?? {}))
        bound.headers[httpPrefixHeaders + key] = String(text);
    } else {
      bound.inBody ??= {};
      if (value !== undefined) bound.inBody[name] = value;
    }
  }
  return bound;
}

function headerOf(value: unknown): string {
  return value instanceof Date ? value.toUTCString() : String(value);
}

function writeXml(shape: Operation['schema'][5], output: object, xmlNamespace: string): string {
  const serializer = new XmlShapeSerializer({
    timestampFormat: ISO_8601,
    httpBindings: true,
    xmlNamespace,
    serviceNamespace: '',
  });
  serializer.write(NormalizedSchema.of(shape).getSchema(), output);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${String(serializer.flush())}`;
}

function unwrap(xml: string): string {
  return xml.replace(/(<(\w+)[^>]*>)<\2>(.*)<\/\2>(<\/\2>)/s, '$1$3$4');
}
