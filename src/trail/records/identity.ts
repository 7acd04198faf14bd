import { given, nameIn, objectIn, type Json } from '../fields.ts';
import type { Identity } from './event.ts';
import { wholeText } from '../../domain/from-outside.ts';
import { isoSeconds } from './time.ts';

const ARN = /^arn:([^:]+):(iam|sts)::(\d{12}):(.+)$/;

/** Who made a call, with what only the ARN tells; some records have no issuer, and some no type. */
export function identityIn(identity: Json | undefined): Identity {
  const by = fieldsOf(identity);
  if (isComplete(identity, by)) return by;
  const [, partition, service, account, rest] = ARN.exec(nameIn(identity, 'arn') ?? '') ?? [];
  const { issuedAt, ...others } = by;
  const role = service === 'sts' ? /^assumed-role\/([^/]+)\//.exec(rest ?? '')?.[1] : undefined;
  const user = service === 'iam' ? /^user\/(?:.+\/)?([^/]+)$/.exec(rest ?? '')?.[1] : undefined;
  return {
    ...(role === undefined ? given('user', user) : {}),
    ...given('roleArn', role && `arn:${partition ?? 'aws'}:iam::${account ?? ''}:role/${role}`),
    ...given('account', accountText(identity?.['accountId'])),
    ...others,
    ...given('issuedAt', issuedAt === undefined ? undefined : isoSeconds(issuedAt)),
  };
}

function fieldsOf(identity: Json | undefined): Identity {
  const context = objectIn(identity, 'sessionContext');
  const issuer = objectIn(context, 'sessionIssuer');
  // The type may be missing.
  const isRole = nameIn(issuer, 'arn')?.includes(':role/') ?? nameIn(issuer, 'type') === 'Role';
  // A root user's name is the account's alias.
  const isRoot = nameIn(identity, 'type') === 'Root' || nameIn(issuer, 'type') === 'Root';
  const issuedAt = nameIn(objectIn(context, 'attributes'), 'creationDate');
  return {
    ...given('accessKeyId', nameIn(identity, 'accessKeyId')),
    ...given('userId', nameIn(identity, 'principalId')),
    ...given(
      'user',
      isRole || isRoot ? undefined : (nameIn(issuer, 'userName') ?? nameIn(identity, 'userName')),
    ),
    ...given('account', nameIn(identity, 'accountId')),
    ...given('roleArn', isRole ? nameIn(issuer, 'arn') : undefined),
    ...given('issuedAt', issuedAt),
    ...given('service', nameIn(identity, 'invokedBy')),
    ...(isRoot ? { root: true as const } : {}),
  };
}

// Most are; the others cost ten times as much.
function isComplete(identity: Json | undefined, { user, roleArn, issuedAt }: Identity): boolean {
  if (user === undefined && roleArn === undefined) return false;
  if (typeof identity?.['accountId'] !== 'string') return false;
  return issuedAt === undefined || isoSeconds(issuedAt) === issuedAt;
}

/** An account's number as text; as a number it has lost its zeros. */
export function accountText(value: unknown): string | undefined {
  if (typeof value === 'string') return value === '' ? undefined : wholeText(value);
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value <= 0) return undefined;
  return String(value).padStart(12, '0');
}
