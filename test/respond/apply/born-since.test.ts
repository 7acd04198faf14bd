import {
  CreateAccessKeyCommand,
  CreateLoginProfileCommand,
  CreateServiceSpecificCredentialCommand,
  EnableMFADeviceCommand,
  IAMClient,
  UploadSSHPublicKeyCommand,
} from '@aws-sdk/client-iam';
import { describe, expect, it } from 'vitest';
import type { Sandbox, UserEntry } from '@staunch/sandbox';
import { stepId, type Plan } from '../../../src/actions/catalogue.ts';
import { isReachedStep } from '../../../src/policy/reached.ts';
import { applyPlan } from '../../../src/respond/apply/apply.ts';
import { keyStatus } from '../../support/access-keys.ts';
import { standingOn } from '../../support/looks.ts';
import { clientAs, connect, connectThrough, sandboxOf } from '../../support/play.ts';
import { applyOn, planOn, silent } from '../../support/run.ts';
import { usersIn } from '../../support/users-in-sandbox.ts';
import { anIncident, aWorld, KEY, worldWith } from '../../support/worlds.ts';

// What appeared on the leaked user since the exposure, by IAM’s own dates, which come without CloudTrail’s delay.

const incident = anIncident([{ kind: 'access-key', accessKeyId: KEY }]);
const may = { Statement: [{ Effect: 'Allow' as const, Action: '*', Resource: '*' }] };
const USER = 'ci-deploy';
const MINUTE_MS = 60_000;
const OURS = 'AKIARTX3GSDSQOFADMIN';

/** The leaked user, and an administrator who is not of the family. */
function aSandbox(more: Partial<UserEntry> = {}): Sandbox {
  const users = [
    { name: USER, accessKeys: [{ id: KEY }], policies: { may }, ...more },
    { name: 'admin', accessKeys: [{ id: OURS }], policies: { may } },
  ];
  const credentials = { leaked: { accessKey: KEY }, ours: { accessKey: OURS } };
  return sandboxOf(worldWith(aWorld([], { users }), { credentials }));
}

const iamAs = (sandbox: Sandbox, who: 'leaked' | 'ours') => new IAMClient(clientAs(sandbox, who));

async function makeKey(sandbox: Sandbox, who: 'leaked' | 'ours' = 'leaked'): Promise<string> {
  const made = await iamAs(sandbox, who).send(new CreateAccessKeyCommand({ UserName: USER }));
  return made.AccessKey?.AccessKeyId ?? '';
}

async function makePassword(sandbox: Sandbox, who: 'leaked' | 'ours'): Promise<void> {
  const input = { UserName: USER, Password: 'not-a-real-one-1' };
  await iamAs(sandbox, who).send(new CreateLoginProfileCommand(input));
}

const objectsOf = ({ steps }: Plan): string =>
  steps
    .filter(isReachedStep)
    .map((step) => stepId(step))
    .join();

