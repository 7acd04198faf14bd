import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { Readable } from 'node:stream';
import type { Agents } from '../aws/connection.ts';

// As many as browsers follow; GitHub needs one, for a repository that was renamed.
const MOST_MOVES = 20;
const MOVED = [301, 302, 303, 307, 308];
const BODILESS = [204, 205, 304];

/** `fetch` for Octokit by other sockets: Node's own, as of version 20, goes through no proxy. */
export function fetchBy(agents: Agents): typeof fetch {
  return async (input, init) => {
    let asked = new Request(input, init);
    for (let moves = 0; moves <= MOST_MOVES; moves++) {
      const body = asked.body ? Buffer.from(await asked.arrayBuffer()) : undefined;
      const answer = await send(asked, body, agents);
      const { statusCode: status = 500, headers } = answer;
      const { location } = headers;
      if (asked.redirect !== 'follow' || !MOVED.includes(status) || location === undefined)
        return responseOf(answer, status, asked.url);
      answer.resume();
      asked = movedTo(new URL(location, asked.url), asked, body, status);
    }
    throw new TypeError('too many redirects');
  };
}

function send(
  { url, method, headers, signal }: Request,
  body: Buffer | undefined,
  { httpAgent, httpsAgent }: Agents,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const isSecure = url.startsWith('https:');
    const [request, agent] = isSecure ? [httpsRequest, httpsAgent] : [httpRequest, httpAgent];
    const sending = request(url, { method, headers: Object.fromEntries(headers), agent, signal });
    sending.on('response', resolve).on('error', reject).end(body);
  });
}

function movedTo(url: URL, asked: Request, body: Buffer | undefined, status: number): Request {
  const { method, signal } = asked;
  const headers = new Headers(asked.headers);
  // Nobody but GitHub gets the token.
  if (url.origin !== new URL(asked.url).origin) headers.delete('authorization');
  const asksAnew = status === 303 || (status < 303 && method === 'POST');
  if (asksAnew) return new Request(url, { method: 'GET', headers, signal });
  return new Request(url, { method, headers, signal, ...(body ? { body } : {}) });
}

function responseOf(answer: IncomingMessage, status: number, url: string): Response {
  const headers = new Headers();
  for (const [name, values = []] of Object.entries(answer.headersDistinct))
    for (const value of values) headers.append(name, value);
  const bodiless = BODILESS.includes(status);
  if (bodiless) answer.resume();
  const body = bodiless ? null : (Readable.toWeb(answer) as ReadableStream<Uint8Array>);
  const response = new Response(body, { status, headers });
  return Object.defineProperty(response, 'url', { value: url });
}
