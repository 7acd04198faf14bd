import { serveWorld } from '@staunch/sandbox';
import { readWorld } from '../../drill/world.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** `staunch sandbox`: serves a world until it is stopped, and says in one line of JSON how to reach it. */
export async function sandbox(
  options: { readonly world: string; readonly port: number },
  terminal: Terminal,
): Promise<number> {
  const served = await serveWorld(await readWorld(options.world), options.port);
  terminal.out(`${JSON.stringify(served.address)}\n`);
  await new Promise<void>((stop) => {
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  });
  served.stop();
  return 0;
}
