/** What went wrong with AWS, as far as it changes what anybody should do. */
export type AwsProblemCode =
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

type ErrorCode =
  | AwsProblemCode
  | 'bad-accounts'
  | 'bad-athena-settings'
  | 'bad-contain-now'
  | 'bad-drill'
  | 'bad-policy'
  | 'bad-settings'
  | 'bad-setup'
  | 'bad-sources'
  | 'bad-world'
  | 'base-unread'
  | 'cannot-take'
  | 'half-an-answer'
  | 'limited-by-github'
  | 'no-folder'
  | 'no-page'
  | 'no-such-incident'
  | 'not-in-ci'
  | 'not-plain'
  | 'not-planned'
  | 'not-readable'
  | 'policy-too-large'
  | 'query-refused'
  | 'strange-policy'
  | 'too-many-files'
  | 'too-many-files-between'
  | 'too-many-incidents'
  | 'too-many-moves'
  | 'wrong-account'
  | 'wrong-clock';

/** What AWS said about a call that failed. */
export interface AwsAnswer {
  /** For instance `iam:UpdateAccessKey`. */
  readonly operation: string;
  /** AWS's own code, for instance `NoSuchEntity`. */
  readonly awsCode: string;
  readonly requestId: string | undefined;
}

interface More extends ErrorOptions {
  readonly hint?: string;
  readonly aws?: AwsAnswer;
}

/** The one error for people: what was seen, and what to do. Everything else that is thrown is a fault of Staunch's. */
export class StaunchError extends Error {
  readonly code: ErrorCode;
  /** What to do or to type, and who can. */
  readonly hint: string | undefined;
  readonly aws: AwsAnswer | undefined;

  constructor(code: ErrorCode, message: string, more: More = {}) {
    super(message, more);
    this.code = code;
    this.hint = more.hint;
    this.aws = more.aws;
  }
}

/** Whether it is an error for people, with one of these codes. */
export function hasCode<C extends ErrorCode>(
  error: unknown,
  ...codes: readonly C[]
): error is StaunchError & { readonly code: C } {
  return error instanceof StaunchError && codes.some((code) => code === error.code);
}
