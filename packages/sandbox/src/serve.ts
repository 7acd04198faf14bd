import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SandboxClock } from './clock.ts';
import type { HttpHandler, HttpRequest, HttpResponse } from './http.ts';

/** Serves a handler on 127.0.0.1; port 0 takes any free one. Every answer carries the sandbox's time. */
export async function serve(
  handle: HttpHandler,
  clock: SandboxClock,
  port: number,
): Promise<{ server: Server; endpoint: string }> {
  const server = createServer((incoming, outgoing) => {
    void read(incoming)
      .then(handle)
      .catch((error: unknown) => ({
        status: 500,
        headers: { 'content-type': 'text/plain' },
        body: `The sandbox failed: ${String(error)}\n`,
      }))
      .then(({ status, headers, body, bytes }: HttpResponse) => {
        outgoing.writeHead(status, { date: clock.now().toUTCString(), ...headers });
        outgoing.end(bytes ?? body);
      });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return { server, endpoint: `http://127.0.0.1:${taken}` };
}

async function read(incoming: IncomingMessage): Promise<HttpRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const headers = Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]);
  const bytes = Buffer.concat(chunks);
  return {
    method: incoming.method ?? 'GET',
    url: incoming.url ?? '/',
    headers: Object.fromEntries(headers) as Record<string, string>,
    body: bytes.toString('utf8'),
    bytes,
  };
}
