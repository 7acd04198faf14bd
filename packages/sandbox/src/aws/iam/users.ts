import {
  CreateUser$,
  GetUser$,
  ListUsers$,
  type CreateUserCommandInput,
  type GetUserCommandInput,
  type ListUsersCommandInput,
} from '@aws-sdk/client-iam';
import type { Call } from '../call.ts';
import { operation } from '../operation.ts';
import type { User } from '../state.ts';
import { boundaryShape } from './boundaries.ts';
import { findUser, userArn } from './find.ts';
import { iamPage, under } from './iam-page.ts';
import { keysOfNew, mayTag, newArn, newBoundary, newEntity, NEW_USER } from './new-entity.ts';
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
      resource: (input, call) => newArn(NEW_USER, wanted(input), call),
      context: keysOfNew,
      alsoNeeds: (input, call) => mayTag(NEW_USER, wanted(input), call),
      run: create,
    }),
  ];
}

function wanted({ UserName: name, Path, Tags }: CreateUserCommandInput) {
  return { name, Path, Tags };
}

function create(input: CreateUserCommandInput, call: Call): object {
  const { users } = call.account;
  const user: User = {
    ...newEntity(NEW_USER, wanted(input), call, users),
    inline: new Map(),
    attached: new Set(),
    boundary: newBoundary(input, call),
    accessKeys: [],
    loginProfile: undefined,
    sshKeys: [],
    signingCertificates: [],
    serviceCredentials: [],
    mfaDevices: [],
  };
  users.set(user.name.toLowerCase(), user);
  return { User: wholeUser(user) };
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
