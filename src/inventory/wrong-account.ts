import type { Incident } from '../domain/incident.ts';
import { StaunchError } from '../domain/staunch-error.ts';

interface Caller {
  readonly account: string;
  readonly arn: string;
}

/** Throws `wrong-account` unless the credentials belong to the incident's account. */
export function refuseOtherAccount(incident: Incident, caller: Caller): void {
  if (caller.account !== incident.account) throw wrongAccount(incident, caller);
}

// Credentials of another account would find nothing and call it contained.
function wrongAccount({ name, account }: Incident, caller: Caller): StaunchError {
  return new StaunchError(
    'wrong-account',
    `incident ${name} is in account ${account}, but these credentials belong to` +
      ` ${caller.account} (${caller.arn}).`,
    {
      hint:
        `Name the roles of account ${account} in policy/accounts.yaml, or use credentials of that` +
        ' account.',
    },
  );
}
