import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * @import { AddressInfo } from 'node:net'
 * @import { HttpHandler, HttpRequest, Sandbox, WorldFile } from '@staunch/sandbox'
 * @import { Call } from './call-log.mjs'
 */

/**
 * What of the sandbox is used, as it was bundled.
 * @typedef {Pick<typeof import('@staunch/sandbox'), 'createSandbox' | 'credentialOf' | 'onPort' | 'runningClock' | 'serve'>} SandboxParts
 */

/**
 * Milliseconds of a round trip, and round trips that a new connection takes first.
 * @typedef {{ rtt: number, handshake: number, githubRtt?: number }} Distance
 */

/** @typedef {Awaited<ReturnType<typeof startDistantServer>>} DistantServer */

/**
 * The sandbox behind two wires, one to AWS and one to GitHub: every answer leaves a round trip after its
 * request came in, and a new connection takes `handshake` round trips first (TCP and TLS 1.3 take one each).
 * Times in the log are milliseconds of `performance.now()`. `near` is the same world without a wire; an `onCall` is told
 * of every call.
 * @param {SandboxParts} sandbox
 * @param {WorldFile} world
 * @param {Distance} distance
 */
export async function startDistantServer(sandbox, world, { rtt, handshake, githubRtt = rtt }) {
  const clock = sandbox.runningClock(new Date(world.now));
  const made = sandbox.createSandbox(world, clock);
  const answer = sandbox.onPort(made);
  /** @type {{ sandbox: Sandbox, calls: Call[], onCall?: (call: Call) => void }} */
  const served = { sandbox: made, calls: [] };
  /** @param {Call} call */
  const note = (call) => {
    served.calls.push(call);
    served.onCall?.(call);
  };
  /** @param {HttpHandler} handle */
  const open = (handle) => sandbox.serve(handle, clock, 0);
  const near = await open(answer);
  const openFarAway = async (trip) => {
    const { server } = await open(slowly(answer, trip, note));
    return openDoor(server, trip * handshake);
  };
  const [aws, github] = await Promise.all([openFarAway(rtt), openFarAway(githubRtt)]);
  return Object.assign(served, {
    near: near.endpoint,
    endpoint: aws.endpoint,
    github: github.endpoint,
    credentialOf: (/** @type {string} */ name) => sandbox.credentialOf(made, name),
    stop() {
      for (const { server } of [near, aws, github]) {
        server.closeAllConnections();
        server.close();
      }
      for (const { door } of [aws, github]) door.close();
    },
  });
}

/**
 * @param {HttpHandler} answer
 * @param {number} rtt
 * @param {(call: Call) => void} note
 * @returns {HttpHandler}
 */
function slowly(answer, rtt, note) {
  return async (request) => {
    const call = { ...nameOf(request), receivedAt: performance.now(), answeredAt: Infinity };
    note(call);
    const response = await answer(request);
    const rest = call.receivedAt + rtt - performance.now();
    if (rest > 0) await pause(rest);
    call.answeredAt = performance.now();
    return response;
  };
}

/**
 * Connections reach the server late: until then it takes nothing from them.
 * @param {import('node:http').Server} server
 * @param {number} handshakeMs
 */
async function openDoor(server, handshakeMs) {
  const door = createServer({ pauseOnConnect: true, noDelay: true }, (socket) => {
    setTimeout(() => {
      server.emit('connection', socket);
      socket.resume();
    }, handshakeMs);
  });
  await once(door.listen(0, '127.0.0.1'), 'listening');
  const { port } = /** @type {AddressInfo} */ (door.address());
  return { server, door, endpoint: `http://127.0.0.1:${port}` };
}

/**
 * IAM, STS and EC2 name the action in the form they are sent; the signature names the service and region.
 * @param {HttpRequest} request
 */
function nameOf({ method, url, body, headers }) {
  const [, region, service] =
    /Credential=[^/]+\/\d+\/([^/]+)\/([^/]+)/.exec(headers.authorization ?? '') ?? [];
  if (service === undefined) return { service: 'github', action: `${method} ${url}` };
  const action = new URLSearchParams(body).get('Action') ?? headers['x-amz-target'] ?? 'unknown';
  return { service, region, action };
}
