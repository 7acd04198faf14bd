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
import type { InstanceProfile } from '../state.ts';
import { findProfile, findRole, roleArn } from './find.ts';
import { iamPage, under } from './iam-page.ts';

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
      run: (input, call) =>
        pageShape(under(call.account.profiles.values(), input.PathPrefix), input, call),
    }),
    operation<GetInstanceProfileCommandInput>(GetInstanceProfile$, {
      resource: (input, call) => profileArn(call, input.InstanceProfileName),
      run: (input, call) => ({
        InstanceProfile: wholeProfile(findProfile(call, input.InstanceProfileName), call),
      }),
    }),
  ];
}

/** The ARN to authorise against, also for a name that does not exist. */
export function profileArn(call: Call, name: string | undefined): string {
  return (
    call.account.profiles.get((name ?? '').toLowerCase())?.arn ??
    `arn:aws:iam::${call.account.id}:instance-profile/${name ?? '*'}`
  );
}

function pageShape(
  all: readonly InstanceProfile[],
  input: { readonly MaxItems?: number | undefined; readonly Marker?: string | undefined },
  call: Call,
): object {
  const { items, ...rest } = iamPage(all, input);
  return { InstanceProfiles: items.map((profile) => profileShape(profile, call)), ...rest };
}

/** `InstanceProfile` as IAM answers it; lists leave its tags out. */
export function wholeProfile(profile: InstanceProfile, call: Call): object {
  const Tags = [...(profile.tags ?? [])].map(([Key, Value]) => ({ Key, Value }));
  return { ...profileShape(profile, call), ...(Tags.length > 0 ? { Tags } : {}) };
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
