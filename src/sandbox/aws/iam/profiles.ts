import {
  GetInstanceProfile$,
  ListInstanceProfiles$,
  ListInstanceProfilesForRole$,
  type GetInstanceProfileCommandInput,
  type ListInstanceProfilesCommandInput,
  type ListInstanceProfilesForRoleCommandInput,
} from '@aws-sdk/client-iam';
import type { Call } from '../call.ts';
import { operation } from '../operation.ts';
import { pageOf } from '../page.ts';
import type { InstanceProfile } from '../state.ts';
import { findProfile, findRole, roleArn } from './find.ts';

// AWS's default page of IAM lists.
const PAGE = 100;

/** Instance profiles. */
export function profileOperations() {
  return [
    operation<ListInstanceProfilesForRoleCommandInput>(ListInstanceProfilesForRole$, {
      resource: (input, call) => roleArn(call, input.RoleName),
      run: (input, call) => {
        const { name } = findRole(call, input.RoleName);
        const all = [...call.account.profiles.values()].filter((it) => it.roleName === name);
        return pageShape(all, input, call);
      },
    }),
    operation<ListInstanceProfilesCommandInput>(ListInstanceProfiles$, {
      run: (input, call) => pageShape([...call.account.profiles.values()], input, call),
    }),
    operation<GetInstanceProfileCommandInput>(GetInstanceProfile$, {
      resource: (input, call) =>
        call.account.profiles.get((input.InstanceProfileName ?? '').toLowerCase())?.arn ??
        `arn:aws:iam::${call.account.id}:instance-profile/${input.InstanceProfileName ?? '*'}`,
      run: (input, call) => ({
        InstanceProfile: profileShape(findProfile(call, input.InstanceProfileName), call),
      }),
    }),
  ];
}

function pageShape(
  all: readonly InstanceProfile[],
  input: { readonly MaxItems?: number | undefined; readonly Marker?: string | undefined },
  call: Call,
): object {
  const page = pageOf(all, input.MaxItems ?? PAGE, input.Marker);
  return {
    InstanceProfiles: page.items.map((profile) => profileShape(profile, call)),
    IsTruncated: page.next !== undefined,
    Marker: page.next,
  };
}

function profileShape(profile: InstanceProfile, call: Call): object {
  const role = call.account.roles.get((profile.roleName ?? '').toLowerCase());
  return {
    InstanceProfileName: profile.name,
    InstanceProfileId: profile.id,
    Path: profile.path,
    Arn: profile.arn,
    CreateDate: profile.createdAt,
    Roles: role
      ? [
          {
            RoleName: role.name,
            RoleId: role.id,
            Path: role.path,
            Arn: role.arn,
            CreateDate: role.createdAt,
          },
        ]
      : [],
  };
}
