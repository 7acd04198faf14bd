import {
  GetRole$,
  ListRoles$,
  UpdateAssumeRolePolicy$,
  type GetRoleCommandInput,
  type ListRolesCommandInput,
  type UpdateAssumeRolePolicyCommandInput,
} from '@aws-sdk/client-iam';
import { operation } from '../operation.ts';
import { parsePolicy } from '../policy/evaluate.ts';
import type { Role } from '../state.ts';
import { boundaryShape } from './boundaries.ts';
import { encoded } from './encoded.ts';
import { findRole, roleArn } from './find.ts';
import { iamPage, under } from './iam-page.ts';
import { modifiable } from './policy-holder.ts';
import { tagsOf } from './principal-tags.ts';

/** Roles. */
export function roleOperations() {
  return [
    operation<ListRolesCommandInput>(ListRoles$, {
      resource: (_input, call) => `arn:aws:iam::${call.account.id}:role/`,
      run: (input, call) => {
        const { items, ...rest } = iamPage(
          under(call.account.roles.values(), input.PathPrefix),
          input,
        );
        return { Roles: items.map(roleShape), ...rest };
      },
    }),
    operation<GetRoleCommandInput>(GetRole$, {
      resource: (input, call) => roleArn(call, input.RoleName),
      run: (input, call) => ({ Role: wholeRole(findRole(call, input.RoleName)) }),
    }),
    operation<UpdateAssumeRolePolicyCommandInput>(UpdateAssumeRolePolicy$, {
      resource: (input, call) => roleArn(call, input.RoleName),
      run: (input, call) => {
        const role = findRole(call, input.RoleName);
        modifiable(role);
        role.trust = parsePolicy(input.PolicyDocument ?? '');
        return undefined;
      },
    }),
  ];
}

// IAM leaves tags, boundaries and the last use out of lists.
function wholeRole(role: Role): object {
  const { lastUsed, tags } = role;
  return {
    ...roleShape(role),
    ...boundaryShape(role),
    ...(tags.size > 0 ? { Tags: tagsOf(role) } : {}),
    RoleLastUsed: lastUsed ? { LastUsedDate: lastUsed.at, Region: lastUsed.region } : {},
  };
}

function roleShape(role: Role): object {
  return {
    RoleName: role.name,
    Path: role.path,
    RoleId: role.id,
    Arn: role.arn,
    CreateDate: role.createdAt,
    AssumeRolePolicyDocument: encoded(role.trust),
    MaxSessionDuration: role.maxSessionSeconds,
  };
}
