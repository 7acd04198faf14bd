import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import type { AwsCredentialIdentity } from '@smithy/types';
import { awsNow } from './aws-clock.ts';
import { entryIdentity } from './caller.ts';
import { cannotEnter, otherPartition } from './cannot-enter.ts';
import { cached, clientConfig, type Connection } from './connection.ts';
import { partitionOf } from './partition.ts';
import { asAwsProblem } from './problem.ts';
import { answer, watched } from './send.ts';

/** By which role an account is entered, and what CloudTrail shows of it. */
interface Entering {
  readonly roleArn: string;
  readonly sessionName: string;
  /** In every event of the session, and nobody can change it any more. */
  readonly sourceIdentity: string;
}

// Credentials are renewed this long before they end: a run must not lose them half-way.
const BEFORE_END_MS = 5 * 60_000;
// The SDK holds an expiration against this machine's clock. It shall ask us each time: we know AWS's.
const ASK_AGAIN = new Date(0);

const sts = cached((connection) =>
  watched(connection, new STSClient(clientConfig(connection, 'read'))),
);

/** A connection that enters an account by a role of it; the role is assumed when it is first needed. */
export function assumed(entry: Connection, entering: Entering): Connection {
  let held: Session | undefined;
  let asking: Promise<Session> | undefined;
  return {
    ...entry,
    credentials: async () => {
      const rest = (held?.expiresAt.getTime() ?? 0) - awsNow(entry).getTime();
      if (held && rest >= BEFORE_END_MS) return held.credentials;
      asking ??= assume(entry, entering).finally(() => {
        asking = undefined;
      });
      held = await asking;
      return held.credentials;
    },
  };
}

interface Session {
  readonly credentials: AwsCredentialIdentity;
  readonly expiresAt: Date;
}

async function assume(entry: Connection, entering: Entering): Promise<Session> {
  const { roleArn, sessionName, sourceIdentity } = entering;
  const here = partitionOf(entry.region);
  if (roleArn.split(':')[1] !== here) throw otherPartition(roleArn, here);
  const command = new AssumeRoleCommand({
    RoleArn: roleArn,
    RoleSessionName: sessionName,
    SourceIdentity: sourceIdentity,
  });
  try {
    const { output } = await answer('sts:AssumeRole', sts(entry).send(command));
    const {
      AccessKeyId = '',
      SecretAccessKey = '',
      SessionToken,
      Expiration,
    } = output.Credentials ?? {};
    return {
      credentials: {
        accessKeyId: AccessKeyId,
        secretAccessKey: SecretAccessKey,
        ...(SessionToken === undefined ? {} : { sessionToken: SessionToken }),
        expiration: ASK_AGAIN,
      },
      expiresAt: Expiration ?? awsNow(entry),
    };
  } catch (error) {
    const who = await entryIdentity(entry).catch(() => undefined);
    const entryArn = who?.arn ?? 'the identity that Staunch starts with';
    throw cannotEnter(asAwsProblem('sts:AssumeRole', error), { roleArn, entryArn });
  }
}