describe('a key of the leaked user that was made since the exposure', () => {
  it('is a reached step where CloudTrail shows no maker yet, with the command that puts it back', async () => {
    const sandbox = aSandbox();
    const id = await makeKey(sandbox);
    const plan = await planOn(sandbox, incident);
    expect(objectsOf(plan)).toContain(id);
    const said = plan.breaks.find(({ object }) => object.includes(id));
    expect(said?.why).toContain('CloudTrail shows no maker yet');
    expect(said?.instead).toContain(`--access-key-id ${id} --status Active`);
    const { verdict } = await applyOn(sandbox, plan);
    expect(keyStatus(sandbox, { id })).toBe('Inactive');
    expect(verdict.items).toEqual([]);
  });

  it('is off before the sessions are denied: what it mints until then is older than the cutoff', async () => {
    const sandbox = aSandbox();
    const id = await makeKey(sandbox);
    const plan = await planOn(sandbox, incident);
    const writes: string[] = [];
    const aws = connectThrough(sandbox, 'apply', (handle) => (request) => {
      const body = String(request.body);
      if (body.includes(`AccessKeyId=${id}`) && body.includes('Inactive')) writes.push('off');
      if (body.includes('Action=PutUserPolicy')) writes.push('deny');
      return handle(request);
    });
    const options = { cutoffMarginSeconds: 30, holdSeconds: 0, progress: silent };
    await applyPlan(aws, plan, { ...options, waiting: new Map(), keep: () => undefined });
    expect(writes.slice(0, 2)).toEqual(['off', 'deny']);
  });

  it('holds up nothing where it waits, and keeps the result from green', async () => {
    const sandbox = aSandbox();
    const id = await makeKey(sandbox);
    const plan = await planOn(sandbox, incident);
    const waiting = new Map(
      plan.steps
        .filter(isReachedStep)
        .map((it) => [stepId(it), { why: 'it waits', who: 'ops', end: 'x' }]),
    );
    const options = { cutoffMarginSeconds: 30, holdSeconds: 0, progress: silent, waiting };
    const keep = (): void => undefined;
    const { verdict } = await applyPlan(connect(sandbox, 'apply'), plan, { ...options, keep });
    expect([keyStatus(sandbox, { id: KEY }), keyStatus(sandbox, { id })]).toEqual([
      'Inactive',
      'Active',
    ]);
    expect(verdict.green).toBe(false);
    expect(verdict.items.map(({ what }) => what).join()).toContain(id);
  });

  it('is open, with the name of who made it and no step, where that was somebody of ours', async () => {
    const sandbox = aSandbox();
    const id = await makeKey(sandbox, 'ours');
    sandbox.clock.advance(20 * MINUTE_MS);
    const plan = await planOn(sandbox, incident);
    expect(objectsOf(plan)).not.toContain(id);
    expect(plan.refused.find(({ object }) => object.includes(id))?.why).toContain('by user admin');
    const { verdict } = await applyOn(sandbox, plan);
    expect(verdict.green).toBe(false);
    expect(keyStatus(sandbox, { id })).toBe('Active');
    const [item] = verdict.items;
    const accepted = [
      { item: item?.id ?? '', why: 'the replacement', by: 'rolf', until: '2026-12-31' },
    ];
    const { green } = await standingOn(sandbox, { ...incident, accepted });
    expect(green).toBe(true);
  });

  it('is seen at the end of a run that began before it was made', async () => {
    const sandbox = aSandbox();
    const plan = await planOn(sandbox, incident);
    const id = await makeKey(sandbox);
    sandbox.clock.advance(2_000);
    const { verdict, unapproved } = await applyOn(sandbox, plan);
    expect(unapproved.map(stepId).join()).toContain(id);
    expect(verdict.green).toBe(false);
  });

  it('is seen by the last look where everything else was looked at before it was made', async () => {
    const sandbox = aSandbox();
    const plan = await planOn(sandbox, incident);
    let id = '';
    const progress = { ...silent, holding: () => void thiefActs() };
    const user = usersIn(sandbox).get(USER);
    const thiefActs = (): void => {
      id = 'AKIARTX3GSDSQLATEKEY';
      const key = { id, secret: 'x', createdAt: sandbox.clock.now(), status: 'Active' as const };
      user?.accessKeys.push(key);
      const late = { status: 'Active' as const, createdAt: sandbox.clock.now() };
      user?.serviceCredentials.push({ ...late, id: 'ACCARTX3GSDSQLATE', service: 'bedrock' });
    };
    const options = { cutoffMarginSeconds: 30, holdSeconds: 60, progress, waiting: new Map() };
    const keep = (): void => undefined;
    const applied = await applyPlan(connect(sandbox, 'apply'), plan, { ...options, keep });
    expect(applied.verdict.green).toBe(false);
    const said = applied.verdict.items.map((item) => item.what).join();
    expect(said).toContain('service-specific credential ACCARTX3GSDSQLATE');
    // A key is off by then: see `new-keys.test.ts`.
    expect(keyStatus(sandbox, { id })).toBe('Inactive');
  });

  it('counts from the second of the exposure on, and no earlier', async () => {
    const at = Date.parse(incident.exposedAt);
    const born = (ms: number) => new Date(Math.floor(at / 1000) * 1000 + ms).toISOString();
    const OLD = 'AKIARTX3GSDSQSIBLING';
    const plans = [-1000, 0].map((ms) => {
      const accessKeys = [{ id: KEY }, { id: OLD, createdAt: born(ms) }];
      return planOn(aSandbox({ accessKeys }), incident);
    });
    expect((await Promise.all(plans)).map((plan) => objectsOf(plan).includes(OLD))).toEqual([
      false,
      true,
    ]);
  });
});

