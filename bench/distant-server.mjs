import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * The sandbox behind a wire: every answer leaves a round trip after its request came in, and a new
 * connection takes `handshake` round trips first (TCP and TLS 1.3 take one each). Times in the log
 * are milliseconds of `performance.now()`.
 */
export async function startDistantServer(sandbox, world, { rtt, handshake }) {
  const clock = sandbox.runningClock(new Date(world.now));
  const made = sandbox.createSandbox(world, clock);
  const answer = sandbox.onPort(made);
  const calls = [];
  const { server } = await sandbox.serve(
    async (request) => {
      const call = { ...nameOf(request), receivedAt: performance.now(), answeredAt: Infinity };
      calls.push(call);
      const response = await answer(request);
      const rest = call.receivedAt + rtt - performance.now();
      if (rest > 0) await pause(rest);
      call.answeredAt = performance.now();
      return response;
    },
    clock,
    0,
  );
  const door = createServer({ pauseOnConnect: true, noDelay: true }, (socket) => {
    setTimeout(() => {
      server.emit('connection', socket);
      socket.resume();
    }, rtt * handshake);
  });
  await new Promise((resolve) => {
    door.listen(0, '127.0.0.1', resolve);
  });
  const credentialOf = (name) => made.credentials.get(name)();
  return {
    endpoint: `http://127.0.0.1:${door.address().port}`,
    calls,
    credentialOf,
    stop() {
      server.closeAllConnections();
      server.close();
      door.close();
    },
  };
}

// IAM, STS and EC2 name the action in the form they are sent; the signature names the service and region.
function nameOf({ body, headers }) {
  const [, region, service] =
    /Credential=[^/]+\/\d+\/([^/]+)\/([^/]+)/.exec(headers.authorization ?? '') ?? [];
  const action = new URLSearchParams(body).get('Action') ?? headers['x-amz-target'] ?? 'unknown';
  return { service, region, action };
}
