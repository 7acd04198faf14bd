import { existsSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import schema from '../../schemas/accounts.schema.json' with { type: 'json' };

/** The roles by which Staunch enters an account. */
export interface AccountRoles {
  readonly planRole: string;
  readonly applyRole: string;
}

/** Accounts that the owners configured, by id. Described by `schemas/accounts.schema.json`. */
export type Accounts = Readonly<Record<string, AccountRoles>>;

/** An accounts file that is none. */
export class BadAccounts extends Error {
  readonly forPeople = true;
}

/** Where the owners write it, from the repository's root. */
export const ACCOUNTS_FILE = 'policy/accounts.yaml';

/** Reads the accounts file; no other accounts where there is none. Throws BadAccounts. */
export function readAccounts(path = ACCOUNTS_FILE): Accounts {
  if (!existsSync(path)) return {};
  const validate = new Ajv2020({ allErrors: true }).compile<{ accounts: Accounts }>(schema);
  const value = parsed(path);
  if (!validate(value)) {
    const problems = (validate.errors ?? []).map(
      ({ instancePath, message }) => `  ${instancePath || '/'} ${message ?? ''}`,
    );
    throw new BadAccounts(`${path} cannot be used:\n${problems.join('\n')}`);
  }
  for (const [account, roles] of Object.entries(value.accounts)) {
    for (const role of [roles.planRole, roles.applyRole]) {
      if (role.split(':')[4] !== account)
        throw new BadAccounts(
          `${path} cannot be used: ${role} is not a role of account ${account}`,
        );
    }
  }
  return value.accounts;
}

function parsed(path: string): unknown {
  try {
    return parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new BadAccounts(`${path} is not YAML: ${String(error)}`);
  }
}
