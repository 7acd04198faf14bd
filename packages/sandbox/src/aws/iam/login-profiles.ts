import {
  CreateLoginProfile$,
  DeleteLoginProfile$,
  GetLoginProfile$,
  type CreateLoginProfileCommandInput,
  type DeleteLoginProfileCommandInput,
  type GetLoginProfileCommandInput,
} from '@aws-sdk/client-iam';
import { AwsFault, noSuchEntity } from '../fault.ts';
import { operation } from '../operation.ts';
import type { User } from '../state.ts';
import { findUser, userArn } from './find.ts';

/** Passwords for the console; the sandbox has no console and keeps none of them. */
export function loginProfileOperations() {
  return [
    operation<GetLoginProfileCommandInput>(GetLoginProfile$, {
      resource: (input, call) => userArn(call, input.UserName),
      run: (input, call) => shape(findUser(call, input.UserName)),
    }),
    operation<CreateLoginProfileCommandInput>(CreateLoginProfile$, {
      resource: (input, call) => userArn(call, input.UserName),
      run: (input, call) => {
        const user = findUser(call, input.UserName);
        if (user.loginProfile) {
          const text = `Login Profile for user ${user.name} already exists.`;
          throw new AwsFault('EntityAlreadyExists', text, 409);
        }
        const resetRequired = input.PasswordResetRequired ?? false;
        user.loginProfile = { createdAt: call.now, resetRequired };
        return shape(user);
      },
    }),
    operation<DeleteLoginProfileCommandInput>(DeleteLoginProfile$, {
      resource: (input, call) => userArn(call, input.UserName),
      run: (input, call) => {
        const user = findUser(call, input.UserName);
        if (!user.loginProfile) throw noLoginProfile(user);
        user.loginProfile = undefined;
        return undefined;
      },
    }),
  ];
}

function noLoginProfile({ name }: User): AwsFault {
  return noSuchEntity(`Login Profile for User ${name}`);
}

function shape(user: User): object {
  const { name, loginProfile } = user;
  if (!loginProfile) throw noLoginProfile(user);
  return {
    LoginProfile: {
      UserName: name,
      CreateDate: loginProfile.createdAt,
      PasswordResetRequired: loginProfile.resetRequired,
    },
  };
}
