import { describe, expect, it } from 'vitest';
import { requestHandlerOf } from '../../src/sandbox/request-handler.ts';
import type { HttpRequest, HttpResponse } from '../../src/sandbox/http.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { connect, sandboxOf } from '../support/play.ts';
import { applyOn, planOn } from '../support/run.ts';
import { aWorld, anIncident, KEY } from '../support/worlds.ts';

const incident = anIncident([{ kind: 'access-key', accessKeyId: KEY }]);

const throttled: HttpResponse = {
  status: 400,
  headers: { 'content-type': 'text/xml' },
  body: '<ErrorResponse><Error><Code>Throttling</Code><Message>Rate exceeded</Message></Error></ErrorResponse>',
};

/** The apply role's connection where AWS answers so when it is asked whose a key is; told when a key was written. */
function asked(sandbox: Sandbox, answer: (written: Promise<void>) => Promise<HttpResponse>) {
  let note: () => void;
  const written = new Promise<void>((resolve) => (note = resolve));
  const handle = async (request: HttpRequest): Promise<HttpResponse> => {
    const action = new URLSearchParams(request.body).get('Action');
    if (action === 'GetAccessKeyLastUsed') return answer(written);
    if (action === 'UpdateAccessKey') note();
    return sandbox.aws(request);
  };
  return {
    ...connect(sandbox, 'apply'),
    requestHandler: requestHandlerOf(handle, sandbox.clock),
  };
}

describe('a key of the user whom the approved plan names goes off', () => {
  it('before AWS has said whose it is', async () => {
    const sandbox = sandboxOf(aWorld());
    const plan = await planOn(sandbox, incident);
    // Whoever waits for this answer before they write waits for ever.
    const aws = asked(sandbox, async (written) => written.then(() => throttled));
    const { done } = await applyOn(sandbox, plan, aws);
    expect(done.map(({ outcome }) => outcome)).toContain('done');
  });

  it('where AWS does not say it at all, and the list of their keys serves', async () => {
    const sandbox = sandboxOf(aWorld());
    const plan = await planOn(sandbox, incident);
    const { done, now } = await applyOn(
      sandbox,
      plan,
      asked(sandbox, async () => throttled),
    );
    expect(done.map(({ outcome }) => outcome)).toContain('done');
    expect(done.map(({ outcome }) => outcome)).not.toContain('failed');
    expect(now.errors).toEqual([]);
  });
});
