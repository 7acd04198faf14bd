import { once } from 'node:events';
import { createServer, request as ask } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** @import { AddressInfo } from 'node:net' */

/**
 * A service that behaves badly, CloudTrail unless told.
 * @typedef {{ service?: string, badly: keyof typeof BADLY }} Bad
 */

const BYTE_MS = 1000;

/**
 * What one region's LookupEvents does instead of answering.
 * @satisfies {Record<string, (answer: import('node:http').ServerResponse) => unknown>}
 */
const BADLY = {
  // Never a word.
  hangs: () => undefined,
  throttles(answer) {
    const body = JSON.stringify({ __type: 'ThrottlingException', message: 'Rate exceeded' });
    answer.writeHead(400, { 'content-type': 'application/x-amz-json-1.1' }).end(body);
  },
  async drips(answer) {
    const body = JSON.stringify({ Events: [], Padding: ' '.repeat(3600) });
    answer.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' });
    for (const byte of body) {
      if (answer.destroyed) return;
      answer.write(byte);
      await pause(BYTE_MS);
    }
    answer.end();
  },
};

/**
 * A door to an endpoint that hands on everything but one service in one region, which behaves `badly`. Counts the calls.
 * @param {string} endpoint
 * @param {{ region: string } & Bad} bad
 */
export async function startBadRegion(endpoint, { region, service = 'cloudtrail', badly }) {
  const calls = { calls: 0, lookups: 0 };
  const server = createServer((incoming, outgoing) => {
    const { headers, method, url = '/' } = incoming;
    const scope = /Credential=[^/]+\/\d+\/([^/]+)\/([^/]+)/.exec(headers.authorization ?? '') ?? [];
    if (scope.length > 0) calls.calls++;
    if (String(headers['x-amz-target']).endsWith('.LookupEvents')) calls.lookups++;
    if (scope[1] === region && scope[2] === service) {
      incoming.resume();
      void BADLY[badly](outgoing);
      return;
    }
    const onwards = ask(new URL(url, endpoint), { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onwards.on('error', () => outgoing.destroy());
    incoming.pipe(onwards);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = /** @type {AddressInfo} */ (server.address());
  return {
    endpoint: `http://127.0.0.1:${port}`,
    calls,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
