import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * The sandbox behind two wires, one to AWS and one to GitHub: every answer leaves a round trip after its
 * request came in, and a new connection takes `handshake` round trips first (TCP and TLS 1.3 take one each).
 * Times in the log are milliseconds of `performance.now()`. `near` is the same world without a wire; an `onCall` is told
 * of every call.
 */
export async function startDistantServer(sandbox, world, { rtt, handshake, githubRtt = rtt }) {
  const clock = sandbox.runningClock(new Date(world.now));
  const made = sandbox.createSandbox(world, clock);
  const answer = sandbox.onPort(made);
  const calls = [];
  const served = { sandbox: made, calls };
  const note = (call) => {
    calls.push(call);
    served.onCall?.(call);
  };
  const open = (handle) => sandbox.serve(handle, clock, 0);
  const near = await open(answer);
  const [aws, github] = await Promise.all(
    [rtt, githubRtt].map(async (trip) => {
      const { server } = await open(slowly(answer, trip, note));
      return openDoor(server, trip * handshake);
    }),
  );
  return Object.assign(served, {
    near: near.endpoint,
    endpoint: aws.endpoint,
    github: github.endpoint,
    credentialOf: (name) => made.credentials.get(name)(),
    stop() {
      for (const { server } of [near, aws, github]) {
        server.closeAllConnections();
        server.close();
      }
      for (const { door } of [aws, github]) door.close();
    },
  });
}

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

// Connections reach the server late: until then it takes nothing from them.
async function openDoor(server, handshakeMs) {
  const door = createServer({ pauseOnConnect: true, noDelay: true }, (socket) => {
    setTimeout(() => {
      server.emit('connection', socket);
      socket.resume();
    }, handshakeMs);
  });
  await new Promise((resolve) => {
    door.listen(0, '127.0.0.1', resolve);
  });
  return { server, door, endpoint: `http://127.0.0.1:${door.address().port}` };
}

// IAM, STS and EC2 name the action in the form they are sent; the signature names the service and region.
function nameOf({ method, url, body, headers }) {
  const [, region, service] =
    /Credential=[^/]+\/\d+\/([^/]+)\/([^/]+)/.exec(headers.authorization ?? '') ?? [];
  if (service === undefined) return { service: 'github', action: `${method} ${url}` };
  const action = new URLSearchParams(body).get('Action') ?? headers['x-amz-target'] ?? 'unknown';
  return { service, region, action };
}
