import { describe, expect, it } from 'vitest';
import { applyPlan } from '../../../src/respond/apply/apply.ts';
import { lookAhead } from '../../../src/respond/apply/look-ahead.ts';
import {
  type HttpRequest,
  type HttpResponse,
  requestHandlerOf,
  type Sandbox,
} from '@staunch/sandbox';
import { connect, sandboxOf } from '../../support/play.ts';
import { applyOn, planOn, silent } from '../../support/run.ts';
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
      // A run that waits for this answer before it writes waits for ever.
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

const users = ['one', 'two', 'three', 'four', 'five'];
const idOf = (kind: string, user: string) => `${kind}RTX3GSDSQ${user.toUpperCase().padEnd(7, 'X')}`;

function fiveUsers(): Sandbox {
  const all = users.map((name) => ({
    name,
    accessKeys: [{ id: idOf('AKIA', name) }],
    sshKeys: [{ id: idOf('APKA', name) }],
    loginProfile: { createdAt: '2026-01-01T00:00:00Z' },
  }));
  return sandboxOf(aWorld([], { users: all }));
}

function through(sandbox: Sandbox, handle: (action: string, user: string) => Promise<void>) {
  const answer = async (request: HttpRequest): Promise<HttpResponse> => {
    const asked = new URLSearchParams(request.body);
    await handle(asked.get('Action') ?? '', asked.get('UserName') ?? '');
    return sandbox.aws(request);
  };
  return {
    ...connect(sandbox, 'apply'),
    requestHandler: requestHandlerOf(answer, sandbox.clock),
  };
}

/** Resolved when it was called so many times. */
function after(times: number) {
  let note: () => void;
  const done = new Promise<void>((resolve) => (note = resolve));
  let left = times;
  const count = (): void => {
    if (--left === 0) note();
  };
  return { done, count };
}

describe('four of five that leaked go off while the look at the fifth hangs', () => {
  const accessKeys = users.map((user) => ({
    kind: 'access-key' as const,
    accessKeyId: idOf('AKIA', user),
  }));
  const sshKeys = users.map((user) => ({
    kind: 'ssh-key' as const,
    sshKeyId: idOf('APKA', user),
    user,
  }));
  const passwords = users.map((user) => ({ kind: 'console-password' as const, user }));

  it.each([
    ['access keys', accessKeys, 'ListAccessKeys', 'UpdateAccessKey'],
    ['SSH keys', sshKeys, 'ListSSHPublicKeys', 'UpdateSSHPublicKey'],
    ['passwords', passwords, 'GetLoginProfile', 'DeleteLoginProfile'],
  ])('%s', async (_, exposures, look, write) => {
    const sandbox = fiveUsers();
    const plan = await planOn(sandbox, anIncident(exposures));
    const written = after(4);
    const aws = through(sandbox, async (action, user) => {
      if (action === write) written.count();
      if (action === look && user === 'three') await written.done;
    });
    const { done } = await applyOn(sandbox, plan, aws);
    const off = done.filter(({ step, outcome }) => 'user' in step && outcome === 'done');
    expect(off).toHaveLength(5);
  });

  it('and passwords, while the tags of keys hang', async () => {
    const sandbox = fiveUsers();
    const plan = await planOn(sandbox, anIncident([...accessKeys, ...passwords.slice(0, 1)]));
    const tagging = after(5);
    const written = after(1);
    const aws = through(sandbox, async (action) => {
      if (action === 'TagUser') tagging.count();
      if (action === 'DeleteLoginProfile') written.count();
      if (action === 'GetLoginProfile') await tagging.done;
      if (action === 'TagUser') await written.done;
    });
    const { done } = await applyOn(sandbox, plan, aws);
    expect(done.map(({ step }) => step.action)).toContain('delete-password');
  });
});

describe('nothing is written', () => {
  it('where IAM’s clock is wrong and only STS’s is right', async () => {
    const sandbox = sandboxOf(aWorld());
    const plan = await planOn(sandbox, incident);
    const written: string[] = [];
    const handle = async (request: HttpRequest): Promise<HttpResponse> => {
      const action = new URLSearchParams(request.body).get('Action') ?? '';
      if (/^(Update|Put|Tag)/.test(action)) written.push(action);
      const answer = await sandbox.aws(request);
      const aDay = action === 'GetCallerIdentity' ? 0 : 86_400_000;
      const date = new Date(sandbox.clock.now().getTime() + aDay).toUTCString();
      return { ...answer, headers: { ...answer.headers, date } };
    };
    const requestHandler = requestHandlerOf(handle, sandbox.clock);
    const applying = applyOn(sandbox, plan, { ...connect(sandbox, 'apply'), requestHandler });
    await expect(applying).rejects.toMatchObject({ code: 'wrong-clock' });
    expect(written).toEqual([]);
  });
});

describe('a look that was taken ahead', () => {
  it('holds up no key whose owner AWS does not say: the plan names its user', async () => {
    const sandbox = sandboxOf(aWorld());
    const plan = await planOn(sandbox, incident);
    const aws = asked(sandbox, async (written) => written.then(() => throttled));
    const { done } = await applyPlan(aws, plan, {
      ...{ cutoffMarginSeconds: 30, holdSeconds: 0, progress: silent, keep: () => undefined },
      waiting: new Map(),
      ahead: lookAhead(aws, incident),
    });
    expect(done.map(({ step }) => step.action)).toContain('deactivate-access-key');
  });
});
