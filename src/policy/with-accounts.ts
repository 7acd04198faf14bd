import { assumed } from '../aws/assumed.ts';
import type { Incident } from '../domain/incident.ts';
import type { Access } from './access.ts';
import type { AccountRoles, Accounts } from './accounts.ts';

/** How accounts are entered. */
interface Entry {
  readonly role: keyof Pick<AccountRoles, 'planRole' | 'applyRole'>;
  readonly sessionName: string;
}

/**
 * An access that knows for each incident how to get to its account and to others from there. Sessions carry
 * the incident's name as source identity, and so there is one for each incident.
 */
export function withAccounts(entry: Access, accounts: Accounts, how: Entry): Access {
  if (Object.keys(accounts).length === 0) return entry;
  const shared = once((account) => ({ account }));
  const base: Access = {
    ...entry,
    shared: entry,
    ownRoleArns: Object.values(accounts).flatMap((it) => [it.planRole, it.applyRole]),
    forIncident: (incident) => bound(keyOf(incident), incident),
  };
  const bound = once((_key, incident: Incident): Access => {
    const toAccount = once((account): Access | undefined => {
      const roles = accounts[account];
      if (!roles) return undefined;
      const there = enter(base, roles, { ...how, incident });
      return { ...there, toAccount, shared: shared(account) };
    });
    // An account that is not in the file is dealt with directly, or found to be another one.
    return toAccount(incident.account) ?? { ...base, toAccount };
  });
  return base;
}

function enter(
  base: Access,
  roles: AccountRoles,
  { role, sessionName, incident }: Entry & { readonly incident: Incident },
): Access {
  const roleArn = roles[role];
  const sourceIdentity = sourceIdentityOf(incident.name);
  const there = {
    ...base,
    ...assumed(base, { roleArn, sessionName, sourceIdentity }),
    entry: base,
    applyRole: roles.applyRole,
    ...(roles.audit ? { auditSources: roles.audit } : {}),
    ...(roles.trailSeconds === undefined ? {} : { trailSeconds: roles.trailSeconds }),
  };
  if (!roles.regions) return there;
  const isHome = roleArn.split(':')[4] === incident.account;
  return { ...there, regions: [...roles.regions, ...(isHome ? regionsOf(incident) : [])] };
}

function keyOf(incident: Incident): string {
  return JSON.stringify([incident.name, incident.account, regionsOf(incident)]);
}

/** STS wants at least two characters; the longest name fits. */
function sourceIdentityOf(incident: string): string {
  return incident.length < 2 ? `incident-${incident}` : incident.slice(0, 64);
}

// A leaked instance is looked at wherever it is.
function regionsOf({ exposures }: Incident): string[] {
  return exposures.flatMap((it) => (it.kind === 'instance' ? [it.region] : []));
}

function once<Rest extends readonly unknown[], Made>(make: (key: string, ...rest: Rest) => Made) {
  const made = new Map<string, Made>();
  return (key: string, ...rest: Rest): Made => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const fresh = make(key, ...rest);
    made.set(key, fresh);
    return fresh;
  };
}
