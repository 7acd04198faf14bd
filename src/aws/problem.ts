import { wholeText } from '../domain/from-outside.ts';
import { StaunchError, type AwsAnswer, type AwsProblemCode } from '../domain/staunch-error.ts';
import { credentialFailure } from './credential-failure.ts';
import { hintFor } from './hints.ts';

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
    hint: hint ?? hintFor(code, { operation, awsCode, message }),
    aws,
    ...(cause === undefined ? {} : { cause }),
  }) as AwsProblem;
}

/** The same problem with something else to do about it. */
export function withHint({ code, message, aws, cause }: AwsProblem, hint: string): AwsProblem {
  const more = cause === undefined ? {} : { cause };
  return new StaunchError(code, message, { hint, aws, ...more }) as AwsProblem;
}

/** Whether it is about a call to AWS. */
export function isAwsProblem(error: unknown): error is AwsProblem {
  return error instanceof StaunchError && error.aws !== undefined;
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
  TagLimitExceeded: 'quota',
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
  /** The system's, with `syscall`, where no answer came at all. */
  readonly code?: string;
  readonly syscall?: string;
  readonly message?: string;
  readonly $metadata?: { readonly httpStatusCode?: number; readonly requestId?: string };
  readonly $response?: { readonly statusCode?: number };
}

/** Translates whatever the SDK threw, once, at the edge. */
export function asAwsProblem(operation: string, thrown: unknown): AwsProblem {
  if (isAwsProblem(thrown)) return thrown;
  const error = (thrown ?? {}) as SdkError;
  const foreign = isForeignAnswer(thrown);
  const awsCode = foreign ? '' : nameOf(error);
  const status = error.$metadata?.httpStatusCode ?? error.$response?.statusCode;
  const code = CODES[awsCode] ?? (isUnavailable(foreign, status) ? 'unavailable' : 'unexpected');
  return awsProblem({
    code,
    operation,
    awsCode,
    message: foreign
      ? `HTTP ${status ?? 'answer'} that is not AWS's protocol`
      : // What refused stands at the end of AWS's sentences.
        wholeText(told(awsCode, error.message?.trim() || 'no message')),
    requestId: error.$metadata?.requestId,
    cause: thrown,
  });
}

// Node's words for a program that failed repeat its command and its output, and either may hold secrets.
function told(awsCode: string, message: string): string {
  if (awsCode !== 'CredentialsProviderError') return message;
  const isOfProgram = message.startsWith('Command failed:');
  const ofProgram = isOfProgram ? 'the credential_process of the profile failed' : message;
  return credentialFailure() ?? ofProgram;
}

// Network errors carry the system's code; their name is only "Error".
function nameOf({ name, Code, code, syscall }: SdkError): string {
  return (syscall === undefined ? undefined : code) ?? name ?? Code ?? 'Unknown';
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
