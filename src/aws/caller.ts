import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import type { ProtectedPrincipal } from '../guardrails/protected-principals.ts';
import { cached, clientConfig, type Connection } from './connection.ts';
import { answer, rememberDates } from './send.ts';

/** Who Staunch runs as. */
export interface CallerIdentity {
  readonly arn: string;
  readonly account: string;
  /** Roles by which it enters other accounts. */
  readonly ownRoleArns: readonly string[];
  /** Users and roles that are never to be touched, by policy. */
  readonly protectedPrincipals?: readonly ProtectedPrincipal[];
}

const sts = cached((connection) =>
  rememberDates(connection, new STSClient(clientConfig(connection, 'read'))),
);

/** Asks AWS who we are. */
export async function whoAmI(aws: Connection): Promise<CallerIdentity> {
  const { output } = await answer(
    'sts:GetCallerIdentity',
    sts(aws).send(new GetCallerIdentityCommand({})),
  );
  const { Arn = 'unknown', Account = 'unknown' } = output;
  const { ownRoleArns = [], protectedPrincipals = [] } = aws;
  return { arn: Arn, account: Account, ownRoleArns, protectedPrincipals };
}
