#!/usr/bin/env node
import { Command, InvalidArgumentError, Option } from 'commander';
import { connectFromEnvironment, machineClock, redirectedEndpoint } from './commands/connect.ts';
import type { Cancellable } from './ci/attend-job.ts';
import { APPLY_DEFAULTS, type ApplyCommandOptions } from './commands/apply-options.ts';
import { EXIT } from './commands/exit-codes.ts';
import { guardrailsHere } from './commands/guardrails-here.ts';
import { processTerminal } from './commands/terminal.ts';
import { typedHere } from './commands/typed-here.ts';
import type { Incident } from './incident/incident.ts';
import { plain } from './report/escape.ts';
import { version } from './version.ts';

// Staunch prints only its own words: the SDK's advice about Node versions is for its authors.
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';

const { env } = process;
const terminal = processTerminal(typedHere(process));

/** What an AWS command gets: a connection, and people told where its calls go. */
async function context(role: 'planRole' | 'applyRole' = 'planRole') {
  const guardrails = await guardrailsHere();
  const redirected = redirectedEndpoint(env);
  if (redirected !== undefined) terminal.err(`AWS calls go to ${plain(redirected)}\n`);
  return { aws: connectFromEnvironment(env, { role, guardrails }), terminal, guardrails };
}

function seconds(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value < 0 || value > 600) {
    throw new InvalidArgumentError('Give seconds between 0 and 600.');
  }
  return value;
}

function minutes(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value < 0 || value > 1440) {
    throw new InvalidArgumentError('Give minutes between 0 and 1440; 0 looks once.');
  }
  return value;
}

function port(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 65_535) {
    throw new InvalidArgumentError('Give a port between 0 and 65535; 0 takes any free one.');
  }
  return value;
}

