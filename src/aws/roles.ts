import {
  GetInstanceProfileCommand,
  GetRoleCommand,
  GetRolePolicyCommand,
  ListInstanceProfilesForRoleCommand,
  PutRolePolicyCommand,
} from '@aws-sdk/client-iam';
import type { Connection } from './connection.ts';
import { iam, iamQueue } from './iam.ts';
import { answer, ifFound, type Answer } from './send.ts';

export interface RoleIdentity {
  readonly arn: string;
  readonly name: string;
  readonly path: string;
}

/** The role of that name; undefined where the account has none. */
export async function findRole(aws: Connection, name: string): Promise<RoleIdentity | undefined> {
  const found = await iamQueue(aws)(() =>
    ifFound(answer('iam:GetRole', iam(aws, 'read').send(new GetRoleCommand({ RoleName: name })))),
  );
  const role = found?.output.Role;
  return role?.Arn === undefined
    ? undefined
    : { arn: role.Arn, name: role.RoleName ?? name, path: role.Path ?? '/' };
}

/** An inline policy of a role as JSON text (AWS sends it URL-encoded); undefined where there is none. */
export async function rolePolicy(
  aws: Connection,
  role: string,
  policy: string,
): Promise<{ readonly text: string | undefined; readonly requestId: string | undefined }> {
  const command = new GetRolePolicyCommand({ RoleName: role, PolicyName: policy });
  const found = await iamQueue(aws)(() =>
    ifFound(answer('iam:GetRolePolicy', iam(aws, 'read').send(command))),
  );
  const encoded = found?.output.PolicyDocument;
  return {
    text: encoded === undefined ? undefined : decodeURIComponent(encoded),
    requestId: found?.requestId,
  };
}

/** Writes an inline policy of a role. */
export async function putRolePolicy(
  aws: Connection,
  role: string,
  policy: { readonly name: string; readonly text: string },
): Promise<Answer<object>> {
  const command = new PutRolePolicyCommand({
    RoleName: role,
    PolicyName: policy.name,
    PolicyDocument: policy.text,
  });
  return iamQueue(aws)(() => answer('iam:PutRolePolicy', iam(aws, 'write').send(command)));
}

/** ARNs of the instance profiles that hold a role; none where there is no such role. */
export async function profilesOf(aws: Connection, role: string): Promise<string[]> {
  const arns: string[] = [];
  let marker: string | undefined;
  do {
    const command = new ListInstanceProfilesForRoleCommand({
      RoleName: role,
      ...(marker === undefined ? {} : { Marker: marker }),
    });
    const page = await iamQueue(aws)(() =>
      ifFound(answer('iam:ListInstanceProfilesForRole', iam(aws, 'read').send(command))),
    );
    for (const { Arn } of page?.output.InstanceProfiles ?? [])
      if (Arn !== undefined) arns.push(Arn);
    marker = page?.output.IsTruncated ? page.output.Marker : undefined;
  } while (marker !== undefined);
  return arns;
}

/** ARN of the role in an instance profile; undefined where the profile is empty or gone. */
export async function roleIn(aws: Connection, profile: string): Promise<string | undefined> {
  const command = new GetInstanceProfileCommand({ InstanceProfileName: profile });
  const found = await iamQueue(aws)(() =>
    ifFound(answer('iam:GetInstanceProfile', iam(aws, 'read').send(command))),
  );
  return found?.output.InstanceProfile?.Roles?.[0]?.Arn;
}
