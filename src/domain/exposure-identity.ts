import type { Exposure } from './incident.ts';

/** What makes two exposures of one account the same thing. */
export function exposureIdentity(exposure: Exposure): string {
  switch (exposure.kind) {
    case 'access-key':
    case 'session':
      return exposure.accessKeyId;
    case 'ssh-key':
      return exposure.sshKeyId;
    case 'console-password':
      // A user may be called like an instance; names of users are unique whatever their case.
      return `user ${exposure.user.toLowerCase()}`;
    case 'role':
      return roleIdentity(exposure.roleArn);
    case 'instance':
      return exposure.instanceId;
  }
}

// IAM holds role names unique in an account whatever their case and path.
function roleIdentity(arn: string): string {
  const name = arn.slice(arn.lastIndexOf('/') + 1);
  return [...arn.split(':').slice(0, 5), name.toLowerCase()].join(':');
}
