import { AssumeRole$, type AssumeRoleCommandInput } from '@aws-sdk/client-sts';
import { decide } from '../authorise.ts';
import type { Call } from '../call.ts';
import { AwsFault } from '../fault.ts';
import { operation } from '../operation.ts';
import { notAssumable } from '../refusals.ts';
import type { Account, Role } from '../state.ts';
import { roleSessionSeconds } from './duration.ts';
import { sessionPolicy } from './session-policy.ts';
import { credentialsOf, mint } from './sessions.ts';

/** AssumeRole weighs the role's trust policy beside the caller's own, and so authorises itself. */
export const assumeRole = operation<AssumeRoleCommandInput>(AssumeRole$, {
  authorises: true,
  run: (input, call) => {
    const sessionName = sessionNameOf(input);
    const { role, account } = findTrusting(input, call);
    // A session of GetSessionToken is still the user himself: only a role makes a chain.
    const isChained = call.caller.role !== undefined;
    const seconds = roleSessionSeconds(input.DurationSeconds, role, isChained);
    const of = { kind: 'role', roleName: role.name, sessionName } as const;
    const policy = sessionPolicy(account, input);
    const policies = policy ? [policy] : [];
    const session = mint(call.sandbox, account.id, of, { issuedAt: call.now, seconds, policies });
    return {
      Credentials: credentialsOf(session),
      AssumedRoleUser: {
        AssumedRoleId: `${role.id}:${sessionName}`,
        Arn: `arn:aws:sts::${account.id}:assumed-role/${role.name}/${sessionName}`,
      },
    };
  },
});

function sessionNameOf({ RoleSessionName = '' }: AssumeRoleCommandInput): string {
  if (/^[\w+=,.@-]{2,64}$/.test(RoleSessionName)) return RoleSessionName;
  const text =
    `1 validation error detected: Value '${RoleSessionName}' at 'roleSessionName' failed to satisfy ` +
    'constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]*';
  throw new AwsFault('ValidationError', text);
}

function findTrusting(input: AssumeRoleCommandInput, call: Call): { role: Role; account: Account } {
  const arn = input.RoleArn ?? '';
  const account = call.sandbox.state.accounts.get(arn.split(':')[4] ?? '');
  const role = [...(account?.roles.values() ?? [])].find((candidate) => candidate.arn === arn);
  if (!account || !role) throw notAssumable(call.caller, arn, undefined);
  const context = {
    ...call.context,
    'sts:RoleSessionName': input.RoleSessionName ?? '',
    ...(input.ExternalId === undefined ? {} : { 'sts:ExternalId': input.ExternalId }),
  };
  const verdict = decide(call.caller, 'sts:AssumeRole', arn, {
    context,
    resourcePolicy: role.trust,
  });
  if (verdict.decision !== 'allowed') throw notAssumable(call.caller, arn, verdict);
  return { role, account };
}
