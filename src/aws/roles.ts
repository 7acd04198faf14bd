import {
  GetInstanceProfileCommand,
  GetRoleCommand,
  paginateListInstanceProfilesForRole,
} from '@aws-sdk/client-iam';
import type { Connection } from './connection.ts';
import { iam, iamQueue } from './iam.ts';
import { allPages } from './pages.ts';
import { answer, ifFound } from './send.ts';

interface RoleIdentity {
  readonly arn: string;
  readonly name: string;
  readonly path: string;
  /** `AROA…`. */
  readonly id: string;
  /** ISO 8601; absent where IAM does not say. */
  readonly createdAt?: string;
  /** Trust policy as JSON text. */
  readonly trust: string;
  /** ISO 8601; absent where AWS has no record of its use. */
  readonly lastUsed?: { readonly at: string; readonly region: string };
}

/** The role of that name; undefined where the account has none. */
export async function findRole(aws: Connection, name: string): Promise<RoleIdentity | undefined> {
  const found = await iamQueue(aws)(() =>
    ifFound(answer('iam:GetRole', iam(aws, 'read').send(new GetRoleCommand({ RoleName: name })))),
  );
  const role = found?.output.Role;
  if (role?.Arn === undefined) return undefined;
  const { LastUsedDate, Region = 'unknown' } = role.RoleLastUsed ?? {};
  return {
    arn: role.Arn,
    name: role.RoleName ?? name,
    path: role.Path ?? '/',
    id: role.RoleId ?? '',
    ...(role.CreateDate ? { createdAt: role.CreateDate.toISOString() } : {}),
    trust: decodeURIComponent(role.AssumeRolePolicyDocument ?? ''),
    ...(LastUsedDate ? { lastUsed: { at: LastUsedDate.toISOString(), region: Region } } : {}),
  };
}

/** ARNs of the instance profiles that hold a role; none where there is no such role. */
export async function profilesOf(aws: Connection, role: string): Promise<string[]> {
  const pages = paginateListInstanceProfilesForRole(
    { client: iam(aws, 'read') },
    { RoleName: role },
  );
  const read = await ifFound(allPages(aws, 'iam:ListInstanceProfilesForRole', pages));
  return (read ?? []).flatMap(({ InstanceProfiles = [] }) =>
    InstanceProfiles.flatMap(({ Arn }) => Arn ?? []),
  );
}

/** ARN of the role in an instance profile; undefined where the profile is empty or gone. */
export async function roleIn(aws: Connection, profile: string): Promise<string | undefined> {
  const command = new GetInstanceProfileCommand({ InstanceProfileName: profile });
  const found = await iamQueue(aws)(() =>
    ifFound(answer('iam:GetInstanceProfile', iam(aws, 'read').send(command))),
  );
  return found?.output.InstanceProfile?.Roles?.[0]?.Arn;
}
