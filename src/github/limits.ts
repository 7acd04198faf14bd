/** GitHub says that it has been asked too often: the request was not done, and may be asked again later. */
export interface Limit {
  readonly kind: 'rate limit' | 'secondary rate limit';
  /** How long GitHub asks to wait; undefined where it does not say. */
  readonly waitMs?: number;
}

/**
 * The limit that an answer tells of; undefined where it is something else, such as a missing permission. `now` is ours
 * and serves where the answer has no Date: a reset is a moment on GitHub's clock.
 */
export function limitIn(error: unknown, now: Date): Limit | undefined {
  if (!(error instanceof Error) || !('status' in error)) return undefined;
  if (error.status !== 403 && error.status !== 429) return undefined;
  return limitOf({ status: error.status, message: error.message, headers: headersOf(error) }, now);
}

/** The same of an answer of GitHub's GraphQL, which says with status 200 that it was asked too often. */
export function limitInAnswer(
  { data, headers }: { readonly data: unknown; readonly headers: object },
  now: Date,
): Limit | undefined {
  const { errors = [] } = (data ?? {}) as { errors?: readonly QueryError[] };
  const limit = errors.find(
    ({ type, message = '' }) => type === 'RATE_LIMITED' || OF_LIMIT.test(message),
  );
  const { message = '' } = limit ?? {};
  return limit && limitOf({ status: 429, message, headers: { ...headers } }, now);
}

interface QueryError {
  readonly type?: string;
  readonly message?: string;
}

const OF_LIMIT = /rate limit|abuse detection/i;

interface Refusal {
  readonly status: number;
  readonly message: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

function limitOf({ status, message, headers }: Refusal, now: Date): Limit | undefined {
  const kind = /secondary rate limit|abuse detection/i.test(message)
    ? 'secondary rate limit'
    : 'rate limit';
  const after = numberIn(headers['retry-after']);
  if (after !== undefined) return { kind, waitMs: after * 1000 };
  const reset = numberIn(headers['x-ratelimit-reset']);
  const isSpent = numberIn(headers['x-ratelimit-remaining']) === 0;
  // The hour's last request may be refused for a reason of its own.
  const isOfLimit = status === 429 || /rate limit/i.test(message);
  if (isSpent && isOfLimit && reset !== undefined) {
    const asked = Date.parse(String(headers['date']));
    const since = Number.isNaN(asked) ? now.getTime() : asked;
    // A Date is cut to seconds: a second later it is over for sure.
    return { kind: 'rate limit', waitMs: Math.max(0, reset * 1000 - since) + 1000 };
  }
  return OF_LIMIT.test(message) || status === 429 ? { kind } : undefined;
}

function headersOf(error: Error): Readonly<Record<string, unknown>> {
  const { response } = error as { response?: { headers?: Record<string, unknown> } };
  return response?.headers ?? {};
}

function numberIn(header: unknown): number | undefined {
  const text = typeof header === 'number' ? String(header) : header;
  return typeof text === 'string' && /^\d{1,12}$/.test(text) ? Number(text) : undefined;
}
