import type { HttpHandler, HttpResponse } from './http.ts';
import type { Sandbox } from './sandbox.ts';

const NEVER = '2099-01-01T00:00:00Z';

/**
 * One door for people: AWS requests are known by their signature, `/credentials/<name>` answers as a
 * container credential provider does (so that a workload's newest session can be fetched by any SDK),
 * `/clock/advance` moves time, and everything else is GitHub's.
 */
export function onPort(sandbox: Sandbox): HttpHandler {
  return async (request) => {
    const url = new URL(request.url, 'http://sandbox');
    if (request.headers['authorization']?.startsWith('AWS4-')) return sandbox.aws(request);
    const named = /^\/credentials\/([\w-]+)$/.exec(url.pathname)?.[1];
    if (named !== undefined) return containerCredentials(sandbox, named);
    if (url.pathname === '/clock/advance')
      return advance(sandbox, request.method, url.searchParams);
    return sandbox.github.handle(request);
  };
}

function advance(sandbox: Sandbox, method: string, query: URLSearchParams): HttpResponse {
  const seconds = query.get('seconds') ?? '';
  if (method !== 'POST' || !/^\d+(\.\d+)?$/.test(seconds)) {
    const message = 'time is moved by POST /clock/advance?seconds=<how many>, and never back';
    return json(400, { message });
  }
  sandbox.clock.advance(Number(seconds) * 1000);
  return json(200, { now: sandbox.clock.now().toISOString() });
}

function containerCredentials(sandbox: Sandbox, name: string): HttpResponse {
  const credential = sandbox.credentials.get(name)?.();
  if (!credential) return json(404, { message: `nobody holds a credential named ${name} now` });
  const { accessKeyId, secretAccessKey, sessionToken, expiration } = credential;
  return json(200, {
    AccessKeyId: accessKeyId,
    SecretAccessKey: secretAccessKey,
    Token: sessionToken ?? '',
    Expiration: expiration === undefined ? NEVER : onCallersClock(sandbox, expiration),
  });
}

// An SDK holds the expiration against its own machine's clock, which is hardly ever the sandbox's.
function onCallersClock({ clock }: Sandbox, moment: string): string {
  const left = Date.parse(moment) - clock.now().getTime();
  return new Date(Date.now() + left).toISOString();
}

function json(status: number, value: object): HttpResponse {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}
