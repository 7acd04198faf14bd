import { AssumeRole$, type AssumeRoleCommandInput } from '@aws-sdk/client-sts';
import { decide } from '../authorise.ts';
import type { Call } from '../call.ts';
import { AwsFault } from '../fault.ts';
import { operation } from '../operation.ts';
import type { PolicyDocument } from '../policy/evaluate.ts';
import { notAssumable } from '../refusals.ts';
import type { Account, Role } from '../state.ts';
import { roleSessionSeconds } from './duration.ts';
import { sessionPolicy } from './session-policy.ts';
import { refuseSourceIdentity, sourceIdentityOf } from './source-identity.ts';
import { credentialsOf, mint } from './sessions.ts';
import type { Minted } from './user-sessions.ts';

/** AssumeRole weighs the role's trust policy beside the caller's own, and so authorises itself. */
export const assumeRole = operation<AssumeRoleCommandInput>(AssumeRole$, {
  authorises: true,
  run: (input, call) => {
    checkSessionName(input);
    return assumed(call, input, findTrusting(input, call)).output;
  },
});

/** A role and the account it belongs to. */
export interface FoundRole {
  readonly role: Role;
  readonly account: Account;
}

/** What AssumeRole does once nothing speaks against it. */
export function assumed(
  { caller, sandbox, now }: Pick<Call, 'caller' | 'sandbox' | 'now'>,
  input: AssumeRoleCommandInput,
  { role, account }: FoundRole,
): Minted {
  const sessionName = input.RoleSessionName ?? '';
  // A session of GetSessionToken is still the user himself: only a role makes a chain.
  const isChained = caller.role !== undefined;
  const seconds = roleSessionSeconds(input.DurationSeconds, role, isChained);
  const of = { kind: 'role', roleName: role.name, sessionName } as const;
  const policy = sessionPolicy(account, input);
  const policies = policy ? [policy] : [];
  const sourceIdentity = sourceIdentityOf(caller, input);
  const session = mint(sandbox, account.id, of, {
    issuedAt: now,
    seconds,
    policies,
    sourceIdentity,
  });
  const output = {
    Credentials: credentialsOf(session),
    AssumedRoleUser: {
      AssumedRoleId: `${role.id}:${sessionName}`,
      Arn: `arn:aws:sts::${account.id}:assumed-role/${role.name}/${sessionName}`,
    },
    ...(sourceIdentity === undefined ? {} : { SourceIdentity: sourceIdentity }),
  };
  return { session, output };
}

/** Refuses a session name that STS would not take. */
export function checkSessionName({ RoleSessionName = '' }: AssumeRoleCommandInput): void {
  if (/^[\w+=,.@-]{2,64}$/.test(RoleSessionName)) return;
  const text =
    `1 validation error detected: Value '${RoleSessionName}' at 'roleSessionName' failed to satisfy ` +
    'constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]*';
  throw new AwsFault('ValidationError', text);
}

function findTrusting(input: AssumeRoleCommandInput, call: Call): FoundRole {
  const arn = input.RoleArn ?? '';
  const account = call.sandbox.state.accounts.get(arn.split(':')[4] ?? '');
  const role = [...(account?.roles.values() ?? [])].find((candidate) => candidate.arn === arn);
  const sourceIdentity = sourceIdentityOf(call.caller, input);
  const context = {
    ...call.context,
    'sts:RoleSessionName': input.RoleSessionName ?? '',
    ...(input.ExternalId === undefined ? {} : { 'sts:ExternalId': input.ExternalId }),
    ...(sourceIdentity === undefined ? {} : { 'sts:SourceIdentity': sourceIdentity }),
  };
  const ask = (trust: Partial<{ resourcePolicy: PolicyDocument }>) =>
    decide(call.caller, 'sts:AssumeRole', arn, { context, ...trust });
  // What the caller's own side denies, AWS says whether there is a role or not.
  if (!account || !role) throw notAssumable(call.caller, arn, ask({}));
  const verdict = ask({ resourcePolicy: role.trust });
  if (verdict.decision !== 'allowed') throw notAssumable(call.caller, arn, verdict);
  if (sourceIdentity !== undefined) refuseSourceIdentity(call.caller, role, context);
  return { role, account };
}