describe('a console password of the leaked user that was made since the exposure', () => {
  it('is deleted by the approved step, and no later one is', async () => {
    const sandbox = aSandbox();
    await makePassword(sandbox, 'leaked');
    sandbox.clock.advance(5_000);
    const plan = await planOn(sandbox, incident);
    expect(objectsOf(plan)).toContain('delete-password');
    const user = usersIn(sandbox).get(USER);
    if (!user) throw new Error('there is one');
    user.loginProfile = undefined;
    sandbox.clock.advance(5_000);
    await makePassword(sandbox, 'ours');
    const { verdict } = await applyOn(sandbox, plan);
    expect(user.loginProfile).toBeDefined();
    expect(verdict.green).toBe(false);
    sandbox.clock.advance(20 * MINUTE_MS);
    // CloudTrail shows by then who made it.
    const { refused } = await planOn(sandbox, incident);
    expect(refused.map(({ why }) => why).join()).toContain('by user admin');
  });

  it('is gone after the run that was approved for it', async () => {
    const sandbox = aSandbox();
    await makePassword(sandbox, 'leaked');
    sandbox.clock.advance(5_000);
    const { verdict } = await applyOn(sandbox, await planOn(sandbox, incident));
    expect(usersIn(sandbox).get(USER)?.loginProfile).toBeUndefined();
    expect(verdict.items).toEqual([]);
  });
});

describe('a credential of another kind that was made since the exposure', () => {
  const make: Readonly<Record<string, (iam: IAMClient) => Promise<unknown>>> = {
    'SSH key': (iam) =>
      iam.send(new UploadSSHPublicKeyCommand({ UserName: USER, SSHPublicKeyBody: 'ssh-rsa x' })),
    'service-specific credential': (iam) =>
      iam.send(
        new CreateServiceSpecificCredentialCommand({
          UserName: USER,
          ServiceName: 'bedrock.amazonaws.com',
        }),
      ),
    'MFA device': (iam) =>
      iam.send(
        new EnableMFADeviceCommand({
          ...{ UserName: USER, SerialNumber: 'arn:aws:iam::111122223333:mfa/x' },
          ...{ AuthenticationCode1: '123456', AuthenticationCode2: '654321' },
        }),
      ),
  };

  it.each(Object.entries(make))('is a step or open work: %s', async (what, made) => {
    const sandbox = aSandbox();
    await made(iamAs(sandbox, 'leaked'));
    const plan = await planOn(sandbox, incident);
    const isStep = plan.steps.filter(isReachedStep).length > 0;
    const isOpen = plan.refused.some(({ object }) => object.startsWith(what));
    expect([isStep, isOpen]).toEqual([what === 'SSH key', what !== 'SSH key']);
    const { verdict } = await applyOn(sandbox, plan);
    expect(verdict.green).toBe(isStep);
    expect(verdict.items.some((item) => item.what.startsWith(what))).toBe(isOpen);
  });
});

describe('a list of the leaked user that the last look cannot read', () => {
  it('keeps the result from green, by its name', async () => {
    const sandbox = aSandbox();
    const plan = await planOn(sandbox, incident);
    let isLate = false;
    const aws = connectThrough(sandbox, 'apply', (handle) => (request) => {
      const isAsked = String(request.body).includes('Action=ListMFADevices');
      if (!isLate || !isAsked) return handle(request);
      return Promise.resolve({ status: 403, headers: {}, body: DENIED });
    });
    const progress = { ...silent, holding: () => void (isLate = true) };
    const options = { cutoffMarginSeconds: 30, holdSeconds: 60, progress, waiting: new Map() };
    const { verdict } = await applyPlan(aws, plan, { ...options, keep: () => undefined });
    expect(verdict.green).toBe(false);
    expect(verdict.items.map(({ what }) => what)).toEqual([`MFA devices of user ${USER}`]);
  });
});

const DENIED =
  '<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>no</Message></Error></ErrorResponse>';
