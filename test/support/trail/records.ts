import type { Dice } from './dice.ts';

/** Who makes calls in a generated world. */
export interface Actor {
  /** What the truth calls it. */
  readonly id: string;
  readonly account: string;
  readonly identity: Readonly<Record<string, unknown>>;
}

export interface CallDetails {
  readonly at: Date;
  readonly region: string;
  readonly service: string;
  readonly name: string;
  readonly request?: unknown;
  readonly response?: unknown;
  readonly more?: Readonly<Record<string, unknown>>;
}

/** A record as CloudTrail writes it. */
export interface TrailRecord {
  readonly eventID: string;
  readonly eventTime: string;
  readonly eventName: string;
  readonly eventSource: string;
  readonly awsRegion: string;
  readonly recipientAccountId: string;
  readonly readOnly: boolean;
  readonly userIdentity: Readonly<Record<string, unknown>>;
  readonly [field: string]: unknown;
}

const READS = /^(Get|List|Describe|Assume)/;

/** One call by somebody, as CloudTrail writes it down. */
export function recordOf(actor: Actor, call: CallDetails, dice: Dice): TrailRecord {
  return {
    eventVersion: '1.11',
    userIdentity: actor.identity,
    eventTime: whole(call.at),
    eventSource: `${call.service}.amazonaws.com`,
    eventName: call.name,
    awsRegion: call.region,
    sourceIPAddress: `203.0.113.${dice.whole(250)}`,
    userAgent: 'aws-cli/2.31.0',
    requestParameters: call.request ?? null,
    responseElements: call.response ?? null,
    requestID: dice.uuid(),
    eventID: dice.uuid(),
    readOnly: READS.test(call.name),
    eventType: 'AwsApiCall',
    managementEvent: true,
    recipientAccountId: actor.account,
    eventCategory: 'Management',
    ...call.more,
  };
}

/** CloudTrail's times have whole seconds. */
export function whole(time: Date): string {
  return time.toISOString().replace(/\.\d+Z$/, 'Z');
}

/** A user with a long-term key, or a session of that user. */
export function userActor(
  user: { readonly name: string; readonly id: string; readonly account: string },
  accessKeyId: string,
  issuedAt?: Date,
): Actor {
  const attributes = issuedAt && { creationDate: whole(issuedAt), mfaAuthenticated: 'false' };
  return {
    id: accessKeyId,
    account: user.account,
    identity: {
      type: 'IAMUser',
      principalId: user.id,
      arn: `arn:aws:iam::${user.account}:user/${user.name}`,
      accountId: user.account,
      accessKeyId,
      userName: user.name,
      ...(attributes ? { sessionContext: { attributes } } : {}),
    },
  };
}

/** A session of a role. */
export function roleActor(
  role: { readonly name: string; readonly id: string; readonly account: string },
  { accessKeyId, sessionName, issuedAt }: Issued,
): Actor {
  const { account, name } = role;
  return {
    id: accessKeyId,
    account,
    identity: {
      type: 'AssumedRole',
      principalId: `${role.id}:${sessionName}`,
      arn: `arn:aws:sts::${account}:assumed-role/${name}/${sessionName}`,
      accountId: account,
      accessKeyId,
      sessionContext: {
        sessionIssuer: {
          type: 'Role',
          principalId: role.id,
          arn: `arn:aws:iam::${account}:role/${name}`,
          accountId: account,
          userName: name,
        },
        attributes: { creationDate: whole(issuedAt), mfaAuthenticated: 'false' },
      },
    },
  };
}

export interface Issued {
  readonly accessKeyId: string;
  readonly sessionName: string;
  readonly issuedAt: Date;
}
