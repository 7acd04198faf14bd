import type { Command } from 'commander';
import { APPLY_DEFAULTS, type ApplyCommandOptions } from './terminal/apply-options.ts';
import { context, env, run, terminal } from './here.ts';
import { formats, minutes, seconds } from './options.ts';

function validate(program: Command): void {
  program
    .command('validate')
    .description('check incident files, and those in policy/; exit 1 if any has an error')
    .argument('[paths...]', 'files or folders', ['incidents'])
    .option('--json', 'print the problems as JSON', false)
    .action(async (paths: string[], { json }: { json: boolean }) => {
      const { validate } = await import('./commands/validate.ts');
      await run(validate(paths, { json, annotate: env['GITHUB_ACTIONS'] === 'true' }, terminal));
    });
}

function plan(program: Command): void {
  program
    .command('plan')
    .description(
      'read AWS and show what would be done; exit 0 nothing to do, or nothing yet, 2 steps to do, 1 error,' +
        ' or nothing that Staunch can do but something for people',
    )
    .argument('<incidents...>', 'incident files, or folders of them')
    .option('--out <file>', 'write the plan, to be applied later')
    .addOption(formats())
    .addHelpText('after', PLAN_ENVIRONMENT)
    .action(
      async (paths: string[], options: { out?: string; format: 'text' | 'json' | 'markdown' }) => {
        const { plan } = await import('./commands/plan.ts');
        await run(plan(paths, options, await context()));
      },
    );
}

function apply(program: Command): void {
  program
    .command('apply')
    .description(
      'do what is in a plan; exit 0 everything verified, 1 refused before anything was done,' +
        ' 3 something failed, is unverified, was undone or was not approved, 130 stopped by Ctrl-C or another signal',
    )
    .requiredOption('--plan <file>', 'the plan, as plan --out wrote it')
    .showHelpAfterError(
      `(make a plan first: ${terminal.typed('plan', 'incidents', '--out', 'plan.json')})`,
    )
    .option(
      '--approve <digest>',
      'approve this digest (at least its first 8 characters), where nobody can type it',
    )
    .option('--receipts <file>', 'where to write what was done', APPLY_DEFAULTS.receipts)
    .option(
      '--cutoff-margin <seconds>',
      'how far ahead of now sessions are cut off',
      seconds,
      APPLY_DEFAULTS.cutoffMargin,
    )
    .option(
      '--hold <seconds>',
      'read everything again so long after the last write, and do it anew where somebody undid it; 0 for never',
      seconds,
      APPLY_DEFAULTS.hold,
    )
    .option('--no-audit', 'do not read CloudTrail afterwards')
    .option('--json', 'print the receipts as JSON', false)
    .action(async (options: ApplyCommandOptions) => {
      const { apply } = await import('./commands/apply.ts');
      await run(apply(options, await context('applyRole')));
    });
}

function watch(program: Command): void {
  program
    .command('watch')
    .description(
      'look at a contained incident again and again; exit 0 held and confirmed, 3 anything undone, still used,' +
        ' newly minted or not confirmed yet, 130 stopped by Ctrl-C or another signal before that',
    )
    .argument('<incident>', 'incident file')
    .option('--minutes <number>', 'how long; CloudTrail takes 5 to 15 minutes to tell', minutes, 30)
    .option('--every <seconds>', 'how often', seconds, 60)
    .option('--json', 'print the last look as JSON', false)
    .action(async (path: string, options: { minutes: number; every: number; json: boolean }) => {
      const { watch } = await import('./commands/watch.ts');
      await run(watch(path, options, await context()));
    });
}

function status(program: Command): void {
  program
    .command('status')
    .description(
      'show every incident against AWS: held, drifted, stopped, open, overdue, waiting; exit 0 all held or waiting, 3 not all',
    )
    .argument('[incidents...]', 'incident files, or folders of them', ['incidents'])
    .option('--json', 'print JSON', false)
    .action(async (paths: string[], options: { json: boolean }) => {
      const { status } = await import('./commands/status.ts');
      await run(status(paths, options, await context()));
    });
}

const PLAN_ENVIRONMENT = `
Environment:
  STAUNCH_APPLY_ROLE  ARN of the role that will apply, where policy/accounts.yaml does not name it: whether that
                      role could give instances their profile back is asked before their role is revoked
`;

/** What a responder types about an incident. */
export const incidentCommands = [validate, plan, apply, watch, status];
