import {
  CreateUser$,
  GetUser$,
  ListUsers$,
  type CreateUserCommandInput,
  type GetUserCommandInput,
  type ListUsersCommandInput,
} from '@aws-sdk/client-iam';
import { AwsFault } from '../fault.ts';
import { operation } from '../operation.ts';
import type { User } from '../state.ts';
import { boundaryPolicy, boundaryShape, wantedBoundary } from './boundaries.ts';
import { findUser, userArn } from './find.ts';
import { iamPage, under } from './iam-page.ts';
import { tagsOf } from './principal-tags.ts';

/** Users. */
export function userOperations() {
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
      run: (input, call) => ({ User: wholeUser(findUser(call, input.UserName)) }),
    }),
    operation<CreateUserCommandInput>(CreateUser$, {
      resource: (input, call) => userArn(call, input.UserName),
      context: wantedBoundary,
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
          boundary:
            input.PermissionsBoundary === undefined
              ? undefined
              : boundaryPolicy(call, input.PermissionsBoundary),
          tags: new Map((input.Tags ?? []).map(({ Key = '', Value = '' }) => [Key, Value])),
          accessKeys: [],
          loginProfile: undefined,
          sshKeys: [],
          signingCertificates: [],
          serviceCredentials: [],
        };
        call.account.users.set(name.toLowerCase(), user);
        return { User: wholeUser(user) };
      },
    }),
  ];
}

// IAM leaves tags and boundaries out of lists.
function wholeUser(user: User): object {
  return {
    ...userShape(user),
    ...boundaryShape(user),
    ...(user.tags.size > 0 ? { Tags: tagsOf(user) } : {}),
  };
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
