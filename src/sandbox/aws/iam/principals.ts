import {
  CreateUser$,
  GetRole$,
  GetUser$,
  ListRoles$,
  ListUsers$,
  type CreateUserCommandInput,
  type GetRoleCommandInput,
  type GetUserCommandInput,
  type ListRolesCommandInput,
  type ListUsersCommandInput,
} from '@aws-sdk/client-iam';
import { AwsFault } from '../fault.ts';
import { operation } from '../operation.ts';
import type { Role, User } from '../state.ts';
import { encoded } from './encoded.ts';
import { findRole, findUser, roleArn, userArn } from './find.ts';
import { iamPage, under } from './iam-page.ts';

/** Users and roles. */
export function principalOperations() {
  return [
    operation<ListUsersCommandInput>(ListUsers$, {
      resource: (_input, call) => `arn:aws:iam::${call.account.id}:user/`,
      run: (input, call) => {
        const { items, ...rest } = iamPage(
          under(call.account.users.values(), input.PathPrefix),
          input,
        );
        return { Users: items.map(userShape), ...rest };
      },
    }),
    operation<GetUserCommandInput>(GetUser$, {
      resource: (input, call) => userArn(call, input.UserName),
      run: (input, call) => ({ User: userShape(findUser(call, input.UserName)) }),
    }),
    operation<CreateUserCommandInput>(CreateUser$, {
      resource: (input, call) => userArn(call, input.UserName),
      run: (input, call) => {
        const name = input.UserName ?? '';
        if (call.account.users.has(name.toLowerCase())) {
          throw new AwsFault('EntityAlreadyExists', `User with name ${name} already exists.`, 409);
        }
        const path = input.Path ?? '/';
        const user: User = {
          name,
          path,
          id: call.sandbox.ids.unique('AIDA'),
          arn: `arn:aws:iam::${call.account.id}:user${path}${name}`,
          createdAt: call.now,
          inline: new Map(),
          attached: new Set(),
          accessKeys: [],
        };
        call.account.users.set(name.toLowerCase(), user);
        return { User: userShape(user) };
      },
    }),
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
      run: (input, call) => ({ Role: roleShape(findRole(call, input.RoleName)) }),
    }),
  ];
}

function userShape(user: User): object {
  return {
    UserName: user.name,
    Path: user.path,
    UserId: user.id,
    Arn: user.arn,
    CreateDate: user.createdAt,
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
