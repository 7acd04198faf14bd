import { accountsHere } from './edge/accounts-here.ts';
import { connectFromEnvironment, redirectedEndpoint } from './edge/connect.ts';
import { guardrailsHere } from './edge/guardrails-here.ts';
import { processTerminal } from './terminal/terminal.ts';
import { typedHere } from './terminal/typed-here.ts';
import { plain } from '../report/escape.ts';

/** The environment that the program was started in. */
export const { env } = process;

/** The terminal that it was started at. */
export const terminal = processTerminal(typedHere(process));

/** What an AWS command gets: a connection, and people told where its calls go. */
export async function context(role: 'planRole' | 'applyRole' = 'planRole') {
  const guardrails = await guardrailsHere();
  const accounts = await accountsHere();
  const redirected = redirectedEndpoint(env);
  if (redirected !== undefined) terminal.err(`AWS calls go to ${plain(redirected)}\n`);
  return { aws: connectFromEnvironment(env, { role, guardrails, accounts }), terminal, guardrails };
}

/** Ends the program with a command's exit code. */
export const run = (command: Promise<number>): Promise<void> =>
  command.then((code) => {
    process.exitCode = code;
  });
