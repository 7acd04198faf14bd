/** What a route answers; the router turns it into an HTTP response. */
export interface Answer {
  readonly status: number;
  /** Serialised as JSON unless it is `raw`; absent for 204. */
  readonly body?: unknown;
  /** A body to be sent as it stands, with its media type. */
  readonly raw?: { readonly text: string; readonly type: string };
  readonly headers?: Readonly<Record<string, string>>;
}

/** One entry of the `errors` list in GitHub's 422 answers. */
export interface FieldError {
  readonly resource: string;
  readonly field: string;
  readonly code: 'missing_field' | 'invalid' | 'already_exists' | 'unprocessable' | 'custom';
  readonly message?: string;
}

const DOCUMENTATION = 'https://docs.github.com/rest';

/** The answer to a request that went well. */
export function ok(body: unknown): Answer {
  return { status: 200, body };
}

/** The answer to a request that made something. */
export function created(body: unknown): Answer {
  return { status: 201, body };
}

/** A refusal in GitHub's usual shape; the status is repeated in the body as text. */
export function refused(status: number, message: string): Answer {
  return { status, body: { message, documentation_url: DOCUMENTATION, status: `${status}` } };
}

/** What GitHub also says to whoever may not know that the thing exists. */
export function notFound(): Answer {
  return refused(404, 'Not Found');
}

/** A body or parameter GitHub does not accept, field by field. */
export function invalid(errors: readonly FieldError[], message = 'Validation Failed'): Answer {
  return {
    status: 422,
    body: { message, errors, documentation_url: DOCUMENTATION, status: '422' },
  };
}

/** The review routes list their errors as plain sentences. */
export function unprocessable(...errors: string[]): Answer {
  const message = 'Unprocessable Entity';
  return {
    status: 422,
    body: { message, errors, documentation_url: DOCUMENTATION, status: '422' },
  };
}
