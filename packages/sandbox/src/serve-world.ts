import { runningClock } from './clock.ts';
import { onPort } from './on-port.ts';
import { createSandbox, type Sandbox } from './sandbox.ts';
import { serve } from './serve.ts';
import type { WorldFile } from './world-file.ts';

/** A sandbox that listens, until it is stopped. */
export interface ServedWorld {
  /** How to reach it, as the one line of JSON that starting it prints. */
  readonly address: object;
  stop(): void;
}

/** Serves a world on 127.0.0.1 from its `now` on; port 0 takes any free one. Rejects where the port is taken. */
export async function serveWorld(world: WorldFile, port: number): Promise<ServedWorld> {
  const clock = runningClock(new Date(world.now));
  const sandbox = createSandbox(world, clock);
  const { server, endpoint } = await serve(onPort(sandbox), clock, port);
  return {
    address: { endpoint, credentials: credentialsOf(sandbox, endpoint), github: githubOf(sandbox) },
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function credentialsOf({ credentials }: Sandbox, endpoint: string): object {
  const named = [...credentials].map(([name, current]) => [
    name,
    { ...current(), uri: `${endpoint}/credentials/${name}` },
  ]);
  return Object.fromEntries(named) as object;
}

function githubOf({ github, world }: Sandbox): object {
  const users = (world.github?.users ?? []).map(({ login }) => login);
  const tokens = [...users, 'github-actions[bot]'].map((login) => [login, github.tokenOf(login)]);
  return {
    repository: `${github.owner}/${github.repo}`,
    tokens: Object.fromEntries(tokens) as object,
  };
}
