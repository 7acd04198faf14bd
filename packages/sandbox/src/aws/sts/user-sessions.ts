import type {
  GetFederationTokenCommandInput,
  GetSessionTokenCommandInput,
} from '@aws-sdk/client-sts';
import type { Call, Caller } from '../call.ts';
import { AwsFault } from '../fault.ts';
import type { Session, User } from '../state.ts';
import { userSessionSeconds } from './duration.ts';
import { sessionPolicy } from './session-policy.ts';
import { credentialsOf, mint } from './sessions.ts';

type Asked = Pick<Call, 'caller' | 'sandbox' | 'now'>;

/** A session, and what STS answers about it. */
export interface Minted {
  readonly session: Session;
  readonly output: object;
}

/** What GetSessionToken does: a session of the user himself. */
export function ownSession(
  { caller, sandbox, now }: Asked,
  input: GetSessionTokenCommandInput,
): Minted {
  const user = longTermUser(caller, 'GetSessionToken');
  const of = { kind: 'user', userName: user.name } as const;
  const seconds = userSessionSeconds(input.DurationSeconds);
  const session = mint(sandbox, caller.account.id, of, { issuedAt: now, seconds });
  return { session, output: { Credentials: credentialsOf(session) } };
}

/** What GetFederationToken does: a session under another name, with the user's rights at most. */
export function federatedSession(
  { caller, sandbox, now }: Asked,
  input: GetFederationTokenCommandInput,
): Minted {
  const user = longTermUser(caller, 'GetFederationToken');
  const { account } = caller;
  const name = input.Name ?? '';
  const of = { kind: 'federated', userName: user.name, name } as const;
  const session = mint(sandbox, account.id, of, {
    issuedAt: now,
    seconds: userSessionSeconds(input.DurationSeconds),
    // Without a session policy a federated user may do nothing.
    policies: [sessionPolicy(account, input) ?? { Statement: [] }],
  });
  const FederatedUser = {
    FederatedUserId: `${account.id}:${name}`,
    Arn: `arn:aws:sts::${account.id}:federated-user/${name}`,
  };
  return { session, output: { Credentials: credentialsOf(session), FederatedUser } };
}

function longTermUser({ user, session }: Caller, name: string): User {
  if (user && !session) return user;
  throw new AwsFault('AccessDenied', `Cannot call ${name} with session credentials`, 403);
}
