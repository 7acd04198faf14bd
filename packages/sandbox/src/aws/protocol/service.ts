import { JsonCodec, XmlShapeSerializer } from '@aws-sdk/core/protocols';
import { NormalizedSchema } from '@smithy/core/schema';
import type { HttpRequest, HttpResponse } from '../../http.ts';
import { AwsFault } from '../fault.ts';
import type { Operation } from '../operation.ts';
import { escapeXml } from './escape-xml.ts';
import { readQuery } from './query-request.ts';
import { readRest, restOperation } from './rest-request.ts';
import { writeRest, writeRestFault } from './rest-response.ts';

/** One AWS service: its operations and how they look on the wire. */
export interface Service {
  /** Name in the SigV4 credential scope: `iam`, `sts`, `ec2`, `cloudtrail`, `s3`. */
  readonly name: string;
  readonly protocol: 'query' | 'ec2' | 'json' | 'rest';
  readonly xmlNamespace: string;
  readonly operations: ReadonlyMap<string, Operation>;
}

// The timestamp formats of the protocols, as the SDK numbers them: 5 is ISO 8601, 7 epoch seconds.
const ISO_8601 = { useTrait: true, default: 5 } as const;
const EPOCH_SECONDS = { useTrait: true, default: 7 } as const;

/** Name of the operation a request asks for, if it names one. */
export function operationName(service: Service, request: HttpRequest): string | undefined {
  if (service.protocol === 'json') return request.headers['x-amz-target']?.split('.').at(-1);
  if (service.protocol === 'rest') return restOperation(service.operations.values(), request)?.name;
  return new URLSearchParams(request.body).get('Action') ?? undefined;
}

/** The operation's input, read by its schema. */
export async function readInput(
  service: Service,
  operation: Operation,
  request: HttpRequest,
): Promise<object> {
  if (service.protocol === 'rest') return readRest(operation, request);
  const [, , , , input] = operation.schema;
  if (NormalizedSchema.of(input).isUnitSchema()) return {};
  if (service.protocol !== 'json') {
    return readQuery(input, new URLSearchParams(request.body), service.protocol);
  }
  const codec = new JsonCodec({ timestampFormat: EPOCH_SECONDS, jsonName: false });
  const schema = NormalizedSchema.of(input).getSchema();
  try {
    return (await codec.createDeserializer().read(schema, request.body || '{}')) as object;
  } catch {
    throw new AwsFault(
      'SerializationException',
      'The body of the request is not the JSON it should be.',
    );
  }
}

/** A success, written by the operation's schema. */
export function writeOutput(
  service: Service,
  operation: Operation,
  output: object | undefined,
  requestId: string,
): HttpResponse {
  const { xmlNamespace } = service;
  if (service.protocol === 'rest') {
    return writeRest(operation, { ...output }, { requestId, xmlNamespace });
  }
  const [, , , , , schema] = operation.schema;
  if (service.protocol === 'json') return json(200, writeJson(schema, output ?? {}), requestId);
  const body = NormalizedSchema.of(schema).isUnitSchema()
    ? ''
    : writeMembers(service, schema, output ?? {});
  const name = operation.name;
  const open = `<${name}Response xmlns="${service.xmlNamespace}">`;
  const close = `</${name}Response>`;
  if (service.protocol === 'ec2') {
    return xml(200, `${open}<requestId>${requestId}</requestId>${body}${close}`, requestId);
  }
  const result = `<${name}Result>${body}</${name}Result>`;
  const metadata = `<ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata>`;
  return xml(200, `${open}${result}${metadata}${close}`, requestId);
}

/** A refusal, in the shape of the service's protocol. */
export function writeFault(service: Service, fault: AwsFault, requestId: string): HttpResponse {
  if (service.protocol === 'rest') return writeRestFault(fault, requestId);
  const { code, message, status } = fault;
  if (service.protocol === 'json') {
    return json(status, JSON.stringify({ __type: code, message }), requestId);
  }
  const error = `<Code>${escapeXml(code)}</Code><Message>${escapeXml(message)}</Message>`;
  if (service.protocol === 'ec2') {
    const errors = `<Errors><Error>${error}</Error></Errors>`;
    return xml(
      status,
      `<Response>${errors}<RequestID>${requestId}</RequestID></Response>`,
      requestId,
    );
  }
  return xml(
    status,
    `<ErrorResponse xmlns="${service.xmlNamespace}"><Error><Type>Sender</Type>${error}</Error>` +
      `<RequestId>${requestId}</RequestId></ErrorResponse>`,
    requestId,
  );
}

// The serializer wraps the members in an element of its own; the protocol wants another name around them.
function writeMembers(service: Service, schema: Operation['schema'][5], output: object): string {
  const serializer = new XmlShapeSerializer({
    timestampFormat: ISO_8601,
    httpBindings: false,
    xmlNamespace: service.xmlNamespace,
    serviceNamespace: '',
  });
  serializer.write(NormalizedSchema.of(schema).getSchema(), output);
  const text = String(serializer.flush());
  return text.endsWith('/>') ? '' : text.slice(text.indexOf('>') + 1, text.lastIndexOf('</'));
}

function writeJson(schema: Operation['schema'][5], output: object): string {
  const codec = new JsonCodec({ timestampFormat: EPOCH_SECONDS, jsonName: false });
  const serializer = codec.createSerializer();
  serializer.write(NormalizedSchema.of(schema).getSchema(), output);
  return String(serializer.flush());
}

function xml(status: number, body: string, requestId: string): HttpResponse {
  const headers = { 'content-type': 'text/xml;charset=UTF-8', 'x-amzn-requestid': requestId };
  return { status, headers, body: `<?xml version="1.0" encoding="UTF-8"?>\n${body}` };
}

function json(status: number, body: string, requestId: string): HttpResponse {
  const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-requestid': requestId };
  return { status, headers, body };
}
