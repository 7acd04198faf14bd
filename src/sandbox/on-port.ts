import type { HttpHandler, HttpResponse } from './http.ts';
import type { Sandbox } from './sandbox.ts';

/**
 * One door for people: AWS requests are known by their signature, `/credentials/<name>` answers as a
 * container credential provider does (so that a workload's newest session can be fetched by any SDK),
 * `/clock/advance` moves time, and everything else is GitHub's.
 */
export function onPort(sandbox: Sandbox): HttpHandler {
  return async (request) => {
    const url = new URL(request.url, 'http://sandbox');
    if (isAws(request.headers['authorization'], url)) return sandbox.aws(request);
    const named = /^\/credentials\/([\w-]+)$/.exec(url.pathname)?.[1];
    if (named !== undefined) return containerCredentials(sandbox, named);
    if (url.pathname === '/clock/advance' && request.method === 'POST') {
      sandbox.clock.advance(Number(url.searchParams.get('seconds') ?? 0) * 1000);
      return json(200, { now: sandbox.clock.now().toISOString() });
    }
    return sandbox.github.handle(request);
  };
}

function isAws(authorization: string | undefined, url: URL): boolean {
  return (authorization ?? '').startsWith('AWS4-') || url.searchParams.has('X-Amz-Credential');
}

function containerCredentials(sandbox: Sandbox, name: string): HttpResponse {
  const credential = sandbox.credentials.get(name)?.();
  if (!credential) return json(404, { message: `nobody holds a credential named ${name} now` });
  const { accessKeyId, secretAccessKey, sessionToken, expiration } = credential;
  return json(200, {
    AccessKeyId: accessKeyId,
    SecretAccessKey: secretAccessKey,
    Token: sessionToken ?? '',
    Expiration: expiration ?? '2099-01-01T00:00:00Z',
  });
}

function json(status: number, value: object): HttpResponse {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}
