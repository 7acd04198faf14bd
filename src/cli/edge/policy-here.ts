import { standingAt } from '../../disk/standing.ts';
import type { Accounts } from '../../policy/accounts.ts';
import { NO_GUARDRAILS, type Guardrails } from '../../policy/guardrails.ts';
import { ACCOUNTS_FILE, GUARDRAILS_FILE } from './policy-files.ts';

/** The accounts of the folder that Staunch runs in. Without a file nothing is loaded to read one. Throws `bad-accounts`. */
export async function accountsHere(): Promise<Accounts> {
  if (standingAt({ path: ACCOUNTS_FILE }) === undefined) return {};
  const { readAccounts } = await import('./read-accounts.ts');
  return readAccounts();
}

/** The guardrails of the folder that Staunch runs in. Without a file nothing is loaded to read one. Throws `bad-policy`. */
export async function guardrailsHere(): Promise<Guardrails> {
  if (standingAt({ path: GUARDRAILS_FILE }) === undefined) return NO_GUARDRAILS;
  const { readGuardrails } = await import('./read-guardrails.ts');
  return readGuardrails(GUARDRAILS_FILE);
}
