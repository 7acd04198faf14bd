import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { cached, clientConfig, type Connection } from './connection.ts';
import { answer, rememberDates } from './send.ts';

/** Who Staunch runs as. */
export interface CallerIdentity {
  readonly arn: string;
  readonly account: string;
}

const sts = cached((connection) => rememberDates(new STSClient(clientConfig(connection, 'read'))));

/** Asks AWS who we are, and what time it is there. */
export async function whoAmI(aws: Connection): Promise<CallerIdentity & { readonly date: Date }> {
  const { output, date } = await answer(
    'sts:GetCallerIdentity',
    sts(aws).send(new GetCallerIdentityCommand({})),
  );
  return { arn: output.Arn ?? 'unknown', account: output.Account ?? 'unknown', date };
}
