import type { Command } from 'commander';
import { accountsHere } from './edge/policy-here.ts';
import { machineClock } from './edge/connect.ts';
import type { Incident } from '../domain/incident.ts';
import { context, run, terminal } from './here.ts';
import { formats, withSourceOptions, type AuditSources } from './options.ts';

/** Makes audits for commands that begin with one. */
function auditor(sources: AuditSources) {
  return async (incident: Incident) => {
    const { watchedAudit } = await import('./terminal/watched-audit.ts');
    const { withSources } = await import('./commands/audit.ts');
    return watchedAudit(withSources((await context()).aws, sources), incident, terminal);
  };
}

function audit(program: Command): void {
  const auditCommand = program
    .command('audit')
    .description(
      'show what CloudTrail has about an incident; exit 3 if not all of it could be read',
    )
    .argument('<incident>', 'incident file')
    .addOption(formats());

  withSourceOptions(auditCommand).action(
    async (path: string, options: Parameters<typeof import('./commands/audit.ts').audit>[1]) => {
      const { audit } = await import('./commands/audit.ts');
      await run(audit(path, options, await context()));
    },
  );
}

function followUp(program: Command): void {
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
}

function auditTable(program: Command): void {
  program
    .command('audit-table')
    .description(
      'print the SQL that makes the Athena table over an account’s trail, as policy/accounts.yaml has it; exit 1 if there is none or it cannot be made',
    )
    .argument('<account>', 'the account whose events it is for')
    .option('--create', 'make it, with your own credentials', false)
    .action(async (account: string, options: { create: boolean }) => {
      const { auditTable } = await import('./commands/audit-table.ts');
      await run(
        auditTable(account, options, { ...(await context()), accounts: await accountsHere() }),
      );
    });
}

function report(program: Command): void {
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
}

/** What shows what a credential did. */
export const evidenceCommands = [audit, followUp, auditTable, report];
