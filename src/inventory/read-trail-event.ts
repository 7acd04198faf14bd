import { askedRoleIn, mintedBy } from './assumption.ts';
import { errorOf } from './record-error.ts';
import {
  given,
  nameIn,
  objectIn,
  parsedRecord,
  serviceIn,
  textIn,
  type Json,
} from './record-fields.ts';
import type { Identity, TrailEvent } from './trail-event.ts';

/** Reads one record from its text; undefined where it is not one. */
export function readTrailEvent(text: string): TrailEvent | undefined {
  const record = parsedRecord(text);
  return record && trailEventOf(record);
}

/** Reads one record; undefined where it lacks an id or a time. */
export function trailEventOf(record: Json): TrailEvent | undefined {
  const id = nameIn(record, 'eventID');
  const time = nameIn(record, 'eventTime');
  if (id === undefined || !isTime(time)) return undefined;
  const error = errorOf(record);
  return {
    id,
    time,
    call: `${serviceIn(record) ?? 'unknown'} ${textIn(record, 'eventName') ?? 'unknown'}`,
    region: textIn(record, 'awsRegion') ?? 'unknown',
    address: textIn(record, 'sourceIPAddress') ?? 'unknown',
    userAgent: textIn(record, 'userAgent') ?? 'unknown',
    by: identityOf(objectIn(record, 'userIdentity')),
    ...given('error', error),
    ...given('minted', mintedBy(record)),
    ...given('askedRole', error === undefined ? askedRoleIn(record) : undefined),
    ...given('madeKey', keyMadeBy(record)),
    ...given('keyChange', error === undefined ? keyChangedBy(record) : undefined),
    ...given('userChange', error === undefined ? userChangedBy(record) : undefined),
  };
}

function identityOf(identity: Json | undefined): Identity {
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
    ...given('issuedAt', isTime(issuedAt) ? issuedAt : undefined),
    ...given('service', nameIn(identity, 'invokedBy')),
  };
}

function isTime(text: string | undefined): text is string {
  return text !== undefined && !Number.isNaN(Date.parse(text));
}

function keyMadeBy(record: Json): TrailEvent['madeKey'] {
  const key = objectIn(objectIn(record, 'responseElements'), 'accessKey');
  const accessKeyId = nameIn(key, 'accessKeyId');
  const user = nameIn(key, 'userName');
  return accessKeyId === undefined || user === undefined ? undefined : { accessKeyId, user };
}

const KEY_CHANGES = ['CreateAccessKey', 'UpdateAccessKey', 'DeleteAccessKey'];

function keyChangedBy(record: Json): TrailEvent['keyChange'] {
  if (serviceIn(record) !== 'iam') return undefined;
  if (!KEY_CHANGES.includes(textIn(record, 'eventName') ?? '')) return undefined;
  const request = objectIn(record, 'requestParameters');
  const made = keyMadeBy(record);
  const accessKeyId = made?.accessKeyId ?? nameIn(request, 'accessKeyId');
  if (accessKeyId === undefined) return undefined;
  return { accessKeyId, ...given('user', made?.user ?? nameIn(request, 'userName')) };
}

function userChangedBy(record: Json): TrailEvent['userChange'] {
  const name = textIn(record, 'eventName');
  if (serviceIn(record) !== 'iam' || (name !== 'UpdateUser' && name !== 'DeleteUser'))
    return undefined;
  const request = objectIn(record, 'requestParameters');
  const user = nameIn(request, 'userName');
  const newName = name === 'UpdateUser' ? nameIn(request, 'newUserName') : undefined;
  // A new path alone moves nobody.
  if (user === undefined || (name === 'UpdateUser' && newName === undefined)) return undefined;
  return { user, ...given('newName', newName) };
}
