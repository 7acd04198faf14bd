import type { ValidateFunction } from 'ajv';
import type { HttpHandler, HttpRequest, HttpResponse } from '../../src/http.ts';
import {
  description,
  find,
  pointerTo,
  resolved,
  schemaAt,
  schemaOfText,
} from './github-description.ts';
import type { Found } from './github-description.ts';
import { checkedGraphql, isGraphql } from './github-graphql.ts';

const JSON_SCHEMA = ['content', 'application/json', 'schema'];

/** Refusals any operation can meet and few descriptions list; they all have the one error shape. */
const ALWAYS_POSSIBLE = [400, 401, 403, 404];
/** GitHub answers 422 for a commit it does not know, which its description of this one leaves out. */
const ALSO_POSSIBLE: Readonly<Record<string, { status: number; schema: string }>> = {
  'repos/list-pull-requests-associated-with-commit': { status: 422, schema: 'validation-error' },
};

/** The handler, with every request and every answer held against GitHub's description. */
export function checked(handle: HttpHandler): HttpHandler {
  return async (request) => {
    if (isGraphql(request)) return checkedGraphql(handle)(request);
    checkParameters(request, find(request));
    checkRequestBody(request, find(request));
    return checkedAnswers(handle)(request);
  };
}

/** The same for answers alone: for tests that send what GitHub would refuse. */
export function checkedAnswers(handle: HttpHandler): HttpHandler {
  return async (request) => {
    const response = await handle(request);
    checkAnswer(request, response, find(request));
    return response;
  };
}

function checkParameters(request: HttpRequest, { operation, values, query }: Found): void {
  const known = operation.parameters.map((parameter) =>
    '$ref' in parameter ? resolved(parameter, description.components.parameters) : parameter,
  );
  const given = { ...decoded(values), ...Object.fromEntries(query) };
  const schema = {
    type: 'object',
    properties: Object.fromEntries(known.map(({ name, schema }) => [name, schema])),
    required: known.filter(({ required }) => required).map(({ name }) => name),
    additionalProperties: false,
  };
  assertValid(schemaOfText(schema), given, `parameters of ${named(request)}`);
}

function checkRequestBody(request: HttpRequest, { operation, pointer }: Found): void {
  if (operation.requestBody === undefined) {
    if (request.body !== '') throw new Error(`${named(request)} takes no body.`);
    return;
  }
  if (request.body === '') {
    if (operation.requestBody.required) throw new Error(`${named(request)} needs a body.`);
    return;
  }
  const validate = schemaAt(`${pointer}${pointerTo('requestBody', ...JSON_SCHEMA)}`);
  assertValid(validate, JSON.parse(request.body), `body of ${named(request)}`);
}

function checkAnswer(request: HttpRequest, response: HttpResponse, found: Found): void {
  const { status } = response;
  const what = `${status} answer to ${named(request)}`;
  const documented = found.operation.responses[status];
  const also = ALSO_POSSIBLE[found.operation.operationId];
  if (documented === undefined) {
    const isPossible = ALWAYS_POSSIBLE.includes(status);
    const schema = also?.status === status ? also.schema : isPossible ? 'basic-error' : undefined;
    if (schema === undefined) throw new Error(`GitHub gives no ${what}.`);
    assertValid(schemaAt(pointerTo('components', 'schemas', schema)), parsed(response, what), what);
    return;
  }
  const reference = '$ref' in documented;
  const { content } = reference
    ? resolved(documented, description.components.responses)
    : documented;
  if (content === undefined && ALWAYS_POSSIBLE.includes(status)) {
    const error = schemaAt(pointerTo('components', 'schemas', 'basic-error'));
    assertValid(error, parsed(response, what), what);
    return;
  }
  if (content === undefined) {
    if (response.body !== '') throw new Error(`The ${what} must have no body.`);
    return;
  }
  // Raw contents are whatever the file is, which no schema can say.
  if (response.headers['content-type']?.startsWith('application/vnd.github.raw')) return;
  const pointer = reference
    ? documented.$ref.slice(1)
    : `${found.pointer}${pointerTo('responses', `${status}`)}`;
  assertValid(schemaAt(`${pointer}${pointerTo(...JSON_SCHEMA)}`), parsed(response, what), what);
}

function decoded(values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, decodeURIComponent(value)]),
  );
}

function parsed({ body }: HttpResponse, what: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    throw new Error(`The ${what} is not JSON.`);
  }
}

function assertValid(validate: ValidateFunction, value: unknown, what: string): void {
  if (validate(value)) return;
  const errors = (validate.errors ?? []).slice(0, 8);
  const lines = errors.map(({ instancePath, message, params }) => {
    return `  ${instancePath || '(top)'} ${message} ${JSON.stringify(params)}`;
  });
  throw new Error(`The ${what} is not what GitHub describes:\n${lines.join('\n')}`);
}

function named({ method, url }: HttpRequest): string {
  return `${method} ${url}`;
}
