import type { HttpRequest } from '../../http.ts';
import type { AwsFault } from '../fault.ts';
import { sourceIp } from '../authorise.ts';
import type { Caller } from '../call.ts';
import { isDataEvent } from './data-events.ts';
import { ec2Fields } from './ec2-fields.ts';
import type { CloudTrailRecord, CloudTrailResource } from './event-log.ts';
import { localised } from './localised.ts';
import { s3EventName, s3Parameters, s3Resources } from './s3-fields.ts';

/** What a finished call leaves behind. */
export interface FinishedCall {
  readonly caller: Caller;
  readonly service: string;
  readonly name: string;
  readonly region: string;
  readonly input: object;
  readonly output: object | undefined;
  readonly fault: AwsFault | undefined;
  /** A world gives parameters and answers as CloudTrail has them, not as the API has. */
  readonly isFromWorld?: boolean;
  readonly requestId: string;
  readonly eventId: string;
  readonly at: Date;
}

const READ_ONLY = /^(Get|Head|List|Describe|Lookup|Simulate|Assume)/;
const KEPT_ANSWERS = /^(Assume|GetSessionToken|GetFederationToken)/;

/** Writes a call down as CloudTrail does. */
export function recordOf(call: FinishedCall, request: HttpRequest): CloudTrailRecord {
  const readOnly = READ_ONLY.test(call.name);
  const keepAnswer = !call.fault && (!readOnly || KEPT_ANSWERS.test(call.name));
  const isS3 = call.service === 's3';
  const parameters = withoutSecrets(lowerCamel(isS3 ? s3Parameters(call.input) : call.input));
  const eventName = isS3 ? s3EventName(call.name) : call.name;
  const isData = isDataEvent(call.service, eventName);
  return {
    eventVersion: '1.11',
    userIdentity: identityOf(call.caller),
    eventTime: call.at.toISOString().replace(/\.\d+Z$/, 'Z'),
    eventSource: `${call.service}.amazonaws.com`,
    eventName,
    // IAM is one service for the world and reports to us-east-1.
    awsRegion: call.service === 'iam' ? 'us-east-1' : call.region,
    sourceIPAddress: sourceIp(request),
    userAgent: request.headers['user-agent'] ?? '',
    ...(call.fault
      ? { errorCode: errorCode(call, call.fault), errorMessage: call.fault.message }
      : {}),
    ...(ownShape(call, keepAnswer) ?? {
      requestParameters: Object.keys(call.input).length > 0 ? parameters : null,
      responseElements: keepAnswer && call.output ? withoutSecrets(lowerCamel(call.output)) : null,
    }),
    requestID: call.requestId,
    eventID: call.eventId,
    readOnly,
    ...resourcesOf(parameters, isS3 ? call.caller.account.id : undefined),
    eventType: 'AwsApiCall',
    managementEvent: !isData,
    recipientAccountId: call.caller.account.id,
    eventCategory: isData ? 'Data' : 'Management',
  };
}

// EC2 alone writes down on whose side the fault was; what the sandbox refuses is all the caller's, throttling too.
function errorCode({ service, isFromWorld }: FinishedCall, { code }: AwsFault): string {
  return service === 'ec2' && !isFromWorld ? `Client.${code}` : code;
}

function ownShape(call: FinishedCall, keepAnswer: boolean): object | undefined {
  if (call.isFromWorld || call.service !== 'ec2') return undefined;
  return ec2Fields({ ...call, output: keepAnswer ? call.output : undefined });
}

// CloudTrail's picture of the caller.
function identityOf(caller: Caller): Record<string, unknown> {
  const { session, user, role, account } = caller;
  const common = {
    principalId: caller.userId,
    arn: caller.arn,
    accountId: account.id,
    accessKeyId: caller.accessKeyId,
  };
  const attributes = session && {
    creationDate: session.issuedAt.toISOString().replace(/\.\d+Z$/, 'Z'),
    mfaAuthenticated: 'false',
  };
  if (role) {
    const issuer = {
      type: 'Role',
      principalId: role.id,
      arn: role.arn,
      accountId: account.id,
      userName: role.name,
    };
    return {
      type: 'AssumedRole',
      ...common,
      sessionContext: {
        sessionIssuer: issuer,
        attributes,
        ...(session?.sourceIdentity === undefined
          ? {}
          : { sourceIdentity: session.sourceIdentity }),
      },
    };
  }
  if (session?.of.kind === 'federated') {
    const issuer = {
      type: 'IAMUser',
      principalId: user?.id,
      arn: user?.arn,
      accountId: account.id,
      userName: user?.name,
    };
    return {
      type: 'FederatedUser',
      ...common,
      sessionContext: { sessionIssuer: issuer, attributes },
    };
  }
  return {
    type: 'IAMUser',
    ...common,
    userName: user?.name,
    ...(session ? { sessionContext: { attributes } } : {}),
  };
}

function resourcesOf(
  parameters: unknown,
  ownerInS3: string | undefined,
): { resources?: readonly CloudTrailResource[] } {
  if (ownerInS3 !== undefined) return { resources: s3Resources(parameters as object, ownerInS3) };
  const arn = (parameters as { roleArn?: unknown }).roleArn;
  if (typeof arn !== 'string') return {};
  return { resources: [{ accountId: arn.split(':')[4] ?? '', type: 'AWS::IAM::Role', ARN: arn }] };
}

function lowerCamel(value: unknown): unknown {
  if (value instanceof Date) return localised(value);
  if (Array.isArray(value)) return value.map(lowerCamel);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key.charAt(0).toLowerCase() + key.slice(1),
      lowerCamel(part),
    ]),
  );
}

// CloudTrail keeps session tokens but never secret keys and passwords.
const SECRETS = ['secretAccessKey', 'password', 'servicePassword', 'serviceCredentialSecret'];

function withoutSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !SECRETS.includes(key))
      .map(([key, part]) => [key, withoutSecrets(part)]),
  );
}
