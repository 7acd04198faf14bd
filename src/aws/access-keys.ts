import {
  GetAccessKeyLastUsedCommand,
  paginateListAccessKeys,
  UpdateAccessKeyCommand,
} from '@aws-sdk/client-iam';
import type { Connection } from './connection.ts';
import { iam, iamQueue } from './iam.ts';
import { allPages } from './pages.ts';
import { dated } from './dated.ts';
import { answer, ifFound, type Answer } from './send.ts';

interface AccessKeyState {
  readonly accessKeyId: string;
  readonly active: boolean;
  /** ISO 8601; absent where IAM does not say. */
  readonly since?: string;
}

interface KeyOwner {
  readonly user: string;
  /** ISO 8601; absent where the key was never used since AWS keeps track. */
  readonly lastUsed?: { readonly at: string; readonly service: string; readonly region: string };
}

/** The user a key belongs to; undefined where this account has no such key. */
export async function ownerOf(aws: Connection, accessKeyId: string): Promise<KeyOwner | undefined> {
  const found = await iamQueue(aws)(() =>
    ifFound(
      answer(
        'iam:GetAccessKeyLastUsed',
        iam(aws, 'read').send(new GetAccessKeyLastUsedCommand({ AccessKeyId: accessKeyId })),
      ),
    ),
  );
  const user = found?.output.UserName;
  if (user === undefined) return undefined;
  const used = found?.output.AccessKeyLastUsed;
  if (!used?.LastUsedDate) return { user };
  const { LastUsedDate, ServiceName = 'unknown', Region = 'unknown' } = used;
  return {
    user,
    lastUsed: { at: LastUsedDate.toISOString(), service: ServiceName, region: Region },
  };
}

/** Every key of a user, with its state; undefined where there is no such user. */
export async function keysOf(
  aws: Connection,
  user: string,
): Promise<Answer<AccessKeyState[]> | undefined> {
  const pages = paginateListAccessKeys({ client: iam(aws, 'read') }, { UserName: user });
  const read = await ifFound(allPages(aws, 'iam:ListAccessKeys', pages));
  if (!read) return undefined;
  const listed = read.flatMap(({ AccessKeyMetadata = [] }) => AccessKeyMetadata);
  return {
    output: listed.flatMap(({ AccessKeyId: accessKeyId, Status, CreateDate }) =>
      accessKeyId === undefined
        ? []
        : [{ accessKeyId, active: Status === 'Active', ...dated(CreateDate) }],
    ),
    requestId: read.at(-1)?.$metadata.requestId ?? 'unknown',
  };
}

/** Switches a key on or off. Always names the user: without one IAM would act on the caller. */
export async function switchKey(
  aws: Connection,
  key: { readonly user: string; readonly accessKeyId: string },
  status: 'Active' | 'Inactive',
): Promise<Answer<object>> {
  const command = new UpdateAccessKeyCommand({
    UserName: key.user,
    AccessKeyId: key.accessKeyId,
    Status: status,
  });
  return iamQueue(
    aws,
    'write',
  )(() => answer('iam:UpdateAccessKey', iam(aws, 'write').send(command)));
}
