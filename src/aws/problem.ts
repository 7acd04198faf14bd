import { wholeText } from '../domain/from-outside.ts';

/** What went wrong, as far as it changes what anybody should do. */
type AwsProblemCode =
  | 'not-allowed'
  | 'bad-credentials'
  | 'not-found'
  | 'protected'
  | 'quota'
  | 'throttled'
  | 'conflict'
  | 'exists'
  | 'region-off'
  | 'unavailable'
  | 'unexpected';

/** An AWS error in our words: what was seen, who can fix it, what to do next. */
export class AwsProblem extends Error {
  readonly code: AwsProblemCode;
  /** For instance `iam:UpdateAccessKey`. */
  readonly operation: string;
  /** AWS's own code, for instance `NoSuchEntity`. */
  readonly awsCode: string;
  readonly hint: string;
  readonly requestId: string | undefined;

  constructor(fields: {
    code: AwsProblemCode;
    operation: string;
    awsCode: string;
    message: string;
    requestId: string | undefined;
    /** Where more is known than the code tells. */
    hint?: string;
  }) {
    const code = fields.awsCode === '' ? '' : ` (${fields.awsCode})`;
    super(`${fields.operation} failed: ${fields.message}${code}`);
    this.code = fields.code;
    this.operation = fields.operation;
    this.awsCode = fields.awsCode;
    this.hint = fields.hint ?? HINTS[fields.code].replaceAll('{operation}', fields.operation);
    this.requestId = fields.requestId;
  }
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
  if (thrown instanceof AwsProblem) return thrown;
  const error = (thrown ?? {}) as SdkError;
  const foreign = isForeignAnswer(thrown);
  const awsCode = foreign ? '' : (error.name ?? error.Code ?? 'Unknown');
  const status = error.$metadata?.httpStatusCode ?? error.$response?.statusCode;
  return new AwsProblem({
    code: CODES[awsCode] ?? (isUnavailable(foreign, status) ? 'unavailable' : 'unexpected'),
    operation,
    awsCode,
    message: foreign
      ? `HTTP ${status ?? 'answer'} that is not AWS's protocol`
      : // What refused stands at the end of AWS's sentences.
        wholeText(error.message?.trim() || 'no message'),
    requestId: error.$metadata?.requestId,
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
