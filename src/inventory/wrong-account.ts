import type { Incident } from '../domain/incident.ts';

/** Credentials of another account would find nothing and call it contained. */
export class WrongAccount extends Error {
  readonly forPeople = true;
  readonly hint: string;

  constructor(incident: Incident, caller: { readonly account: string; readonly arn: string }) {
    super(
      `incident ${incident.name} is in account ${incident.account}, but these credentials belong to` +
        ` ${caller.account} (${caller.arn}).`,
    );
    this.hint =
      `Name the roles of account ${incident.account} in policy/accounts.yaml, or use credentials of that` +
      ' account.';
  }
}

/** Throws WrongAccount unless the credentials belong to the incident's account. */
export function refuseOtherAccount(
  incident: Incident,
  caller: { readonly account: string; readonly arn: string },
): void {
  if (caller.account !== incident.account) throw new WrongAccount(incident, caller);
}
