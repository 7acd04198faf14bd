import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { programOf, typedAs, type Typed } from '../domain/typed-command.ts';
import { plain } from '../report/escape.ts';
import { connectHere, redirectedEndpoint } from './edge/connect.ts';
import { accountsHere, guardrailsHere } from './edge/policy-here.ts';
import { settingsNote } from './terminal/aws-settings.ts';
import { processTerminal } from './terminal/terminal.ts';

/** The environment that the program was started in. */
export const { env } = process;

/** The terminal that it was started at. */
export const terminal = processTerminal(typedHere(process));

/** What an AWS command gets: a connection, and people told where its calls go. */
export async function context(role: 'planRole' | 'applyRole' = 'planRole') {
  const guardrails = await guardrailsHere();
  const accounts = await accountsHere();
  const aws = await connectHere(env, { role, guardrails, accounts });
  const redirected = redirectedEndpoint(env);
  if (redirected !== undefined) terminal.err(`AWS calls go to ${plain(redirected)}\n`);
  const note = settingsNote(env);
  if (note !== undefined) terminal.err(`${plain(note)}\n`);
  return { aws, terminal, guardrails };
}

/** Ends the program with a command's exit code. */
export const run = (command: Promise<number>): Promise<void> =>
  command.then((code) => {
    process.exitCode = code;
  });

// Commands in the form in which this process was started.
function typedHere(started: NodeJS.Process): Typed {
  const { argv, env } = started;
  const script = argv[1] ?? '';
  const npx = env['npm_lifecycle_event'] === 'npx' ? askedOfNpx(script) : undefined;
  const cwd = started.cwd();
  return typedAs(programOf({ script, cwd, env, ...(npx === undefined ? {} : { npx }) }));
}

// npx installs into a folder of its own and writes down there, alone, what it was asked for.
function askedOfNpx(script: string): string | undefined {
  const folder = dirname(dirname(dirname(script)));
  try {
    const file = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      readonly _npx?: { readonly packages?: readonly unknown[] };
    };
    const [only, ...more] = file._npx?.packages ?? [];
    return typeof only === 'string' && more.length === 0 ? only : undefined;
  } catch {
    return undefined;
  }
}
