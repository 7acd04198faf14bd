#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { loadWorld } from './load-world.ts';
import { serveWorld } from './serve-world.ts';

const HELP = `Usage: staunch-sandbox --world <file> [--port <number>]

Serves an AWS and a GitHub on 127.0.0.1 that begin as the world file says. Prints one line of JSON: where
they are and with which credentials. Ctrl-C ends it.

Options:
  --world <file>   the state in which everything begins (world.schema.json describes it)
  --port <number>  where to listen; any free port if it is not given
  --help           shows this

Example:
  staunch-sandbox --world world.yaml --port 4600
  aws --endpoint-url http://127.0.0.1:4600 sts get-caller-identity
`;

const LAST_PORT = 65_535;

async function main(): Promise<void> {
  const { world, port, help } = typed();
  if (help) {
    process.stdout.write(HELP);
    return;
  }
  const served = await serveWorld(await loadWorld(world), port);
  process.stdout.write(`${JSON.stringify(served.address)}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => served.stop());
}

function typed(): { readonly world: string; readonly port: number; readonly help: boolean } {
  const { values } = parseArgs({
    options: {
      world: { type: 'string' },
      port: { type: 'string', default: '0' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const port = Number(values.port);
  if (values.help) return { world: '', port, help: true };
  if (values.world === undefined) throw new Error('--world <file> is missing');
  if (!Number.isInteger(port) || port < 0 || port > LAST_PORT)
    throw new Error(
      `--port is ${JSON.stringify(values.port)}, which is no port from 0 to ${LAST_PORT}`,
    );
  return { world: values.world, port, help: false };
}

main().catch((error: unknown) => {
  const problem = error instanceof Error ? error.message : String(error);
  process.stderr.write(
    `staunch-sandbox: ${problem}\n(staunch-sandbox --help shows what there is)\n`,
  );
  process.exitCode = 1;
});
