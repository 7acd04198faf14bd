import {
  CreateAccessKey$,
  DeleteAccessKey$,
  GetAccessKeyLastUsed$,
  ListAccessKeys$,
  UpdateAccessKey$,
  type CreateAccessKeyCommandInput,
  type DeleteAccessKeyCommandInput,
  type GetAccessKeyLastUsedCommandInput,
  type ListAccessKeysCommandInput,
  type UpdateAccessKeyCommandInput,
} from '@aws-sdk/client-iam';
import { findAccessKey } from '../authenticate.ts';
import { AwsFault, noSuchEntity } from '../fault.ts';
import { operation } from '../operation.ts';
import type { AccessKey, User } from '../state.ts';
import { findUser, userArn } from './find.ts';
import { iamPage } from './iam-page.ts';
import { statusOf } from './key-status.ts';

// AWS: two keys a user, inactive ones count.
const KEYS_PER_USER = 2;

/** Access keys. */
export function keyOperations() {
  return [
    operation<ListAccessKeysCommandInput>(ListAccessKeys$, {
      resource: (input, call) => userArn(call, input.UserName),
      run: (input, call) => {
        const user = findUser(call, input.UserName);
        const { items, ...rest } = iamPage(user.accessKeys, input);
        return {
          AccessKeyMetadata: items.map((key) => ({
            UserName: user.name,
            AccessKeyId: key.id,
            Status: key.status,
            CreateDate: key.createdAt,
          })),
          ...rest,
        };
      },
    }),
    operation<UpdateAccessKeyCommandInput>(UpdateAccessKey$, {
      resource: (input, call) => userArn(call, input.UserName),
      run: (input, call) => {
        const key = keyOf(findUser(call, input.UserName), input.AccessKeyId);
        key.status = statusOf(input);
        return undefined;
      },
    }),
    operation<GetAccessKeyLastUsedCommandInput>(GetAccessKeyLastUsed$, {
      resource: (input, call) => {
        const found = findAccessKey(call.sandbox.state, input.AccessKeyId ?? '');
        return found?.account === call.account ? found.user.arn : userArn(call, '*');
      },
      run: (input, call) => {
        const found = findAccessKey(call.sandbox.state, input.AccessKeyId ?? '');
        if (found?.account !== call.account) {
          throw noSuchEntity(`The Access Key with id ${input.AccessKeyId ?? ''}`);
        }
        const used = found.key.lastUsed;
        return {
          UserName: found.user.name,
          AccessKeyLastUsed: {
            ...(used ? { LastUsedDate: used.at } : {}),
            ServiceName: used?.service ?? 'N/A',
            Region: used?.region ?? 'N/A',
          },
        };
      },
    }),
    ...makingAndDeleting(),
  ];
}

function makingAndDeleting() {
  return [
    operation<CreateAccessKeyCommandInput>(CreateAccessKey$, {
      resource: (input, call) => userArn(call, input.UserName),
      run: (input, call) => {
        const user = findUser(call, input.UserName);
        if (user.accessKeys.length >= KEYS_PER_USER) {
          const text = `Cannot exceed quota for AccessKeysPerUser: ${KEYS_PER_USER}`;
          throw new AwsFault('LimitExceeded', text, 409);
        }
        const { ids } = call.sandbox;
        const key: AccessKey = {
          id: ids.accessKey('AKIA', call.account.id),
          secret: ids.secret(),
          createdAt: call.now,
          status: 'Active',
        };
        user.accessKeys.push(key);
        return {
          AccessKey: {
            UserName: user.name,
            AccessKeyId: key.id,
            Status: key.status,
            SecretAccessKey: key.secret,
            CreateDate: key.createdAt,
          },
        };
      },
    }),
    operation<DeleteAccessKeyCommandInput>(DeleteAccessKey$, {
      resource: (input, call) => userArn(call, input.UserName),
      run: (input, call) => {
        const user = findUser(call, input.UserName);
        user.accessKeys.splice(user.accessKeys.indexOf(keyOf(user, input.AccessKeyId)), 1);
        return undefined;
      },
    }),
  ];
}

function keyOf(user: User, id: string | undefined): AccessKey {
  const key = user.accessKeys.find((candidate) => candidate.id === id);
  if (!key) throw noSuchEntity(`The Access Key with id ${id ?? ''}`);
  return key;
}
