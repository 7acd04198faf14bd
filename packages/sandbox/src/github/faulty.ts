import type { HttpHandler, HttpRequest, HttpResponse } from '../http.ts';

/** What goes wrong with one request: GitHub is down, has enough of us, or does it and says nothing. */
export type GitHubFault =
  | { readonly kind: 'unavailable'; readonly status: 500 | 502 | 503 }
  | { readonly kind: 'rate-limit'; readonly status: 403 | 429; readonly retryAfterSeconds: number }
  /** The hour's requests are spent. */
  | { readonly kind: 'spent'; readonly status: 403 | 429; readonly resetsAt: Date }
  | { readonly kind: 'lost-answer' };

/** What goes wrong with a request, if anything. Requests are counted from 1. */
type GitHubFaults = (request: HttpRequest, count: number) => GitHubFault | undefined;

/** A GitHub that fails as told. Only after a lost answer was the request done. */
export function faultyGitHub(handle: HttpHandler, faults: GitHubFaults): HttpHandler {
  let count = 0;
  return async (request) => {
    count += 1;
    const fault = faults(request, count);
    if (fault === undefined) return handle(request);
    if (fault.kind === 'unavailable') return unavailable(fault.status);
    if (fault.kind === 'rate-limit') return limited(fault.status, fault.retryAfterSeconds);
    if (fault.kind === 'spent') return spent(fault.status, fault.resetsAt);
    await handle(request);
    throw Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNRESET' } });
  };
}

/** GitHub's front door answers with a page, not with JSON. */
function unavailable(status: number): HttpResponse {
  const body = `<html><head><title>${status}</title></head><body><h1>Unicorn!</h1></body></html>\n`;
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
}

function limited(status: number, retryAfterSeconds: number): HttpResponse {
  const message =
    'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';
  const headers = { 'retry-after': `${retryAfterSeconds}` };
  return tooMany(status, headers, { message, about: 'about-secondary-rate-limits' });
}

function spent(status: number, resetsAt: Date): HttpResponse {
  const headers = {
    'x-ratelimit-limit': '1000',
    'x-ratelimit-remaining': '0',
    'x-ratelimit-used': '1000',
    'x-ratelimit-reset': `${Math.ceil(resetsAt.getTime() / 1000)}`,
    'x-ratelimit-resource': 'core',
  };
  const message = 'API rate limit exceeded for installation ID 4711.';
  return tooMany(status, headers, { message, about: 'about-primary-rate-limits' });
}

function tooMany(
  status: number,
  headers: Readonly<Record<string, string>>,
  { message, about }: { readonly message: string; readonly about: string },
): HttpResponse {
  const page = 'https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api';
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify({ documentation_url: `${page}#${about}`, message }),
  };
}
