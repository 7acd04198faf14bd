#!/usr/bin/env node
import { Command } from 'commander';
import { EXIT } from './cli/terminal/exit-codes.ts';
import { evidenceCommands } from './cli/evidence-commands.ts';
import { terminal } from './cli/here.ts';
import { incidentCommands } from './cli/incident-commands.ts';
import { practiceCommands } from './cli/practice-commands.ts';
import { setupCommands } from './cli/setup-commands.ts';
import { workflowCommands } from './cli/workflow-commands.ts';
import { version } from './domain/version.ts';

// Staunch prints only its own words: the SDK's advice about Node versions is for its authors.
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';

// In the order in which help shows them.
const COMMANDS = [
  ...incidentCommands,
  ...evidenceCommands,
  ...practiceCommands,
  ...setupCommands,
  ...workflowCommands,
];

const program = new Command(terminal.typed())
  .description('Leaked AWS credentials, contained by pull request.')
  .version(version)
  .showHelpAfterError(`(${terminal.typed('--help')} shows what there is)`)
  .configureHelp({ showGlobalOptions: true });

for (const define of COMMANDS) define(program);

// Not awaited at the top level: the commands import parts of this very chunk, which must be ready by then.
program.parseAsync().catch(async (error: unknown) => {
  const { explain } = await import('./cli/terminal/explain.ts');
  terminal.err(explain(error));
  process.exitCode = EXIT.error;
});
