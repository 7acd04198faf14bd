/** The part of a CloudTrail record that is used. Session tokens are dropped here, on reading. */
export interface TrailEvent {
  readonly id: string;
  /** ISO 8601, whole seconds. */
  readonly time: string;
  /** For instance `iam ListUsers`. */
  readonly call: string;
  readonly region: string;
  readonly address: string;
  readonly userAgent: string;
  readonly error?: string;
  readonly by: Identity;
  /** The credential that this event handed out. */
  readonly minted?: Minted;
  /** The role that was asked for, where the answer is not in the record: large fields are left out. */
  readonly askedRole?: string;
  /** The long-term key that this event made. */
  readonly madeKey?: { readonly accessKeyId: string; readonly user: string };
  /** The long-term key that this event made, switched or deleted. */
  readonly keyChange?: { readonly accessKeyId: string; readonly user?: string };
}

/** Who made a call, as CloudTrail's `userIdentity` tells. */
export interface Identity {
  readonly accessKeyId?: string;
  /** What `aws:userid` holds: `AIDA…`, `AROA…:session` or `account:name`. */
  readonly userId?: string;
  readonly user?: string;
  readonly account?: string;
  /** The role of a session, with its path. */
  readonly roleArn?: string;
  /** When the session was issued. */
  readonly issuedAt?: string;
  /** An AWS service, for instance `ec2.amazonaws.com`. */
  readonly service?: string;
}

export interface Minted {
  readonly accessKeyId: string;
  readonly userId?: string;
  /** As the caller wrote it; absent for a user's own sessions. */
  readonly roleArn?: string;
  readonly sessionName?: string;
}

/** A JSON object of which nothing is known yet. */
export type Json = Readonly<Record<string, unknown>>;

/** Reads one record from its text; undefined where it is not one. */
export function readTrailEvent(text: string): TrailEvent | undefined {
  const record = parse(text);
  return record && trailEventOf(record);
}

/** Reads one record; undefined where it lacks an id or a time. */
export function trailEventOf(record: Json): TrailEvent | undefined {
  const id = textIn(record, 'eventID');
  const time = textIn(record, 'eventTime');
  if (id === undefined || !isTime(time)) return undefined;
  const service = (textIn(record, 'eventSource') ?? 'unknown').replace('.amazonaws.com', '');
  const error = textIn(record, 'errorCode');
  const minted = mintedBy(record);
  const asked = textIn(objectIn(record, 'requestParameters'), 'roleArn');
  const isAsked = minted === undefined && error === undefined && asked?.includes(':role/');
  return {
    id,
    time,
    call: `${service} ${textIn(record, 'eventName') ?? 'unknown'}`,
    region: textIn(record, 'awsRegion') ?? 'unknown',
    address: textIn(record, 'sourceIPAddress') ?? 'unknown',
    userAgent: textIn(record, 'userAgent') ?? 'unknown',
    by: identityOf(objectIn(record, 'userIdentity')),
    ...given('error', error),
    ...given('minted', minted),
    ...given('askedRole', isAsked ? asked : undefined),
    ...given('madeKey', keyMadeBy(record)),
    ...given('keyChange', error === undefined ? keyChangedBy(record) : undefined),
  };
}

function identityOf(identity: Json | undefined): Identity {
  const context = objectIn(identity, 'sessionContext');
  const issuer = objectIn(context, 'sessionIssuer');
  // The type may be missing.
  const isRole = textIn(issuer, 'arn')?.includes(':role/') ?? textIn(issuer, 'type') === 'Role';
  const issuedAt = textIn(objectIn(context, 'attributes'), 'creationDate');
  return {
    ...given('accessKeyId', textIn(identity, 'accessKeyId')),
    ...given('userId', textIn(identity, 'principalId')),
    ...given(
      'user',
      isRole ? undefined : (textIn(issuer, 'userName') ?? textIn(identity, 'userName')),
    ),
    ...given('account', textIn(identity, 'accountId')),
    ...given('roleArn', isRole ? textIn(issuer, 'arn') : undefined),
    ...given('issuedAt', isTime(issuedAt) ? issuedAt : undefined),
    ...given('service', textIn(identity, 'invokedBy')),
  };
}

function mintedBy(record: Json): Minted | undefined {
  const response = objectIn(record, 'responseElements');
  const request = objectIn(record, 'requestParameters');
  const accessKeyId = textIn(objectIn(response, 'credentials'), 'accessKeyId');
  if (accessKeyId === undefined) return undefined;
  const assumed = objectIn(response, 'assumedRoleUser');
  const federated = objectIn(response, 'federatedUser');
  return {
    accessKeyId,
    ...given('userId', textIn(assumed, 'assumedRoleId') ?? textIn(federated, 'federatedUserId')),
    ...given('roleArn', textIn(request, 'roleArn') ?? roleOf(textIn(assumed, 'arn'))),
    ...given(
      'sessionName',
      textIn(request, 'roleSessionName') ?? textIn(assumed, 'arn')?.split('/').at(-1),
    ),
  };
}

// The ARN of a session has no path: IAM knows it by the name.
function roleOf(sessionArn: string | undefined): string | undefined {
  const [, partition, account, name] =
    /^arn:([^:]+):sts::(\d{12}):assumed-role\/([^/]+)\//.exec(sessionArn ?? '') ?? [];
  if (partition === undefined || account === undefined || name === undefined) return undefined;
  return `arn:${partition}:iam::${account}:role/${name}`;
}

function isTime(text: string | undefined): text is string {
  return text !== undefined && !Number.isNaN(Date.parse(text));
}

function keyMadeBy(record: Json): TrailEvent['madeKey'] {
  const key = objectIn(objectIn(record, 'responseElements'), 'accessKey');
  const accessKeyId = textIn(key, 'accessKeyId');
  const user = textIn(key, 'userName');
  return accessKeyId === undefined || user === undefined ? undefined : { accessKeyId, user };
}

const KEY_CHANGES = ['CreateAccessKey', 'UpdateAccessKey', 'DeleteAccessKey'];

function keyChangedBy(record: Json): TrailEvent['keyChange'] {
  if (textIn(record, 'eventSource') !== 'iam.amazonaws.com') return undefined;
  if (!KEY_CHANGES.includes(textIn(record, 'eventName') ?? '')) return undefined;
  const request = objectIn(record, 'requestParameters');
  const made = keyMadeBy(record);
  const accessKeyId = made?.accessKeyId ?? textIn(request, 'accessKeyId');
  if (accessKeyId === undefined) return undefined;
  return { accessKeyId, ...given('user', made?.user ?? textIn(request, 'userName')) };
}

/** A field that is there only with a value. */
export function given<Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): { readonly [K in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [K in Key]: Value });
}

function parse(text: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Json) : undefined;
  } catch {
    return undefined;
  }
}

/** An object inside another; undefined where it is something else. */
export function objectIn(holder: Json | undefined, key: string): Json | undefined {
  const value = holder?.[key];
  return typeof value === 'object' && value !== null ? (value as Json) : undefined;
}

/** Text inside an object; undefined where it is empty or something else. */
export function textIn(holder: Json | undefined, key: string): string | undefined {
  const value = holder?.[key];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
