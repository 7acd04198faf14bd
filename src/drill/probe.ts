import { DescribeInstancesCommand, EC2Client, type EC2ClientConfig } from '@aws-sdk/client-ec2';
import {
  IAMClient,
  ListRolesCommand,
  ListUsersCommand,
  type IAMClientConfig,
} from '@aws-sdk/client-iam';
import { requestHandlerOf } from '../sandbox/request-handler.ts';
import { credentialOf, type Sandbox } from '../sandbox/sandbox.ts';
import type { Probe } from './drill-file.ts';

/** What a probe came to. */
export interface Probed {
  readonly outcome: 'works' | 'refused';
  /** AWS's error code where it was refused. */
  readonly code?: string;
}

type Config = IAMClientConfig & EC2ClientConfig;

const CALLS: Readonly<Record<Probe['call'], (config: Config) => Promise<unknown>>> = {
  'iam:ListUsers': (config) => new IAMClient(config).send(new ListUsersCommand({})),
  'iam:ListRoles': (config) => new IAMClient(config).send(new ListRolesCommand({})),
  'ec2:DescribeInstances': (config) => new EC2Client(config).send(new DescribeInstancesCommand({})),
};

/** Makes one real call, through the AWS SDK, as somebody of the world. */
export async function tryCall(sandbox: Sandbox, probe: Probe): Promise<Probed> {
  const { accessKeyId, secretAccessKey, sessionToken } = credentialOf(sandbox, probe.as);
  const config = {
    region: probe.region ?? 'us-east-1',
    maxAttempts: 1,
    credentials: { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) },
    requestHandler: requestHandlerOf(sandbox.aws, sandbox.clock),
  };
  try {
    await CALLS[probe.call](config);
    return { outcome: 'works' };
  } catch (error) {
    return { outcome: 'refused', code: error instanceof Error ? error.name : 'unknown' };
  }
}
