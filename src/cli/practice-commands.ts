import type { Command } from 'commander';
import { port } from './options.ts';
import { run, terminal } from './here.ts';

function sandbox(program: Command): void {
  program
    .command('sandbox')
    .description('serve an AWS and a GitHub on 127.0.0.1, in the state of a world file')
    .requiredOption('--world <file>', 'the world, for instance drills/leaked-ci-key/world.yaml')
    .option('--port <number>', 'port to listen on; 0 takes any free one', port, 0)
    .action(async (options: { world: string; port: number }) => {
      const { sandbox } = await import('./commands/sandbox.ts');
      await run(sandbox(options, terminal));
    });
}

function drill(program: Command): void {
  program
    .command('drill')
    .description(
      'play an incident on the sandbox, from the leak to the audit; exit 1 if anything is not so',
    )
    .argument('<folder>', 'the drill, for instance drills/leaked-ci-key')
    .option('--comments', 'show the comments on the pull request whole', false)
    .action(async (folder: string, options: { comments: boolean }) => {
      const { drill } = await import('./commands/drill.ts');
      await run(drill(folder, terminal, options));
    });
}

/** What is tried out without AWS. */
export const practiceCommands = [sandbox, drill];
