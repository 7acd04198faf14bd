import { describe, expect, it } from 'vitest';
import { requestHandlerOf } from '../../../src/sandbox/request-handler.ts';
import type { HttpRequest, HttpResponse } from '../../../src/sandbox/http.ts';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';
import { connect, sandboxOf } from '../../support/play.ts';
import { applyOn, planOn } from '../../support/run.ts';
import { ACCOUNT, aWorld, anIncident, KEY } from '../../support/worlds.ts';

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

  it('where AWS does not say it at all, and the run is not green: its last use was not read', async () => {
    const sandbox = sandboxOf(aWorld());
    const plan = await planOn(sandbox, incident);
    const aws = asked(sandbox, async () => throttled);
    const { done, verdict } = await applyOn(sandbox, plan, aws);
    expect(done.map(({ outcome }) => outcome)).toContain('done');
    expect(verdict.green).toBe(false);
    expect(verdict.items.map(({ id }) => id)).toContain(`access-key:${ACCOUNT}:${KEY}`);
  });

  it('where the owners protect users of a path, which only a look at the user tells', async () => {
    const sandbox = sandboxOf(aWorld());
    const guard = `arn:aws:iam::${ACCOUNT}:user/break-glass/*`;
    const protectedPrincipals = [{ principal: guard, why: 'emergencies', owner: 'rita' }];
    const plan = await planOn(sandbox, incident, {
      ...connect(sandbox, 'plan'),
      protectedPrincipals,
    });
    const aws = { ...connect(sandbox, 'apply'), protectedPrincipals };
    const { done, verdict } = await applyOn(sandbox, plan, aws);
    expect(done.map(({ step }) => step.action)).toContain('deactivate-access-key');
    expect(verdict.green).toBe(true);
  });

  it('where the list of their keys could not be read at first', async () => {
    const sandbox = sandboxOf(aWorld());
    const plan = await planOn(sandbox, incident);
    let asked = 0;
    const handle = async (request: HttpRequest): Promise<HttpResponse> => {
      const isList = new URLSearchParams(request.body).get('Action') === 'ListAccessKeys';
      // A read is tried three times.
      return isList && ++asked <= 3 ? throttled : sandbox.aws(request);
    };
    const requestHandler = requestHandlerOf(handle, sandbox.clock);
    const { done, verdict } = await applyOn(sandbox, plan, {
      ...connect(sandbox, 'apply'),
      requestHandler,
    });
    expect(done.map(({ step }) => step.action)).toContain('deactivate-access-key');
    expect(verdict.green).toBe(true);
  });
});
