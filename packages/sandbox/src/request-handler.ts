import { Readable } from 'node:stream';
import { HttpResponse } from '@smithy/core/protocols';
import type { HttpRequest as SdkRequest, RequestHandler } from '@smithy/types';
import type { SandboxClock } from './clock.ts';
import type { HttpHandler } from './http.ts';

type SdkHandler = RequestHandler<SdkRequest, HttpResponse>;

/** Puts a handler under the AWS SDK in the place of its sockets. */
export function requestHandlerOf(handle: HttpHandler, clock: SandboxClock): SdkHandler {
  return {
    async handle(request) {
      const { status, headers, body, bytes } = await handle({
        method: request.method,
        url: request.path + queryOf(request.query),
        headers: lowerCase(request.headers),
        body: textOf(request.body),
        ...(request.body instanceof Uint8Array ? { bytes: request.body } : {}),
      });
      return {
        response: new HttpResponse({
          statusCode: status,
          headers: { date: clock.now().toUTCString(), ...headers },
          // The SDK hands a payload on as the stream that a socket would have been.
          body: bytes ? Readable.from([bytes]) : new TextEncoder().encode(body),
        }),
      };
    },
  };
}

function queryOf(query: SdkRequest['query'] = {}): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value ?? '']).map((one): [string, string] => [name, one]),
  );
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs).toString()}`;
}

function lowerCase(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
}

function textOf(body: unknown): string {
  if (typeof body === 'string') return body;
  return body instanceof Uint8Array ? new TextDecoder().decode(body) : '';
}
