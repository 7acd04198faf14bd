import { AssumeRoleCommand, type AssumeRoleCommandInput } from '@aws-sdk/client-sts';
import type { RoleEntry } from '../../src/world-file.ts';
import { ACCOUNT, refusal, roleArn, type Scene, type Signer } from './an-aws.ts';
import { allowing, trusting } from './policies.ts';

export const ACCOUNT_ITSELF = trusting({ AWS: `arn:aws:iam::${ACCOUNT}:root` });
export const HOUR = 3600;

/** A role that its own account may assume and that may do everything. */
export function aRole(name: string, differences: Partial<RoleEntry> = {}): RoleEntry {
  return { name, trust: ACCOUNT_ITSELF, policies: { all: allowing('*') }, ...differences };
}

/** Assumes the role `deploy` unless told otherwise. */
export async function assume(
  scene: Scene,
  as: Signer | 'ada',
  differences: Partial<AssumeRoleCommandInput> = {},
) {
  const { sts } = as === 'ada' ? scene.as('ada') : scene.signing(as);
  const input = { RoleArn: roleArn('deploy'), RoleSessionName: 'ci', ...differences };
  const { Credentials, AssumedRoleUser } = await sts.send(new AssumeRoleCommand(input));
  const { AccessKeyId = '', SecretAccessKey = '', SessionToken, Expiration } = Credentials ?? {};
  const credentials = { AccessKeyId, SecretAccessKey, SessionToken };
  const seconds = ((Expiration?.getTime() ?? 0) - scene.sandbox.clock.now().getTime()) / 1000;
  return { credentials, seconds, arn: AssumedRoleUser?.Arn };
}

/** How a role that is not there, or not for the caller, is refused. */
export const notAuthorised = refusal(
  'AccessDenied',
  403,
  /is not authorized to perform: sts:AssumeRole on resource: \S+$/,
);
