import { SimulatePrincipalPolicyCommand } from '@aws-sdk/client-iam';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { clientConfig, type Connection } from './connection.ts';
import { iam, iamQueue } from './iam.ts';
import { answer, watched } from './send.ts';

/** Enters a role once, as Staunch would for an incident of that name. Throws AwsProblem. */
export async function enterOnce(
  aws: Connection,
  roleArn: string,
  sourceIdentity: string,
): Promise<Connection> {
  const sts = watched(aws, new STSClient(clientConfig(aws, 'read')));
  const command = new AssumeRoleCommand({
    RoleArn: roleArn,
    RoleSessionName: sourceIdentity,
    SourceIdentity: sourceIdentity,
  });
  const { output } = await answer('sts:AssumeRole', sts.send(command));
  const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '' } = output.Credentials ?? {};
  return {
    ...aws,
    credentials: {
      accessKeyId: AccessKeyId,
      secretAccessKey: SecretAccessKey,
      sessionToken: SessionToken,
    },
  };
}

/** Which of these actions AWS's policy simulator would allow a role. Throws AwsProblem. */
export async function simulateActions(
  aws: Connection,
  roleArn: string,
  asked: {
    readonly actions: readonly string[];
    readonly resource: string;
    readonly context: Readonly<Record<string, string>>;
  },
): Promise<ReadonlyMap<string, 'allowed' | 'denied'>> {
  const command = new SimulatePrincipalPolicyCommand({
    PolicySourceArn: roleArn,
    ActionNames: [...asked.actions],
    ResourceArns: [asked.resource],
    ContextEntries: Object.entries(asked.context).map(([key, value]) => ({
      ContextKeyName: key,
      ContextKeyType: key === 'aws:TagKeys' ? 'stringList' : 'string',
      ContextKeyValues: [value],
    })),
  });
  const { output } = await iamQueue(aws)(() =>
    answer('iam:SimulatePrincipalPolicy', iam(aws, 'read').send(command)),
  );
  return new Map(
    (output.EvaluationResults ?? []).map(({ EvalActionName = '', EvalDecision }) => [
      EvalActionName,
      EvalDecision === 'allowed' ? 'allowed' : 'denied',
    ]),
  );
}
