import { readWorld } from '../../drill/world.ts';
import { runningClock } from '../../sandbox/clock.ts';
import { onPort } from '../../sandbox/on-port.ts';
import { createSandbox } from '../../sandbox/sandbox.ts';
import { serve } from '../../sandbox/serve.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** `staunch sandbox`: serves a world until it is stopped, and says in one line of JSON how to reach it. */
export async function sandbox(
  options: { readonly world: string; readonly port: number },
  terminal: Terminal,
): Promise<number> {
  const world = await readWorld(options.world);
  const clock = runningClock(new Date(world.now));
  const made = createSandbox(world, clock);
  const { server, endpoint } = await serve(onPort(made), clock, options.port);
  const credentials = [...made.credentials].map(([name, current]) => [
    name,
    { ...current(), uri: `${endpoint}/credentials/${name}` },
  ]);
  const { owner, repo } = made.github;
  const users = (world.github?.users ?? []).map(({ login }) => login);
  const tokens = [...users, 'github-actions[bot]'].map((login) => [
    login,
    made.github.tokenOf(login),
  ]);
  const github = { repository: `${owner}/${repo}`, tokens: Object.fromEntries(tokens) as object };
  terminal.out(
    `${JSON.stringify({ endpoint, credentials: Object.fromEntries(credentials) as object, github })}\n`,
  );
  await new Promise<void>((stop) => {
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  });
  server.closeAllConnections();
  server.close();
  return 0;
}
