import {
  GetAccountAuthorizationDetails$,
  type GetAccountAuthorizationDetailsCommandInput,
} from '@aws-sdk/client-iam';
import { operation } from '../operation.ts';
import type { Principal, Role, User } from '../state.ts';
import { boundaryShape } from './boundaries.ts';
import { encoded } from './encoded.ts';
import { iamPage } from './iam-page.ts';
import { tagsOf } from './principal-tags.ts';

/** Everything of an account at once; users and roles only, whatever else is asked for. */
export function accountDetailsOperations() {
  return [
    operation<GetAccountAuthorizationDetailsCommandInput>(GetAccountAuthorizationDetails$, {
      run: ({ Filter = ['User', 'Role'], ...asked }, { account }) => {
        const users = Filter.includes('User') ? [...account.users.values()] : [];
        const roles = Filter.includes('Role') ? [...account.roles.values()] : [];
        const { items, ...rest } = iamPage([...users, ...roles], asked);
        return {
          UserDetailList: items.flatMap((it) => ('accessKeys' in it ? [userDetail(it)] : [])),
          RoleDetailList: items.flatMap((it) => ('trust' in it ? [roleDetail(it)] : [])),
          ...rest,
        };
      },
    }),
  ];
}

function userDetail(user: User): object {
  return { UserName: user.name, UserId: user.id, UserPolicyList: inline(user), ...common(user) };
}

function roleDetail(role: Role): object {
  return { RoleName: role.name, RoleId: role.id, RolePolicyList: inline(role), ...common(role) };
}

function common(principal: Principal): object {
  const { arn, path, createdAt, attached } = principal;
  return {
    Arn: arn,
    Path: path,
    CreateDate: createdAt,
    AttachedManagedPolicies: [...attached].map((PolicyArn) => ({
      PolicyArn,
      PolicyName: PolicyArn.split('/').at(-1),
    })),
    ...boundaryShape(principal),
    Tags: tagsOf(principal),
  };
}

function inline({ inline: policies }: Principal): object[] {
  return [...policies].map(([PolicyName, document]) => ({
    PolicyName,
    PolicyDocument: encoded(document),
  }));
}
