import type { Access } from '../../src/policy/access.ts';
import type { Accounts } from '../../src/policy/accounts.ts';
import { withAccounts } from '../../src/policy/with-accounts.ts';
import type { Incident } from '../../src/domain/incident.ts';
import {
  type AccountEntry,
  type HttpHandler,
  requestHandlerOf,
  type Sandbox,
  type WorldFile,
} from '@staunch/sandbox';
import { connect } from './play.ts';
import { ACCOUNT, anIncident, aWorld, KEY } from './worlds.ts';

/** Where Staunch starts; nothing leaked there. */
export const ENTRY = '999900001111';
export const OTHER = '444455556666';
export const OTHER_KEY = 'AKIAWPK3GSDSQLEAKEDK';

/** What the owners write: both accounts, by the roles that the sandbox has in them. */
export const accounts = { [ACCOUNT]: rolesOf(ACCOUNT), [OTHER]: rolesOf(OTHER) };

/** A key leaked in each account. */
export const incidents: readonly [Incident, Incident] = [
  anIncident([{ kind: 'access-key', accessKeyId: KEY }], 'leak-here'),
  {
    ...anIncident([{ kind: 'access-key', accessKeyId: OTHER_KEY }], 'leak-there'),
    account: OTHER,
  },
];

/** The roles of an account, as the owners name them. */
export function rolesOf(account: string) {
  const role = (name: string) => `arn:aws:iam::${account}:role/staunch-${name}`;
  return { planRole: role('plan'), applyRole: role('apply') };
}

/** An entry account and two others with a leaked key each; somebody may read CloudTrail in both. */
export function threeAccounts(
  differs: Partial<Record<string, Partial<AccountEntry>>> = {},
): WorldFile {
  const {
    accounts: [first],
    ...world
  } = aWorld();
  const users = [{ name: 'ops', accessKeys: [{ id: OTHER_KEY }] }];
  const reader = (account: string) => ({
    role: rolesOf(account).planRole,
    sessionName: 'reader',
  });
  return {
    ...world,
    accounts: [
      { id: ENTRY, regions: ['us-east-1'] },
      { ...first, id: ACCOUNT },
      { id: OTHER, regions: ['us-east-1'], users },
    ].map((account) => ({ ...account, ...differs[account.id] })),
    credentials: { [ACCOUNT]: reader(ACCOUNT), [OTHER]: reader(OTHER) },
  };
}

/** A connection from the entry account, as CI has it. */
export function enter(sandbox: Sandbox, as: 'plan' | 'apply', file?: Accounts): Access {
  return enterFrom(connect(sandbox, as), as, file);
}

export function enterFrom(entry: Access, as: 'plan' | 'apply', file: Accounts = accounts): Access {
  return withAccounts(entry, file, { role: `${as}Role`, sessionName: 'staunch-4711-1' });
}

/** A connection that notes every call that goes over it. */
export function listening(sandbox: Sandbox, as: string): { calls: string[]; aws: Access } {
  const calls: string[] = [];
  const handle: HttpHandler = (request) => {
    calls.push(new URLSearchParams(request.body).get('Action') ?? 'LookupEvents');
    return sandbox.aws(request);
  };
  const requestHandler = requestHandlerOf(handle, sandbox.clock);
  return { calls, aws: { ...connect(sandbox, as), requestHandler } };
}
