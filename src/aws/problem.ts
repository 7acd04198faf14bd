import { wholeText } from '../domain/from-outside.ts';
import { StaunchError, type AwsAnswer, type AwsProblemCode } from '../domain/staunch-error.ts';

/** An AWS error in our words: what was seen, who can fix it, what to do next. */
export type AwsProblem = StaunchError & {
  readonly code: AwsProblemCode;
  readonly hint: string;
  readonly aws: AwsAnswer;
};

interface AwsProblemFields extends AwsAnswer {
  readonly code: AwsProblemCode;
  readonly message: string;
  readonly hint?: string;
  readonly cause?: unknown;
}

/** What went wrong with a call; the hint is that of its code unless more is known. */
export function awsProblem({ code, message, hint, cause, ...aws }: AwsProblemFields): AwsProblem {
  const { operation, awsCode } = aws;
  const inBrackets = awsCode === '' ? '' : ` (${awsCode})`;
  return new StaunchError(code, `${operation} failed: ${message}${inBrackets}`, {
    hint: (hint ?? HINTS[code]).replaceAll('{operation}', operation),
    aws,
    ...(cause === undefined ? {} : { cause }),
  }) as AwsProblem;
}

/** Whether it is about a call to AWS. */
export function isAwsProblem(error: unknown): error is AwsProblem {
  return error instanceof StaunchError && error.aws !== undefined;
}

const HINTS: Readonly<Record<AwsProblemCode, string>> = {
  'not-allowed':
    'Whoever owns the role that Staunch runs as must allow {operation} on this object.',
  'bad-credentials':
    'Check which credentials Staunch runs with, `aws sts get-caller-identity`, and that the region is right and enabled.',
  'not-found': 'Check the name and the account.',
  protected: 'AWS protects this object; nobody can change it by this call.',
  quota: 'An account quota is full; an administrator can make room or ask AWS to raise it.',
  throttled: 'AWS is throttling this account. Run the same command again in a minute.',
  conflict: 'Something else is changing this object. Run the same command again.',
  exists: 'Somebody made it meanwhile. Run the same command again.',
  'region-off': 'This region is not enabled for the account.',
  unavailable: 'The endpoint did not answer as AWS does. Run the same command again.',
  unexpected: 'Run the same command again; if it stays, report it with the request id.',
};

const ORGANISATION =
  "A policy of the organisation refuses it: whoever owns its management account must let {operation} through. No permission of Staunch's role helps.";

// Where AWS names the kind of policy that refused (IAM user guide, "Troubleshoot access denied error messages"), it is not
// always the role's. Names that a thief may choose have no spaces.
const OTHER_POLICIES: Readonly<Record<string, string>> = {
  'service control policy': ORGANISATION,
  'resource control policy': ORGANISATION,
  'permissions boundary':
    'Whoever owns the permissions boundary of the role that Staunch runs as must allow {operation} in it.',
  'session policy':
    'Staunch runs in a session with a policy of its own: whoever starts it must allow {operation} in that, or start it without one.',
  'VPC endpoint policy':
    'Whoever owns the VPC endpoint through which Staunch reaches AWS must allow {operation} in its policy.',
  'role trust policy':
    'Whoever owns the role that is to be assumed must let the caller assume it, in its trust policy.',
};

function hintFor(code: AwsProblemCode, message: string): string | undefined {
  const refuses = ([policy]: [string, string]): boolean =>
    message.includes(` in a ${policy}`) || message.includes(`because no ${policy} allows`);
  return code === 'not-allowed' ? Object.entries(OTHER_POLICIES).find(refuses)?.[1] : undefined;
}

const CODES: Readonly<Record<string, AwsProblemCode>> = {
  AccessDenied: 'not-allowed',
  AccessDeniedException: 'not-allowed',
  UnauthorizedOperation: 'not-allowed',
  InvalidClientTokenId: 'bad-credentials',
  UnrecognizedClientException: 'bad-credentials',
  ExpiredToken: 'bad-credentials',
  ExpiredTokenException: 'bad-credentials',
  RequestExpired: 'bad-credentials',
  InvalidAccessKeyId: 'bad-credentials',
  InvalidToken: 'bad-credentials',
  SignatureDoesNotMatch: 'bad-credentials',
  CredentialsProviderError: 'bad-credentials',
  TokenProviderError: 'bad-credentials',
  NoSuchEntity: 'not-found',
  NoSuchEntityException: 'not-found',
  NoSuchBucket: 'not-found',
  NoSuchKey: 'not-found',
  'InvalidInstanceID.NotFound': 'not-found',
  'InvalidInstanceID.Malformed': 'not-found',
  'InvalidAssociationID.NotFound': 'not-found',
  UnmodifiableEntity: 'protected',
  UnmodifiableEntityException: 'protected',
  LimitExceeded: 'quota',
  LimitExceededException: 'quota',
  Throttling: 'throttled',
  ThrottlingException: 'throttled',
  RequestLimitExceeded: 'throttled',
  TooManyRequestsException: 'throttled',
  IncorrectState: 'conflict',
  IncorrectInstanceState: 'conflict',
  ConcurrentModification: 'conflict',
  ConcurrentModificationException: 'conflict',
  DeleteConflict: 'conflict',
  DeleteConflictException: 'conflict',
  EntityAlreadyExists: 'exists',
  EntityAlreadyExistsException: 'exists',
  EntityTemporarilyUnmodifiable: 'conflict',
  EntityTemporarilyUnmodifiableException: 'conflict',
  OptInRequired: 'region-off',
  AuthFailure: 'bad-credentials',
  ServiceUnavailable: 'unavailable',
  ServiceFailure: 'unavailable',
  InternalFailure: 'unavailable',
  InternalError: 'unavailable',
  Unavailable: 'unavailable',
  TimeoutError: 'unavailable',
  AbortError: 'unavailable',
  SlowDown: 'throttled',
};

interface SdkError {
  readonly name?: string;
  readonly Code?: string;
  readonly message?: string;
  readonly $metadata?: { readonly httpStatusCode?: number; readonly requestId?: string };
  readonly $response?: { readonly statusCode?: number };
}

/** Translates whatever the SDK threw, once, at the edge. */
export function asAwsProblem(operation: string, thrown: unknown): AwsProblem {
  if (isAwsProblem(thrown)) return thrown;
  const error = (thrown ?? {}) as SdkError;
  const foreign = isForeignAnswer(thrown);
  const awsCode = foreign ? '' : (error.name ?? error.Code ?? 'Unknown');
  const status = error.$metadata?.httpStatusCode ?? error.$response?.statusCode;
  const code = CODES[awsCode] ?? (isUnavailable(foreign, status) ? 'unavailable' : 'unexpected');
  const hint = hintFor(code, error.message ?? '');
  return awsProblem({
    code,
    ...(hint === undefined ? {} : { hint }),
    operation,
    awsCode,
    message: foreign
      ? `HTTP ${status ?? 'answer'} that is not AWS's protocol`
      : // What refused stands at the end of AWS's sentences.
        wholeText(error.message?.trim() || 'no message'),
    requestId: error.$metadata?.requestId,
    cause: thrown,
  });
}

// No status at all: the network.
function isUnavailable(foreign: boolean, status: number | undefined): boolean {
  return foreign || status === undefined || status >= 500;
}

/** Whether an answer could not even be parsed: a proxy's or an emulator's error page. */
export function isForeignAnswer(thrown: unknown): boolean {
  const { name, message } = (thrown ?? {}) as SdkError;
  return name === 'SyntaxError' || message?.includes('Deserialization error') === true;
}
