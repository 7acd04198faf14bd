import { Option, type Command } from 'commander';
import { context, env, run, terminal } from './here.ts';

function init(program: Command): void {
  program
    .command('init')
    .description('write what sets Staunch up: roles for AWS, owners and a ruleset for GitHub')
    .option('--repo <owner/name>', 'the repository that holds the incidents')
    .option('--single-account <id>', 'the one account to contain in')
    .option('--accounts <ids>', 'several accounts to contain in, separated by commas')
    .option('--entry-account <id>', 'the account from which they are entered')
    .addOption(
      new Option('--partition <name>', 'the part of AWS')
        .choices(['aws', 'aws-cn', 'aws-us-gov'])
        .default('aws'),
    )
    .requiredOption('--owners <names>', 'who reviews what governs Staunch: @org/security')
    .option('--approvals <number>', 'how many approvals a merge needs', Number, 1)
    .option(
      '--subject-prefix <text>',
      'how the subjects of tokens begin, where GitHub cannot be asked',
    )
    .option('--repository-id <number>', 'the id of the repository, where GitHub cannot be asked')
    .option('--default-branch <name>', 'where GitHub cannot be asked', 'main')
    .option('--out <folder>', 'the root of the repository', '.')
    .option('--force', 'write over files that differ', false)
    .action(async (options: Parameters<typeof import('./commands/init.ts').init>[0]) => {
      const { init } = await import('./commands/init.ts');
      await run(init(options, { env }, terminal));
    });
}

function doctor(program: Command): void {
  program
    .command('doctor')
    .description(
      'check a set-up, on GitHub and in AWS; exit 0 all ok or warned, 1 anything fails, 3 something is unknown',
    )
    .option('--repo <owner/name>', 'the repository that holds the incidents')
    .option('--json', 'print JSON', false)
    .action(async (options: { repo?: string; json: boolean }) => {
      const { doctor } = await import('./commands/doctor.ts');
      await run(doctor(options, { env, ...(await context()) }));
    });
}

function policy(program: Command): void {
  program
    .command('policy')
    .description('the guardrails in policy/guardrails.yaml')
    .command('test')
    .description('judge example plans by the guardrails; exit 1 if any comes out otherwise')
    .argument('[folder]', 'where the examples are', 'policy/tests')
    .option('--json', 'print JSON', false)
    .action(async (folder: string, { json }: { json: boolean }) => {
      const { policyTest } = await import('./commands/policy-test.ts');
      await run(policyTest(folder, { json }, terminal));
    });
}

/** What sets Staunch up, and checks it. */
export const setupCommands = [init, doctor, policy];
