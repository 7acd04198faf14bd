import type { Sandbox } from '@staunch/sandbox';
import { OUTSIDER, stillOpen, THIEFS_POLICY, type Opened } from '../thief/opened.ts';
import { rawCall, type RawCall } from '../thief/raw-call.ts';
import { PEOPLE_KEY } from '../world/cast.ts';

/** The account's people shut by hand what a verdict leaves to them. */
export async function shutByHand(sandbox: Sandbox, opened: readonly Opened[]): Promise<void> {
  for (const it of stillOpen(sandbox, opened)) {
    // No call of the sandbox deletes a user.
    if (it.kind === 'new-user') sandbox.parts.state.accounts.get(it.account)?.users.delete(it.on);
    else await rawCall(sandbox.aws, { accessKeyId: PEOPLE_KEY }, shutting(sandbox, it));
  }
}

function shutting({ parts: { state } }: Sandbox, it: Opened): RawCall {
  const { kind, on: UserName, object } = it;
  const iam = (input: RawCall['input']): RawCall => ({ service: 'iam', input });
  switch (kind) {
    case 'access-key':
      return iam({ Action: 'DeleteAccessKey', UserName, AccessKeyId: object });
    case 'console-password':
      return iam({ Action: 'DeleteLoginProfile', UserName });
    case 'ssh-key': {
      const Action = 'UpdateSSHPublicKey';
      return iam({ Action, UserName, SSHPublicKeyId: object, Status: 'Inactive' });
    }
    case 'service-credential': {
      const Action = 'UpdateServiceSpecificCredential';
      return iam({ Action, UserName, ServiceSpecificCredentialId: object, Status: 'Inactive' });
    }
    case 'mfa-device':
      return iam({ Action: 'DeactivateMFADevice', UserName, SerialNumber: object });
    case 'policy': {
      const isUser = object.startsWith('user/');
      const holder = isUser ? { UserName } : { RoleName: it.on };
      const Action = isUser ? 'DeleteUserPolicy' : 'DeleteRolePolicy';
      return iam({ Action, ...holder, PolicyName: THIEFS_POLICY });
    }
    case 'instance': {
      const instance = state.accounts.get(it.account)?.instances.get(it.on);
      const input = { Action: 'TerminateInstances', 'InstanceId.1': it.on };
      return { service: 'ec2', region: instance?.region ?? 'us-east-1', input };
    }
    default: {
      const trust = state.accounts.get(it.account)?.roles.get(it.on.toLowerCase())?.trust;
      const all = [trust?.Statement ?? []].flat();
      const kept = all.filter((statement) => !JSON.stringify(statement).includes(OUTSIDER));
      const nobody = { Effect: 'Deny', Principal: '*', Action: 'sts:AssumeRole' };
      const Statement = kept.length > 0 ? kept : [nobody];
      const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement });
      return iam({ Action: 'UpdateAssumeRolePolicy', RoleName: it.on, PolicyDocument });
    }
  }
}
