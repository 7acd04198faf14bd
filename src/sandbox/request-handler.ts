import { HttpResponse } from '@smithy/core/protocols';
import type { HttpRequest as SdkRequest, RequestHandler } from '@smithy/types';
import type { SandboxClock } from './clock.ts';
import type { HttpHandler } from './http.ts';

type SdkHandler = RequestHandler<SdkRequest, HttpResponse>;

/** Puts a handler under the AWS SDK in the place of its sockets. */
export function requestHandlerOf(handle: HttpHandler, clock: SandboxClock): SdkHandler {
  return {
    async handle(request) {
      const { status, headers, body } = await handle({
        method: request.method,
        url: request.path,
        headers: lowerCase(request.headers),
        body: textOf(request.body),
      });
      return {
        response: new HttpResponse({
          statusCode: status,
          headers: { date: clock.now().toUTCString(), ...headers },
          body: new TextEncoder().encode(body),
        }),
      };
    },
  };
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