function several(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

type AuditSources = Parameters<typeof import('./commands/audit.ts').withSources>[1];

/** Where audits read, besides what policy/accounts.yaml says. */
function withSourceOptions(command: Command): Command {
  return command
    .option(
      '--archive <location>',
      'also read the files of a trail: a folder, or s3://bucket/prefix; may be repeated',
      several,
    )
    .option('--no-lookup', 'do not ask CloudTrail’s event history')
    .option('--validate-digests', 'check that the files of archives are whole', false);
}

/** Makes audits for commands that begin with one. */
function auditor(sources: AuditSources) {
  return async (incident: Incident) => {
    const { watchedAudit } = await import('./commands/watched-audit.ts');
    const { withSources } = await import('./commands/audit.ts');
    return watchedAudit(withSources((await context()).aws, sources), incident, terminal);
  };
}

const formats = (): Option =>
  new Option('--format <format>', 'how to print it')
    .choices(['text', 'json', 'markdown'])
    .default('text');

const program = new Command(terminal.typed())
  .description('Leaked AWS credentials, contained by pull request.')
  .version(version)
  .showHelpAfterError(`(${terminal.typed('--help')} shows what there is)`)
  .configureHelp({ showGlobalOptions: true });

const run = (command: Promise<number>): Promise<void> =>
  command.then((code) => {
    process.exitCode = code;
  });

program
  .command('validate')
  .description('check incident files, and those in policy/; exit 1 if any has an error')
  .argument('[paths...]', 'files or folders', ['incidents'])
  .option('--json', 'print the problems as JSON', false)
  .action(async (paths: string[], { json }: { json: boolean }) => {
    const { validate } = await import('./commands/validate.ts');
    await run(validate(paths, { json, annotate: env['GITHUB_ACTIONS'] === 'true' }, terminal));
  });

program
  .command('plan')
  .description(
    'read AWS and show what would be done; exit 0 nothing to do, 2 steps to do, 1 error,' +
      ' or nothing that Staunch can do but something for people',
  )
  .argument('<incidents...>', 'incident files, or folders of them')
  .option('--out <file>', 'write the plan, to be applied later')
  .addOption(formats())
  .action(
    async (paths: string[], options: { out?: string; format: 'text' | 'json' | 'markdown' }) => {
      const { plan } = await import('./commands/plan.ts');
      await run(plan(paths, options, await context()));
    },
  );

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

const auditCommand = program
  .command('audit')
  .description('show what CloudTrail has about an incident; exit 3 if not all of it could be read')
  .argument('<incident>', 'incident file')
  .addOption(formats());

withSourceOptions(auditCommand).action(
  async (path: string, options: Parameters<typeof import('./commands/audit.ts').audit>[1]) => {
    const { audit } = await import('./commands/audit.ts');
    await run(audit(path, options, await context()));
  },
);

const followUpCommand = program
  .command('follow-up')
  .description(
    'what the audit of an incident found beyond it, as a change of incident files; exit 0 nothing follows,' +
      ' 2 something follows, 3 nothing was seen but not all could be read, 1 an error',
  )
  .argument('<incident>', 'incident file')
  .option('--audit <file>', 'begin with an audit that was made before, as JSON')
  .option('--write', 'write the incident files', false)
  .option('--json', 'print JSON', false);

withSourceOptions(followUpCommand).action(
  async (
    path: string,
    options: AuditSources & { audit?: string; write: boolean; json: boolean },
  ) => {
    const { followUp } = await import('./commands/follow-up.ts');
    const audit = auditor(options);
    await run(followUp(path, options, { terminal, clock: machineClock, audit }));
  },
);

program
  .command('audit-table')
  .description(
    'print the SQL that makes the Athena table over an account’s trail, as policy/accounts.yaml has it; exit 1 if there is none or it cannot be made',
  )
  .argument('<account>', 'the account whose events it is for')
  .option('--create', 'make it, with your own credentials', false)
  .action(async (account: string, options: { create: boolean }) => {
    const { auditTable } = await import('./commands/audit-table.ts');
    const { readAccounts } = await import('./commands/read-accounts.ts');
    await run(auditTable(account, options, { ...(await context()), accounts: readAccounts() }));
  });

const reportCommand = program
  .command('report')
  .description(
    'write what an audit shows as one HTML file that needs no network; exit 3 if not all of it could be read',
  )
  .argument('<incident>', 'incident file')
  .option('--audit <file>', 'begin with an audit that was made before, as JSON')
  .option('--receipts <file>', 'what a run did, as apply wrote it')
  .option('--out <file>', 'where to write it; - is standard output (default: <name>.report.html)')
  .option('--force', 'write over a file that is not a report', false);

withSourceOptions(reportCommand).action(
  async (
    path: string,
    options: AuditSources & Parameters<typeof import('./commands/report.ts').report>[1],
  ) => {
    const { report } = await import('./commands/report.ts');
    const makeAudit = auditor(options);
    await run(report(path, options, { now: machineClock.now(), terminal, makeAudit }));
  },
);

program
  .command('watch')
  .description(
    'look at a contained incident again and again; exit 0 held and confirmed, 3 anything undone, still used,' +
      ' newly minted or not confirmed yet',
  )
  .argument('<incident>', 'incident file')
  .option('--minutes <number>', 'how long; CloudTrail takes 5 to 15 minutes to tell', minutes, 30)
  .option('--every <seconds>', 'how often', seconds, 60)
  .option('--json', 'print the last look as JSON', false)
  .action(async (path: string, options: { minutes: number; every: number; json: boolean }) => {
    const { watch } = await import('./commands/watch.ts');
    await run(watch(path, options, await context()));
  });

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

program
  .command('sandbox')
  .description('serve an AWS and a GitHub on 127.0.0.1, in the state of a world file')
  .requiredOption('--world <file>', 'the world, for instance drills/leaked-ci-key/world.yaml')
  .option('--port <number>', 'port to listen on; 0 takes any free one', port, 0)
  .action(async (options: { world: string; port: number }) => {
    const { sandbox } = await import('./commands/sandbox.ts');
    await run(sandbox(options, terminal));
  });

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

async function ciContext(role?: 'planRole' | 'applyRole') {
  const { readPolicy } = await import('./commands/read-policy.ts');
  return { ...(await context(role)), policy: readPolicy() };
}

// A cancelled job gets SIGINT, and some seconds to end well.
async function cancellable(
  command: (context: Awaited<ReturnType<typeof ciContext>> & Cancellable) => Promise<number>,
): Promise<number> {
  const { attendJob } = await import('./ci/attend-job.ts');
  const context = await ciContext('applyRole');
  return attendJob(context, (attended) => command({ ...context, ...attended }));
}

const ci = program.command('ci').description('what the GitHub workflows run');

ci.command('plan')
  .description('for a pull request: validate and plan its incidents, keep one comment up to date')
  .action(async () => {
    const { ciPlan } = await import('./ci/plan.ts');
    await run(ciPlan(env, await ciContext()));
  });

ci.command('apply')
  .description(
    'for a push to the default branch, or one incident by its name: apply what was approved, comment the result',
  )
  .action(async () => {
    // GitHub is asked before the rest is loaded: its answers take longest.
    const { beginApply } = await import('./ci/begin.ts');
    const begun = beginApply(env, { aws: { clock: machineClock }, terminal });
    const { ciApply } = await import('./ci/apply.ts');
    await run(cancellable((context) => ciApply(env, context, begun)));
  });

ci.command('reconcile')
  .description(
    'on a schedule: do again what was approved and is not so, report the rest as one issue; exit 3 if not all could be read or done',
  )
  .action(async () => {
    const { ciReconcile } = await import('./ci/reconcile.ts');
    await run(cancellable((context) => ciReconcile(env, context)));
  });

ci.command('contain-now')
  .description(
    'by hand: do at once what an unreviewed pull request asks for, as far as policy/contain-now.yaml allows it',
  )
  .action(async () => {
    const { ciContainNow } = await import('./ci/contain-now.ts');
    await run(cancellable((context) => ciContainNow(env, context)));
  });

ci.command('follow-up')
  .description(
    'on a schedule, or for one incident by its name: propose what the audits found as pull requests; exit 3 if not' +
      ' all could be read or proposed',
  )
  .action(async () => {
    const { ciFollowUp } = await import('./ci/follow-up.ts');
    const { auditIncident } = await import('./audit/audit-incident.ts');
    const here = await ciContext();
    await run(ciFollowUp(env, { ...here, audit: (incident) => auditIncident(here.aws, incident) }));
  });

// Not awaited at the top level: the commands import parts of this very chunk, which must be ready by then.
program.parseAsync().catch(async (error: unknown) => {
  const { explain } = await import('./commands/explain.ts');
  terminal.err(explain(error));
  process.exitCode = EXIT.error;
});
