import type { HttpResponse } from '../../http.ts';
import { AwsFault } from '../fault.ts';
import type { Fault } from './weather.ts';

/** The answer to a call that is not done: an error of AWS or a page, or a connection on which nothing comes. */
export function faultAnswer(fault: Exclude<Fault, { kind: 'lost-answer' }>): HttpResponse {
  if (fault.kind === 'error') {
    const { code, status, message = 'The sandbox has bad weather.' } = fault;
    throw new AwsFault(code, message, status);
  }
  if (fault.kind === 'html') return page(fault.status);
  throw networkError('TimeoutError', 'ETIMEDOUT', 'No answer came in time.');
}

/** Waits until a call is done, and loses its answer, whatever that is. */
export async function loseAnswer(answering: Promise<HttpResponse>): Promise<never> {
  await answering.catch((error: unknown) => {
    if (!(error instanceof AwsFault)) throw error;
  });
  throw networkError('Error', 'ECONNRESET', 'read ECONNRESET');
}

// As Node's sockets and the SDK's own HTTP handler name them: the SDK goes by name and code.
function networkError(name: string, code: string, message: string): Error {
  return Object.assign(new Error(message), { name, code });
}

function page(status: number): HttpResponse {
  const title = `${status} Bad Weather`;
  const body = `<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>\n`;
  return { status, headers: { 'content-type': 'text/html' }, body };
}
