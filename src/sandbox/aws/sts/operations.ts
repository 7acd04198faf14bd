import {
  GetAccessKeyInfo$,
  GetCallerIdentity$,
  GetFederationToken$,
  GetSessionToken$,
  type GetAccessKeyInfoCommandInput,
  type GetFederationTokenCommandInput,
  type GetSessionTokenCommandInput,
} from '@aws-sdk/client-sts';
import { findAccessKey } from '../authenticate.ts';
import type { Call } from '../call.ts';
import { AwsFault } from '../fault.ts';
import { operation } from '../operation.ts';
import type { User } from '../state.ts';
import { assumeRole } from './assume-role.ts';
import { userSessionSeconds } from './duration.ts';
import { sessionPolicy } from './session-policy.ts';
import { credentialsOf, mint } from './sessions.ts';

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
        if (account === undefined)
          throw new AwsFault('ValidationError', `${id} is not a valid access key id`);
        return { Account: account };
      },
    }),
    assumeRole,
    operation<GetSessionTokenCommandInput>(GetSessionToken$, {
      // AWS: no policy, not even an explicit deny, governs it.
      alwaysAllowed: true,
      run: (input, call) => {
        const user = longTermUser(call, 'GetSessionToken');
        const of = { kind: 'user', userName: user.name } as const;
        const seconds = userSessionSeconds(input.DurationSeconds);
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
          seconds: userSessionSeconds(input.DurationSeconds),
          // Without a session policy a federated user may do nothing.
          policies: [sessionPolicy(call.account, input) ?? { Statement: [] }],
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
