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
import type { Call } from '../call.ts';
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
        const user = findUser(call, input.UserName);
        const key = keyOf(user, input.AccessKeyId);
        const before = key.status;
        key.status = statusOf(input);
        if (before === 'Active' && key.status === 'Inactive') letGoOn(call, user, key.id);
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
        if (found?.account !== call.account) throw unknownKey(call, input.AccessKeyId ?? '');
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
        const key = keyOf(user, input.AccessKeyId);
        user.accessKeys.splice(user.accessKeys.indexOf(key), 1);
        if (key.status === 'Active') letGoOn(call, user, key.id);
        return undefined;
      },
    }),
  ];
}

// Whether AWS tells a key that is not the account's from one that may not be asked about is not documented.
function unknownKey({ caller, sandbox }: Call, id: string): AwsFault {
  if (sandbox.settings.undocumented.unknownKey === 'NoSuchEntity') {
    return noSuchEntity(`The Access Key with id ${id}`);
  }
  const what = 'is not authorized to perform: iam:GetAccessKeyLastUsed on resource: access key';
  return new AwsFault('AccessDenied', `User: ${caller.arn} ${what} ${id}`, 403);
}

/** Lets a key that is off or gone work on for as long as the world says. */
function letGoOn({ account, now, sandbox }: Call, user: User, id: string): void {
  const { settings, memory } = sandbox;
  if (settings.keyDeactivationSeconds === 0) return;
  const until = now.getTime() + settings.keyDeactivationSeconds * 1000;
  memory.lateKeys.set(id, { account: account.id, user: user.name.toLowerCase(), until });
}

function keyOf(user: User, id: string | undefined): AccessKey {
  const key = user.accessKeys.find((candidate) => candidate.id === id);
  if (!key) throw noSuchEntity(`The Access Key with id ${id ?? ''}`);
  return key;
}
