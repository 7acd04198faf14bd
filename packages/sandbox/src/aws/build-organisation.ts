import type { OrganisationEntry, ServiceControlEntry } from '../world-file.ts';
import { ALLOW_ALL } from './policy/allow-all.ts';
import type { PolicyDocument } from './policy/evaluate.ts';
import type { Organisation } from './state.ts';

/** What the organisation of a world is to an account: the management account is never limited. */
export function buildOrganisation(entry: OrganisationEntry, account: string): Organisation {
  const { id, managementAccount, accounts = {} } = entry;
  const isLimited = account !== managementAccount;
  return { id, serviceControl: isLimited ? [level(entry), level(accounts[account] ?? {})] : [] };
}

function level({ policies = {}, fullAccess = true }: ServiceControlEntry): PolicyDocument[] {
  // AWS's FullAWSAccess hangs at each level until somebody takes it off.
  return [...(fullAccess ? [ALLOW_ALL] : []), ...Object.values(policies)];
}
