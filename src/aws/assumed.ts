import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import type { AwsCredentialIdentity } from '@smithy/types';
import { clientConfig, type Connection } from './connection.ts';
import { answer, rememberDates } from './send.ts';

// Credentials are renewed this long before they end: a run must not lose them half-way.
const BEFORE_END_MS = 5 * 60_000;

/** A connection that enters another account by a role of it, with sessions of the given name. */
export function assumed(aws: Connection, roleArn: string, sessionName: string): Connection {
  let held: AwsCredentialIdentity | undefined;
  const fresh = async (): Promise<AwsCredentialIdentity> => {
    const sts = rememberDates(aws, new STSClient(clientConfig(aws, 'read')));
    const command = new AssumeRoleCommand({ RoleArn: roleArn, RoleSessionName: sessionName });
    const { output } = await answer('sts:AssumeRole', sts.send(command));
    const {
      AccessKeyId = '',
      SecretAccessKey = '',
      SessionToken,
      Expiration,
    } = output.Credentials ?? {};
    return {
      accessKeyId: AccessKeyId,
      secretAccessKey: SecretAccessKey,
      ...(SessionToken === undefined ? {} : { sessionToken: SessionToken }),
      ...(Expiration ? { expiration: Expiration } : {}),
    };
  };
  return {
    ...aws,
    credentials: async () => {
      const rest = (held?.expiration?.getTime() ?? 0) - aws.clock.now().getTime();
      if (!held || rest < BEFORE_END_MS) held = await fresh();
      return held;
    },
  };
}
