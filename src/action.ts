import { forLog } from './report/escape.ts';

// The commands that belong to a workflow; the rest of the program is for people.
const COMMANDS = ['plan', 'apply', 'reconcile', 'contain-now', 'follow-up'];

const { env } = process;
const command = env['INPUT_COMMAND'] ?? '';

// The runner hands inputs over as environment variables; from here on it is the same program as on the command line.
if (COMMANDS.includes(command)) {
  env['GITHUB_TOKEN'] = env['INPUT_GITHUB-TOKEN'] ?? '';
  env['STAUNCH_FOLLOW_UP_TOKEN'] = env['INPUT_FOLLOW-UP-TOKEN'] ?? '';
  process.argv.splice(2, Infinity, 'ci', command);
  await import('./cli.ts');
} else {
  process.stdout.write(
    `::error::nothing was done: the input command is ${forLog(JSON.stringify(command))}. In the workflow that` +
      ` uses this action, set it to ${COMMANDS.join(', ')}.\n`,
  );
  process.exitCode = 1;
}
