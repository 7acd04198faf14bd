import { scopeOf } from '../authenticate.ts';
import type { HttpHandler, HttpRequest, HttpResponse } from '../../http.ts';
import { isWrite } from './writes.ts';

/** A call as it stands in the request, whether AWS will know its caller or not. */
export interface ObservedCall {
  readonly service: string;
  readonly operation: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly write: boolean;
  /** Which call of this handler it is, from 1. */
  readonly number: number;
  readonly request: HttpRequest;
}

/** What happens around each call; the call waits for it. */
export interface Observer {
  readonly before?: (call: ObservedCall) => void | Promise<void>;
  /** Once it is done and before its answer arrives; without one where the connection broke. */
  readonly after?: (call: ObservedCall, answer: HttpResponse | undefined) => void | Promise<void>;
}

/** The client's process is dead: thrown by an observer, and to every call that comes or ends after that. */
export class Crashed extends Error {
  override readonly name = 'Crashed';
}

/**
 * Watches the calls of one client. A thief acts through a handler of his own and is not watched:
 *
 *     const handle = observeCalls(sandbox.aws, {
 *       before: async ({ operation }) => {
 *         if (operation === 'UpdateAccessKey') await thief.send(new CreateAccessKeyCommand({}));
 *       },
 *       after: ({ number }) => {
 *         if (number === 12) throw new Crashed('after call 12 was done');
 *       },
 *     });
 *     const client = new IAMClient({ requestHandler: requestHandlerOf(handle, sandbox.clock) });
 */
export function observeCalls(handle: HttpHandler, { before, after }: Observer): HttpHandler {
  let calls = 0;
  let crash: Crashed | undefined;
  const mustLive = (): void => {
    if (crash) throw crash;
  };
  const watched = async (call: ObservedCall): Promise<HttpResponse> => {
    await before?.(call);
    mustLive();
    const answer = await handle(call.request).catch(async (error: unknown) => {
      await after?.(call, undefined);
      throw error;
    });
    await after?.(call, answer);
    // What was under way when the process died is not heard of either.
    mustLive();
    return answer;
  };
  return async (request) => {
    mustLive();
    calls += 1;
    return watched(observed(request, calls)).catch((error: unknown) => {
      if (error instanceof Crashed) crash ??= error;
      throw error;
    });
  };
}

function observed(request: HttpRequest, number: number): ObservedCall {
  const { service = '', region = '', accessKeyId = '' } = scopeOf(request) ?? {};
  const target = request.headers['x-amz-target']?.split('.').at(-1);
  const operation = target ?? new URLSearchParams(request.body).get('Action') ?? '';
  return { service, operation, region, accessKeyId, write: isWrite(operation), number, request };
}
