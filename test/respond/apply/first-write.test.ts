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

const everyKind = anIncident([
  { kind: 'access-key', accessKeyId: KEY },
  { kind: 'ssh-key', sshKeyId: 'APKARTX3GSDSQQWERTYU', user: 'rhea' },
  { kind: 'console-password', user: 'hana' },
]);

function withEveryKind(): Sandbox {
  const users = [
    { name: 'ci-deploy', accessKeys: [{ id: KEY }] },
    { name: 'rhea', sshKeys: [{ id: 'APKARTX3GSDSQQWERTYU' }] },
    { name: 'hana', loginProfile: { createdAt: '2026-01-01T00:00:00Z' } },
  ];
  return sandboxOf(aWorld([], { users }));
}

describe('what leaked goes off as soon as it is seen, whatever the looks at the rest take', () => {
  it.each([
    ['UpdateAccessKey', (look: string) => look !== 'ListAccessKeys ci-deploy'],
    ['UpdateSSHPublicKey', (look: string) => / ci-deploy$|^GetAccessKeyLastUsed/.test(look)],
    ['UpdateSSHPublicKey', (look: string) => /^Get.* hana$/.test(look)],
    ['DeleteLoginProfile', (look: string) => !look.endsWith(' hana')],
  ])('%s, where others hang: %s', async (write, hangs) => {
    const sandbox = withEveryKind();
    const plan = await planOn(sandbox, everyKind);
    let note: () => void;
    const written = new Promise<void>((resolve) => (note = resolve));
    const handle = async (request: HttpRequest): Promise<HttpResponse> => {
      const asked = new URLSearchParams(request.body);
      const action = asked.get('Action') ?? '';
      if (action === write) note();
      const isLook = /^(Get|List)/.test(action) && action !== 'GetCallerIdentity';
      // Whoever waits for this answer before they write waits for ever.
      if (isLook && hangs(`${action} ${asked.get('UserName') ?? ''}`)) await written;
      return sandbox.aws(request);
    };
    const requestHandler = requestHandlerOf(handle, sandbox.clock);
    const aws = { ...connect(sandbox, 'apply'), requestHandler };
    const { done } = await applyOn(sandbox, plan, aws);
    expect(done.filter(({ outcome }) => outcome === 'done').map(({ step }) => step.action)).toEqual(
      expect.arrayContaining(['deactivate-access-key', 'deactivate-ssh-key', 'delete-password']),
    );
  });
});
