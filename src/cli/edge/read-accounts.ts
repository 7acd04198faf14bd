import type { ErrorObject } from 'ajv';
import { parse } from 'yaml';
import { partitionOf } from '../../aws/partition.ts';
import { readCommittedFile } from '../../disk/read-file.ts';
import { plain } from '../../report/escape.ts';
import type { AccountRoles, Accounts } from '../../policy/accounts.ts';
import validate from '../../../schemas/accounts.schema.json?for=people';
import { ACCOUNTS_FILE } from './policy-files.ts';
import { StaunchError } from '../../domain/staunch-error.ts';

/** Reads the accounts file; no other accounts where there is none. Throws `bad-accounts`. */
export function readAccounts(path = ACCOUNTS_FILE): Accounts {
  const text = readCommittedFile({ path });
  if (text === undefined) return {};
  const value = parsed(path, text);
  if (!validate(value)) {
    const problems = (validate.errors ?? []).flatMap((error) =>
      error.keyword === 'if' ? [] : [`  ${error.instancePath || '/'} ${wordsOf(error)}`],
    );
    throw new StaunchError('bad-accounts', `${path} cannot be used:\n${problems.join('\n')}`);
  }
  const { accounts } = value as { readonly accounts: Accounts };
  const problems = Object.entries(accounts).flatMap(([account, roles]) => [
    ...contradictions(account, roles),
    ...unknownReaders(account, roles, accounts),
  ]);
  if (problems.length > 0) {
    throw new StaunchError(
      'bad-accounts',
      `${path} cannot be used:\n${problems.map((it) => `  ${it}`).join('\n')}`,
    );
  }
  return accounts;
}

// What is not known, and what would be: the message alone does not say.
function wordsOf({ message = '', params }: ErrorObject): string {
  const { additionalProperty, allowedValues, pattern } = params as Record<string, unknown>;
  if (typeof additionalProperty === 'string') return `${message}: ${plain(additionalProperty)}`;
  if (Array.isArray(allowedValues)) return `${message}: ${allowedValues.join(', ')}`;
  if (String(pattern).includes('s3://'))
    return 'must be s3://bucket, s3://bucket/prefix or a folder';
  return message;
}

function* contradictions(account: string, roles: AccountRoles): Generator<string> {
  const { planRole, applyRole, regions = [], partition = 'aws' } = roles;
  for (const role of [planRole, applyRole]) {
    const [, of, , , owner] = role.split(':');
    if (owner !== account) yield `${role} is not a role of account ${account}`;
    if (of !== partition) {
      yield `${role} is not in the partition ${partition} of account ${account}; write \`partition: ${of ?? ''}\` there, or mend the ARN`;
    }
  }
  if (planRole === applyRole) {
    yield `account ${account} has one role for both: what only reads must not be able to write`;
  }
  for (const region of regions) {
    if (partitionOf(region) !== partition)
      yield `region ${region} is not in the partition ${partition} of account ${account}`;
  }
}

function* unknownReaders(
  account: string,
  { audit = [] }: AccountRoles,
  accounts: Accounts,
): Generator<string> {
  for (const settings of audit) {
    const reader = 'account' in settings ? settings.account : undefined;
    if (reader !== undefined && !(reader in accounts)) {
      yield `account ${account} has its ${settings.source} read by account ${reader}, which is not in this file: name its roles too`;
    }
  }
}

function parsed(path: string, text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    throw new StaunchError('bad-accounts', `${path} is not YAML: ${String(error)}`, {
      cause: error,
    });
  }
}
