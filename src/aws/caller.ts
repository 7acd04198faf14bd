import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { cached, clientConfig, type Connection } from './connection.ts';
import { answer, watched } from './send.ts';

/** Who AWS says we are. */
interface Identity {
  readonly arn: string;
  readonly account: string;
}

const sts = cached((connection) =>
  watched(connection, new STSClient(clientConfig(connection, 'read'))),
);

/** Asks AWS who we are. */
export async function whoAmI(aws: Connection): Promise<Identity> {
  const { output } = await answer(
    'sts:GetCallerIdentity',
    sts(aws).send(new GetCallerIdentityCommand({})),
  );
  const { Arn = 'unknown', Account = 'unknown' } = output;
  return { arn: Arn, account: Account };
}

/** Who Staunch started as. Asked once: it does not change. */
export function entryIdentity(entry: Connection): Promise<Identity> {
  const known = identities(entry);
  known.asked ??= whoAmI(entry).catch((error: unknown) => {
    known.asked = undefined;
    throw error;
  });
  return known.asked;
}

const identities = cached(() => ({ asked: undefined as Promise<Identity> | undefined }));
