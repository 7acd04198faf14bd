import {
  AssumeRole$,
  GetAccessKeyInfo$,
  GetCallerIdentity$,
  GetFederationToken$,
  GetSessionToken$,
  type AssumeRoleCommandInput,
  type GetAccessKeyInfoCommandInput,
  type GetFederationTokenCommandInput,
  type GetSessionTokenCommandInput,
} from '@aws-sdk/client-sts';
import { findAccessKey } from '../authenticate.ts';
import { decide } from '../authorise.ts';
import type { Call } from '../call.ts';
import { AwsFault } from '../fault.ts';
import { operation } from '../operation.ts';
import { parsePolicy } from '../policy/evaluate.ts';
import type { Role, User } from '../state.ts';
import { credentialsOf, mint } from './sessions.ts';

const HOUR = 3600;

/** STS's operations. */
export function stsOperations() {
  return [
    operation(GetCallerIdentity$, {
      alwaysAllowed: true,
      run: (_input: object, { caller }) => ({
        UserId: caller.userId,
        Account: caller.account.id,
        Arn: caller.arn,
      }),
    }),
    operation<GetAccessKeyInfoCommandInput>(GetAccessKeyInfo$, {
      run: (input, { sandbox: { state } }) => {
        const id = input.AccessKeyId ?? '';
        const account = findAccessKey(state, id)?.account.id ?? state.sessions.get(id)?.account;
        if (account === undefined) throw new AwsFault('ValidationError', `${id} is not a valid access key id`);
        return { Account: account };
      },
    }),
    operation<AssumeRoleCommandInput>(AssumeRole$, {
      authorises: true,
      resource: (input) => input.RoleArn ?? '',
      run: assumeRole,
    }),
    operation<GetSessionTokenCommandInput>(GetSessionToken$, {
      run: (input, call) => {
        const user = longTermUser(call, 'GetSessionToken');
        const of = { kind: 'user', userName: user.name } as const;
        const seconds = input.DurationSeconds ?? 12 * HOUR;
        const session = mint(call.sandbox, call.account.id, of, { issuedAt: call.now, seconds });
        return { Credentials: credentialsOf(session) };
      },
    }),
    operation<GetFederationTokenCommandInput>(GetFederationToken$, {
      resource: (input, call) => `arn:aws:sts::${call.account.id}:federated-user/${input.Name}`,
      run: (input, call) => {
        const user = longTermUser(call, 'GetFederationToken');
        const name = input.Name ?? '';
        const of = { kind: 'federated', userName: user.name, name } as const;
        const session = mint(call.sandbox, call.account.id, of, {
          issuedAt: call.now,
          seconds: input.DurationSeconds ?? 12 * HOUR,
          // Without a session policy a federated user may do nothing.
          policies: [input.Policy ? parsePolicy(input.Policy) : { Statement: [] }],
        });
        const id = `${call.account.id}:${name}`;
        const arn = `arn:aws:sts::${call.account.id}:federated-user/${name}`;
        return {
          Credentials: credentialsOf(session),
          FederatedUser: { FederatedUserId: id, Arn: arn },
        };
      },
    }),
  ];
}

function longTermUser(call: Call, name: string): User {
  const { user, session } = call.caller;
  if (!user || session) {
    throw new AwsFault('AccessDenied', `Cannot call ${name} with session credentials`, 403);
  }
  return user;
}

function assumeRole(input: AssumeRoleCommandInput, call: Call): object {
  const { role, accountId } = findRole(call, input.RoleArn ?? '');
  const chained = call.caller.session !== undefined;
  const seconds = input.DurationSeconds ?? HOUR;
  if (seconds > (chained ? HOUR : role.maxSessionSeconds)) {
    const text = 'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.';
    throw new AwsFault('ValidationError', text);
  }
  const sessionName = input.RoleSessionName ?? '';
  const of = { kind: 'role', roleName: role.name, sessionName } as const;
  const policies = input.Policy === undefined ? [] : [parsePolicy(input.Policy)];
  const session = mint(call.sandbox, accountId, of, { issuedAt: call.now, seconds, policies });
  return {
    Credentials: credentialsOf(session),
    AssumedRoleUser: {
      AssumedRoleId: `${role.id}:${sessionName}`,
      Arn: `arn:aws:sts::${accountId}:assumed-role/${role.name}/${sessionName}`,
    },
  };
}

function findRole(call: Call, arn: string): { role: Role; accountId: string } {
  const accountId = arn.split(':')[4] ?? '';
  const account = call.sandbox.state.accounts.get(accountId);
  const role = [...(account?.roles.values() ?? [])].find((candidate) => candidate.arn === arn);
  const decision =
    role && decide(call.caller, 'sts:AssumeRole', arn, { context: call.context, resourcePolicy: role.trust });
  // AWS gives the same answer for a role that is not there and one that does not trust the caller.
  if (!role || decision !== 'allowed') {
    const text = `User: ${call.caller.arn} is not authorized to perform: sts:AssumeRole on resource: ${arn}`;
    throw new AwsFault('AccessDenied', text, 403);
  }
  return { role, accountId };
}
