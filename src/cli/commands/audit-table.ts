import { createTable } from '../../trail/sources/athena/create-table.ts';
import type { AthenaSettings } from '../../domain/source-settings.ts';
import { runStatement } from '../../aws/athena.ts';
import { whoAmI } from '../../aws/caller.ts';
import type { Connection } from '../../aws/connection.ts';
import { forLog } from '../../report/escape.ts';
import { EXIT } from '../terminal/exit-codes.ts';
import type { Accounts } from '../../policy/accounts.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { ACCOUNTS_FILE } from '../edge/policy-files.ts';

interface Context {
  /** Whoever runs it: no role of Staunch's may create anything. */
  readonly aws: Connection;
  readonly terminal: Terminal;
  readonly accounts: Accounts;
}

/** `staunch audit-table <account>`: the statements that make the table over an account's trail; with `create` they are run. */
export async function auditTable(
  account: string,
  { create }: { readonly create: boolean },
  { aws, terminal, accounts }: Context,
): Promise<number> {
  const settings = accounts[account]?.audit?.find((it) => it.source === 'athena');
  if (!settings) {
    terminal.err(`${notThere(account)}\n`);
    return EXIT.error;
  }
  const statements = createTable(settings);
  if (!create) {
    terminal.out(statements.map((sql) => `${sql};\n`).join('\n'));
    return EXIT.ok;
  }
  return run(statements, { settings, owner: settings.account ?? account }, { aws, terminal });
}

interface Place {
  readonly settings: AthenaSettings;
  readonly owner: string;
}

async function run(
  statements: readonly string[],
  { settings, owner }: Place,
  { aws, terminal }: Omit<Context, 'accounts'>,
): Promise<number> {
  const { account, arn } = await whoAmI(aws);
  if (account !== owner) {
    terminal.err(
      `error: you are ${forLog(arn)}, and the table belongs into account ${owner}: run this with credentials of that account\n`,
    );
    return EXIT.error;
  }
  for (const sql of statements) {
    const end = await runStatement(aws, settings, sql);
    if (end.kind !== 'succeeded') {
      const reason = end.kind === 'failed' ? end.reason : 'it was stopped';
      terminal.err(`error: Athena did not do it: ${forLog(reason)}\n${hintFor(reason)}`);
      return EXIT.error;
    }
  }
  terminal.err(`Created in ${settings.region}; nothing in S3 was changed.\n`);
  return EXIT.ok;
}

function hintFor(reason: string): string {
  return /already exists/i.test(reason)
    ? '    A table of that name is there. DROP TABLE takes away the table and no file; or name another one.\n'
    : '    docs/athena.md has the policy that creating needs.\n';
}

function notThere(account: string): string {
  return `error: ${ACCOUNTS_FILE} has no table for account ${forLog(account)}
    Write there, under \`audit\` of the account:
      - { source: athena, location: "s3://bucket/prefix", region: eu-west-1 }`;
}
