import { DescribeInstancesCommand, EC2Client } from '@aws-sdk/client-ec2';
import { CreateAccessKeyCommand, DeleteAccessKeyCommand, IAMClient } from '@aws-sdk/client-iam';
import { GetSessionTokenCommand, STSClient } from '@aws-sdk/client-sts';
import { describe, expect, it } from 'vitest';
import type { Sandbox } from '@staunch/sandbox';
import { stepId } from '../../../src/actions/catalogue.ts';
import type { Incident } from '../../../src/domain/incident.ts';
import { applyPlan, type Applied } from '../../../src/respond/apply/apply.ts';
import { keyStatus } from '../../support/access-keys.ts';
import { clientAs, connect, connectThrough, sandboxOf } from '../../support/play.ts';
import { planOn, silent } from '../../support/run.ts';
import { usersIn } from '../../support/users-in-sandbox.ts';
import { anIncident, aWorld, KEY, worldWith } from '../../support/worlds.ts';

// For some seconds IAM lets a key that went off do what it could: also make another one.

const incident = anIncident([{ kind: 'access-key', accessKeyId: KEY }]);
const may = { Statement: [{ Effect: 'Allow' as const, Action: '*', Resource: '*' }] };
const USER = 'ci-deploy';
const OURS = 'AKIARTX3GSDSQOFADMIN';

function aSandbox(): Sandbox {
  const users = [
    { name: USER, accessKeys: [{ id: KEY }], policies: { may } },
    { name: 'admin', accessKeys: [{ id: OURS }], policies: { may } },
  ];
  const credentials = { leaked: { accessKey: KEY }, ours: { accessKey: OURS } };
  return sandboxOf(worldWith(aWorld([], { users }), { credentials }));
}

