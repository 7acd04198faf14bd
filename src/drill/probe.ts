import { DescribeInstancesCommand, EC2Client, type EC2ClientConfig } from '@aws-sdk/client-ec2';
import {
  IAMClient,
  ListRolesCommand,
  ListUsersCommand,
  type IAMClientConfig,
} from '@aws-sdk/client-iam';
import { AssumeRoleCommand, STSClient, type STSClientConfig } from '@aws-sdk/client-sts';
import { requestHandlerOf, type Sandbox } from '@staunch/sandbox';
import type { Probe } from './drill-file.ts';

/** What a probe came to; `expired` is refused for a reason that proves nothing. */
export interface Probed {
  readonly outcome: 'works' | 'refused' | 'expired';
  /** AWS's error code where it was refused. */
  readonly code?: string;
}

/** Where a probe calls unless it says so. */
export const DEFAULT_REGION = 'us-east-1';

type Config = IAMClientConfig & EC2ClientConfig & STSClientConfig;
type Call = (config: Config, probe: Probe) => Promise<unknown>;

const CALLS: Readonly<Record<Probe['call'], Call>> = {
  'iam:ListUsers': (config) => new IAMClient(config).send(new ListUsersCommand({})),
  'iam:ListRoles': (config) => new IAMClient(config).send(new ListRolesCommand({})),
  'ec2:DescribeInstances': (config) => new EC2Client(config).send(new DescribeInstancesCommand({})),
  'sts:AssumeRole': (config, { role }) =>
    new STSClient(config).send(
      new AssumeRoleCommand({ RoleArn: role, RoleSessionName: 'staunch-drill' }),
    ),
};

// What IAM and STS, and what EC2 say of a session that is over.
const EXPIRED = ['ExpiredToken', 'ExpiredTokenException', 'RequestExpired'];

/** Makes one real call, through the AWS SDK, as somebody of the world. */
async function tryCall(sandbox: Sandbox, probe: Probe): Promise<Probed> {
  // Not there at the moment: an instance without its profile has nothing to sign with.
  const credential = sandbox.credentials.get(probe.as)?.();
  if (!credential) return { outcome: 'refused', code: 'no credentials' };
  const { accessKeyId, secretAccessKey, sessionToken } = credential;
  const config = {
    region: probe.region ?? DEFAULT_REGION,
    maxAttempts: 1,
    credentials: { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) },
    requestHandler: requestHandlerOf(sandbox.aws, sandbox.clock),
  };
  try {
    await CALLS[probe.call](config, probe);
    return { outcome: 'works' };
  } catch (error) {
    const code = error instanceof Error ? error.name : 'unknown';
    return { outcome: EXPIRED.includes(code) ? 'expired' : 'refused', code };
  }
}

/** Tries every probe of a drill, one after the other. */
export async function tryAll(sandbox: Sandbox, probes: readonly Probe[]): Promise<Probed[]> {
  const results: Probed[] = [];
  for (const probe of probes) results.push(await tryCall(sandbox, probe));
  return results;
}
