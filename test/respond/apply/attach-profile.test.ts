import { beforeEach, describe, expect, it } from 'vitest';
import { applyPlan, type Applied } from '../../../src/respond/apply/apply.ts';
import { endedHere } from '../../../src/respond/apply/ended-here.ts';
import type { Access } from '../../../src/policy/access.ts';
import type { Plan, Step } from '../../../src/actions/catalogue.ts';
import { disassociate } from '../../../src/aws/associations.ts';
import { reattachTag } from '../../../src/domain/reattach-tag.ts';
import {
  Crashed,
  createSandbox,
  manualClock,
  observeCalls,
  requestHandlerOf,
  type Sandbox,
} from '@staunch/sandbox';
import { standingOn, watchOn } from '../../support/looks.ts';
import { connect, sandboxOf } from '../../support/play.ts';
import { applyOn, planOn, silent } from '../../support/run.ts';
import { aWorld, ACCOUNT, anIncident, anInstance, ROLE } from '../../support/worlds.ts';
import type { OwnRuns } from '../../../src/respond/apply/context.ts';

const MINUTE_MS = 60_000;
const roleOnly = anIncident([{ kind: 'role', roleArn: ROLE }]);
const SERVER = anInstance(1).id;
const COMMAND = `aws ec2 associate-iam-instance-profile --region eu-west-1 --instance-id ${SERVER} --iam-instance-profile Name=app-web`;
const RUN = { id: 'local-1', attempt: 1 };

const serverOf = (sandbox: Sandbox) => {
  const server = sandbox.parts.state.accounts.get(ACCOUNT)?.instances.get(SERVER);
  if (!server) throw new Error('the world has a server');
  return server;
};
const profileOf = (sandbox: Sandbox): string | undefined =>
  serverOf(sandbox).association?.profileArn.split('/').pop();
const kinds = (steps: readonly Step[]): string[] => steps.map(({ action }) => action);

interface Runs {
  readonly current?: OwnRuns['current'];
  readonly endedLately?: OwnRuns['endedLately'];
}

/** Applies as a run of a name, which knows of others what it is told. */
function runOf(sandbox: Sandbox, plan: Plan, runs: Runs, aws = connect(sandbox, 'apply')) {
  const { current = { id: 'local-2', attempt: 1 }, endedLately = async () => undefined } = runs;
  return applyPlan(aws, plan, {
    ...{ cutoffMarginSeconds: 30, holdSeconds: 60, progress: silent, keep: () => undefined },
    ...{ earlier: [], waiting: new Map(), runs: { current, endedLately } },
  });
}

/** A connection that dies when the profile has been taken off. */
function dying(sandbox: Sandbox): Access {
  let isDead = false;
  const handle = observeCalls(sandbox.aws, {
    before: () => {
      if (isDead) throw new Crashed('the machine is off');
    },
    after: ({ operation }) => {
      if (operation !== 'DisassociateIamInstanceProfile') return;
      isDead = true;
      throw new Crashed('the machine is off');
    },
  });
  return { ...connect(sandbox, 'apply'), requestHandler: requestHandlerOf(handle, sandbox.clock) };
}

let sandbox: Sandbox;
let plan: Plan;

/** The run `local-1` of the plan dies while the server has no profile. */
async function killed(): Promise<void> {
  // CloudTrail tells at once here: that a run may still be at it has to be known without it.
  const world = aWorld([anInstance(1)]);
  const clock = manualClock(new Date(world.now));
  sandbox = createSandbox(world, clock, { cloudTrailDelaySeconds: 0 });
  plan = await planOn(sandbox, roleOnly);
  await runOf(sandbox, plan, { current: RUN }, dying(sandbox)).catch(() => undefined);
  expect(profileOf(sandbox)).toBe('app-web');
  sandbox.clock.advance(5_000);
  expect(serverOf(sandbox).tags.get('staunch:reattach')).toBe(
    `app-web/${plan.digest.slice(0, 16)}/local-1/1`,
  );
}

/** Nothing was attached, and whoever reads it knows what to type. */
async function leftToPeople(applied: Applied): Promise<void> {
  expect(profileOf(sandbox)).toBeUndefined();
  expect(applied.verdict.green).toBe(false);
  expect(kinds(applied.done.map(({ step }) => step))).not.toContain('attach-profile');
  const notes = [...(await planOn(sandbox, roleOnly)).refused, ...applied.now.refused];
  expect(applied.unapproved).toEqual([]);
  expect(notes.map(({ instead = '' }) => instead).join()).toContain(COMMAND);
}

const here = (begunAt: string, endedAt?: string) =>
  endedHere(
    { runs: [{ ...RUN, begunAt, ...(endedAt === undefined ? {} : { endedAt }) }], receipts: [] },
    () => sandbox.clock.now(),
  );
const ago = (minutes: number): string =>
  new Date(sandbox.clock.now().getTime() - minutes * MINUTE_MS).toISOString();