interface Key {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** What the leaked key can still do in the seconds in which IAM does not enforce that it is off. */
async function makeKey(sandbox: Sandbox): Promise<Key> {
  const admin = new IAMClient(clientAs(sandbox, 'ours'));
  const { AccessKey } = await admin.send(new CreateAccessKeyCommand({ UserName: USER }));
  return {
    accessKeyId: AccessKey?.AccessKeyId ?? '',
    secretAccessKey: AccessKey?.SecretAccessKey ?? '',
  };
}

/** Plans, and applies while somebody acts before each second look, the n-th time from 1 on. */
async function applied(
  sandbox: Sandbox,
  act: (time: number) => Promise<void>,
  { of = incident, holdSeconds = 60 }: { of?: Incident; holdSeconds?: number } = {},
): Promise<Applied> {
  const plan = await planOn(sandbox, of);
  sandbox.clock.advance(5_000);
  let [time, isDue, acting] = [0, false, Promise.resolve()];
  const holding = (): void => {
    isDue = true;
  };
  const aws = connectThrough(sandbox, 'apply', (handle) => async (request) => {
    if (isDue) acting = act(++time);
    isDue = false;
    await acting;
    return handle(request);
  });
  return applyPlan(aws, plan, {
    ...{ cutoffMarginSeconds: 30, holdSeconds, waiting: new Map() },
    ...{ progress: { ...silent, holding }, keep: () => undefined },
  });
}

const evidenceOf = (run: Applied, action: string): string =>
  run.verifications
    .filter(({ step }) => step.action === action)
    .flatMap(({ evidence }) => evidence)
    .join('\n');

describe('a key that somebody makes for the leaked user during a run', () => {
  it('goes off in that run, which ends contained and says how to put it back', async () => {
    const sandbox = aSandbox();
    let made: Key | undefined;
    const run = await applied(sandbox, async (time) => {
      if (time === 1) made = await makeKey(sandbox);
    });
    const id = made?.accessKeyId ?? '';
    expect(keyStatus(sandbox, { id })).toBe('Inactive');
    expect(run.verdict.items).toEqual([]);
    expect([run.undone, run.unapproved]).toEqual([[], []]);
    expect(evidenceOf(run, 'deactivate-access-key')).toContain(
      `--access-key-id ${id} --status Active`,
    );
    const receipts = run.done.map(({ step, outcome }) => `${outcome} ${stepId(step)}`);
    expect(receipts.filter((it) => it.includes('no-new-keys'))).toHaveLength(1);
    expect(receipts.join()).toContain(`done deactivate-access-key 111122223333 ${id}`);
  });

  it('leaves nothing that works: neither it nor the session that it minted', async () => {
    const sandbox = aSandbox();
    let describes: (() => Promise<unknown>) | undefined;
    const run = await applied(sandbox, async (time) => {
      if (time > 1) return;
      const credentials = await makeKey(sandbox);
      const sts = new STSClient({ ...clientAs(sandbox, 'ours'), credentials });
      const { Credentials } = await sts.send(new GetSessionTokenCommand({}));
      const session = {
        accessKeyId: Credentials?.AccessKeyId ?? '',
        secretAccessKey: Credentials?.SecretAccessKey ?? '',
        sessionToken: Credentials?.SessionToken ?? '',
      };
      const ec2 = new EC2Client({ ...clientAs(sandbox, 'ours'), credentials: session });
      describes = () => ec2.send(new DescribeInstancesCommand({}));
      await describes();
    });
    expect(run.verdict.items).toEqual([]);
    sandbox.clock.advance(60_000);
    await expect(describes?.()).rejects.toThrow(/not authorized|explicit deny/i);
  });

  it('goes off as well where it is made again and again', async () => {
    const sandbox = aSandbox();
    const made: Key[] = [];
    const times: number[] = [];
    const run = await applied(sandbox, async (time) => {
      times.push(time);
      const iam = new IAMClient(clientAs(sandbox, 'ours'));
      const [last] = made.splice(0);
      if (last) {
        const { accessKeyId: AccessKeyId } = last;
        await iam.send(new DeleteAccessKeyCommand({ UserName: USER, AccessKeyId }));
      }
      sandbox.clock.advance(1_000);
      made.push(await makeKey(sandbox));
    });
    const [last] = made;
    expect(keyStatus(sandbox, { id: last?.accessKeyId ?? '' })).toBe('Inactive');
    expect(times).toEqual([1, 2, 3]);
    expect(run.verdict.items).toEqual([]);
  });

  it('stays on, and keeps the result from green, where the incident says `newKeys: allow`', async () => {
    const sandbox = aSandbox();
    let id = '';
    const act = async (): Promise<void> => {
      id = (await makeKey(sandbox)).accessKeyId;
    };
    const run = await applied(sandbox, act, { of: { ...incident, newKeys: 'allow' } });
    expect(keyStatus(sandbox, { id })).toBe('Active');
    expect(run.verdict.green).toBe(false);
    expect(run.verdict.items.map(({ what }) => what).join()).toContain(id);
  });

  it('stays on where it was made before the first write: nobody approved that', async () => {
    const sandbox = aSandbox();
    const plan = await planOn(sandbox, incident);
    const { accessKeyId: id } = await makeKey(sandbox);
    sandbox.clock.advance(2_000);
    const run = await applyPlan(connect(sandbox, 'apply'), plan, {
      ...{ cutoffMarginSeconds: 30, holdSeconds: 60, waiting: new Map() },
      ...{ progress: silent, keep: () => undefined },
    });
    expect(keyStatus(sandbox, { id })).toBe('Active');
    expect(run.unapproved.map(stepId).join()).toContain(id);
    expect(run.verdict.green).toBe(false);
  });

  it('is named with its command where no second look is taken', async () => {
    const sandbox = aSandbox();
    const plan = await planOn(sandbox, incident);
    let id = '';
    const finished = (what: string): void => {
      if (id !== '' || !what.includes('older sessions')) return;
      id = 'AKIARTX3GSDSQLATEKEY';
      const key = { id, secret: 'x', createdAt: sandbox.clock.now(), status: 'Active' as const };
      usersIn(sandbox).get(USER)?.accessKeys.push(key);
    };
    const run = await applyPlan(connect(sandbox, 'apply'), plan, {
      ...{ cutoffMarginSeconds: 30, holdSeconds: 0, waiting: new Map() },
      ...{ progress: { ...silent, finished }, keep: () => undefined },
    });
    expect(run.verdict.green).toBe(false);
    expect(evidenceOf(run, 'no-new-keys')).toContain(`--access-key-id ${id} --status Inactive`);
  });
});

describe('the step that approves it', () => {
  it('is in the plan of each user who has it, and not where the file allows new keys', async () => {
    const actions = async (of: Incident) =>
      (await planOn(aSandbox(), of)).steps.map(({ action }) => action);
    expect(await actions(incident)).toContain('no-new-keys');
    expect(await actions({ ...incident, newKeys: 'allow' })).not.toContain('no-new-keys');
    expect(await actions({ ...incident, state: 'restored' })).not.toContain('no-new-keys');
  });

  it('is gone from the plan once all is shut', async () => {
    const sandbox = aSandbox();
    await applied(sandbox, () => Promise.resolve());
    expect((await planOn(sandbox, incident)).steps).toEqual([]);
  });
});
