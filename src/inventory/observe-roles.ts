import { REVOCATION_POLICY, revocationsIn } from './revocation-policy.ts';
import { orUnreadable } from './unreadable.ts';
import type { Connection } from '../aws/connection.ts';
import { findRole, profilesOf, rolePolicy } from '../aws/roles.ts';
import type { Missing, RoleFacts } from './inventory.ts';
import { roleNameOf } from './names.ts';

export interface SeenRoles {
  readonly roles: readonly RoleFacts[];
  readonly missing: readonly Missing[];
}

/** Looks up roles: that they exist, what already denies their older sessions, their instance profiles. */
export async function observeRoles(
  aws: Connection,
  roleArns: readonly string[],
): Promise<SeenRoles> {
  const seen = await Promise.all(
    roleArns.map((arn) => orUnreadable(`role ${arn}`, observeRole(aws, arn))),
  );
  return {
    roles: seen.flatMap((it) => ('roleName' in it ? [it] : [])),
    missing: seen.flatMap((it) => ('why' in it ? [it] : [])),
  };
}

async function observeRole(aws: Connection, roleArn: string): Promise<RoleFacts | Missing> {
  const name = roleNameOf(roleArn);
  const [role, policy, profileArns] = await Promise.all([
    findRole(aws, name),
    rolePolicy(aws, name, REVOCATION_POLICY),
    profilesOf(aws, name),
  ]);
  if (!role) return missing(roleArn, 'this account has no role of that name');
  // Names are unique whatever the path: another path means another role was meant.
  if (role.arn !== roleArn) return missing(roleArn, `the role of that name is ${role.arn}`);
  const revocations = revocationsIn(policy.text);
  return { roleArn, roleName: role.name, path: role.path, revocations, profileArns };
}

function missing(roleArn: string, why: string): Missing {
  return {
    what: `role ${roleArn}`,
    why,
    hint: 'Check the name, the path and the account; `aws iam list-roles` shows the exact ARN.',
  };
}
