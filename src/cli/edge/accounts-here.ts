import { standingAt } from '../../disk/standing.ts';
import type { Accounts } from '../../policy/accounts.ts';
import { ACCOUNTS_FILE } from './policy-files.ts';

/** The accounts of the folder that Staunch runs in. Without a file nothing is loaded to read one. Throws BadAccounts. */
export async function accountsHere(): Promise<Accounts> {
  if (standingAt({ path: ACCOUNTS_FILE }) === undefined) return {};
  const { readAccounts } = await import('./read-accounts.ts');
  return readAccounts();
}