describe('a run that died while a server had no profile', () => {
  beforeEach(killed);

  it('is finished by the next of its plan, whose receipts name it', async () => {
    const applied = await runOf(sandbox, plan, { endedLately: here(ago(2)) });
    expect(profileOf(sandbox)).toBe('app-web');
    expect(serverOf(sandbox).tags.has('staunch:reattach')).toBe(false);
    expect(applied.verdict.green).toBe(true);
    const [attach] = applied.done.filter(({ step }) => step.action === 'attach-profile');
    expect(attach).toMatchObject({ outcome: 'done', before: { profile: 'none' } });
    expect((await planOn(sandbox, roleOnly)).steps).toEqual([]);
  });

  it.each([
    ['nobody knows of it', () => undefined],
    ['it ended longer ago', () => here(ago(40), ago(16))],
    ['it did something last longer ago', () => here(ago(16))],
  ])('is not where %s', async (_, endedLately) => {
    const known = endedLately();
    await leftToPeople(await runOf(sandbox, plan, known ? { endedLately: known } : {}));
  });

  it.each([
    ['another plan', () => reattachTag('x/app-web', { digest: 'f'.repeat(64), run: RUN })],
    ['another profile', () => reattachTag('x/app-batch', { digest: plan.digest, run: RUN })],
    ['another run', () => `app-web/${plan.digest.slice(0, 16)}/local-9/1`],
    ['another attempt', () => `app-web/${plan.digest.slice(0, 16)}/local-1/2`],
    ['the profile alone', () => 'app-web'],
    ['more than Staunch writes', () => `app-web/${plan.digest.slice(0, 16)}/local-1/1/x`],
  ])('is not where the tag names %s', async (_, value) => {
    serverOf(sandbox).tags.set('staunch:reattach', value());
    const applied = await runOf(sandbox, plan, { endedLately: here(ago(2)) });
    expect(profileOf(sandbox)).toBeUndefined();
    expect(applied.verdict.green).toBe(false);
  });

  it('is not by a plan that does not name the server', async () => {
    const steps = plan.steps.filter(({ action }) => action !== 'refresh-instance');
    const applied = await runOf(sandbox, { ...plan, steps }, { endedLately: here(ago(2)) });
    await leftToPeople(applied);
  });

  it('is finished later, as CloudTrail then shows whose call it was', async () => {
    await leftToPeople(await applyOn(sandbox, plan));
    sandbox.clock.advance(20 * MINUTE_MS);
    expect((await applyOn(sandbox, plan)).verifications.every(({ held }) => held)).toBe(true);
    expect(profileOf(sandbox)).toBe('app-web');
  });

  it('is a step of its own in a plan that is made then', async () => {
    sandbox.clock.advance(20 * MINUTE_MS);
    const again = await planOn(sandbox, roleOnly, connect(sandbox, 'apply'));
    expect(kinds(again.steps)).toContain('attach-profile');
    expect(kinds(again.steps)).not.toContain('refresh-instance');
    expect(JSON.stringify(again.breaks)).toContain('CloudTrail shows that Staunch took it off');
    const applied = await applyOn(sandbox, again);
    expect(profileOf(sandbox)).toBe('app-web');
    expect(applied.verdict.green).toBe(true);
  });

  it('is nothing that the role that only plans can know by itself: it says so', async () => {
    sandbox.clock.advance(20 * MINUTE_MS);
    const again = await planOn(sandbox, roleOnly);
    expect(kinds(again.steps)).not.toContain('attach-profile');
    expect(JSON.stringify(again.refused)).toContain('role/staunch-apply took profile app-web off');
  });

  it('is open work to status and watch, and never held', async () => {
    await applyOn(sandbox, plan);
    expect(await standingOn(sandbox, roleOnly)).toMatchObject({ standing: 'open' });
    const { left } = await watchOn(sandbox, roleOnly);
    expect(left.map(({ instead = '' }) => instead).join()).toContain(COMMAND);
  });
});

describe('a server that somebody else isolated', () => {
  const isolate = async (): Promise<void> => {
    const server = serverOf(sandbox);
    const id = server.association?.id ?? '';
    await disassociate(connect(sandbox, 'responder', 'eu-west-1'), 'eu-west-1', id);
    sandbox.clock.advance(5_000);
  };

  beforeEach(async () => {
    const trusted = { Version: '2012-10-17' };
    const Statement = [{ Effect: 'Allow' as const, Action: 'ec2:*', Resource: '*' }];
    const user = {
      name: 'responder',
      accessKeys: [{ id: 'AKIARTX3GSDSQRESPOND' }],
      policies: { own: { ...trusted, Statement } },
    };
    sandbox = sandboxOf({
      ...aWorld([anInstance(1)], { users: [user] }),
      credentials: { responder: { accessKey: 'AKIARTX3GSDSQRESPOND' } },
    });
    plan = await planOn(sandbox, roleOnly);
    expect((await runOf(sandbox, plan, { current: RUN })).verdict.green).toBe(true);
    await isolate();
    // Whoever may read tags has seen it while it was there.
    const value = reattachTag('x/app-web', { digest: plan.digest, run: RUN });
    serverOf(sandbox).tags.set('staunch:reattach', value);
  });

  it.each([0, 20, 40])(
    'after a run that was whole stays isolated, %i minutes later',
    async (minutes) => {
      sandbox.clock.advance(minutes * MINUTE_MS);
      await leftToPeople(await applyOn(sandbox, plan));
    },
  );

  it('stays so whatever other runs are said to have ended, once CloudTrail shows who did it', async () => {
    sandbox.clock.advance(20 * MINUTE_MS);
    const endedLately = async () => 'somebody says so';
    const applied = await runOf(sandbox, plan, { endedLately });
    await leftToPeople(applied);
    expect(JSON.stringify(applied.now.refused)).toContain(
      'user responder took profile app-web off',
    );
  });

  it('leads an incident about it to its role by CloudTrail, not by its tag', async () => {
    sandbox.clock.advance(20 * MINUTE_MS);
    serverOf(sandbox).tags.set('staunch:reattach', 'other');
    const box = anIncident([{ kind: 'instance', instanceId: SERVER, region: 'eu-west-1' }], 'box');
    const { steps } = await planOn(sandbox, box);
    expect(steps.flatMap((step) => ('roleArn' in step ? [step.roleArn] : []))).toEqual([ROLE]);
  });
});
