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
import { AwsFault } from '../fault.ts';
import { operation } from '../operation.ts';
import { assumeRole } from './assume-role.ts';
import { federatedSession, ownSession } from './user-sessions.ts';

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
      run: (input, call) => ownSession(call, input).output,
    }),
    operation<GetFederationTokenCommandInput>(GetFederationToken$, {
      resource: (input, call) => `arn:aws:sts::${call.account.id}:federated-user/${input.Name}`,
      run: (input, call) => federatedSession(call, input).output,
    }),
  ];
}
