import { IAMClient, UntagUserCommand, UpdateAccessKeyCommand } from '@aws-sdk/client-iam';
import picocolors from 'picocolors';
import { describe, expect, it } from 'vitest';
import type { Incident } from '../../../src/domain/incident.ts';
import { inspect } from '../../../src/respond/inspect.ts';
import { NO_GUARDRAILS } from '../../../src/policy/guardrails.ts';
import { allowing } from '../../../packages/sandbox/test/aws/policies.ts';
import { appliedText, planText } from '../../../src/report/terminal.ts';
import { observeCalls, type Sandbox } from '@staunch/sandbox';
import { clientAs, connect, connectThrough, sandboxOf } from '../../support/play.ts';
import { applyOn, planOn } from '../../support/run.ts';
import { aWorld, anIncident, KEY } from '../../support/worlds.ts';

const keyOnly = anIncident([{ kind: 'access-key', accessKeyId: KEY }]);
const falseAlarm: Incident = { ...keyOnly, state: 'restored', reactivate: [KEY] };

/** A world whose IAM throttles TagUser for that long, as it does where a busy account is contained. */
function throttlingTags(seconds = Infinity): Sandbox {
  const world = aWorld();
  const until = Date.parse(world.now) + seconds * 1000;
  const sandbox: Sandbox = sandboxOf(world, {
    fault: ({ operation }) =>
      operation === 'TagUser' && sandbox.clock.now().getTime() < until
        ? { kind: 'error', code: 'Throttling', status: 400, message: 'Rate exceeded' }
        : undefined,
  });
  return sandbox;
}

/** IAM takes fifty tags on a user. */
function fullOfTags(): Sandbox {
  const users = [
    { name: 'ci-deploy', accessKeys: [{ id: KEY }], tags: tagged(50) },
    { name: 'admin', accessKeys: [{ id: ADMIN }], policies: { all: allowing('*') } },
  ];
  const credentials = { 'apply-by-hand': { accessKey: ADMIN } };
  return sandboxOf({ ...aWorld([], { users }), credentials });
}

const ADMIN = 'AKIARTX3GSDSQADMINAA';

function tagged(number: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: number }, (_, n) => [`own-${n}`, 'x']));
}

/** Somebody who may makes room, and switches the key on and off again, for a reason of their own. */
async function switchedByAdmin(sandbox: Sandbox): Promise<void> {
  const iam = new IAMClient(clientAs(sandbox, 'apply-by-hand'));
  await iam.send(new UntagUserCommand({ UserName: 'ci-deploy', TagKeys: ['own-0'] }));
  for (const Status of ['Active', 'Inactive'] as const) {
    sandbox.clock.advance(60_000);
    const input = { UserName: 'ci-deploy', AccessKeyId: KEY, Status };
    await iam.send(new UpdateAccessKeyCommand(input));
  }
}

function watching(sandbox: Sandbox, calls: string[]) {
  return connectThrough(sandbox, 'apply', (handle) =>
    observeCalls(handle, {
      before({ operation }) {
        calls.push(operation);
      },
    }),
  );
}

/** Contains the key, and gives back all that people read before and after. */
async function toldOf(sandbox: Sandbox): Promise<string> {
  const plan = await planOn(sandbox, keyOnly);
  const applied = await applyOn(sandbox, plan);
  const colours = picocolors.createColors(false);
  return `${planText(plan, colours)}\n${appliedText(applied, colours)}`;
}

describe('the tag on a user that remembers for which incident a key went off', () => {
  it('puts no denial off while IAM throttles it, and the receipt says that it is missing', async () => {
    const sandbox = throttlingTags();
    const plan = await planOn(sandbox, keyOnly);
    const begun = sandbox.clock.now().getTime();
    const { done, verdict } = await applyOn(sandbox, plan);
    const denial = done.find(({ step }) => step.action === 'deny-user-sessions');
    const seconds = (Date.parse(denial?.startedAt ?? '') - begun) / 1000;
    expect(seconds, 'seconds until the denial began').toBeLessThan(5);
    const key = done.find(({ step }) => step.action === 'deactivate-access-key');
    expect(key?.after).toEqual({ status: 'Inactive', remembered: false });
    expect(verdict.green).toBe(true);
  });

  it('is written by the next run of the same plan, so that a false alarm can be undone', async () => {
    const sandbox = throttlingTags(600);
    const plan = await planOn(sandbox, keyOnly);
    await applyOn(sandbox, plan);
    sandbox.clock.advance(600_000);
    const { receipts } = await applyOn(sandbox, plan);
    expect(receipts.filter(({ step }) => step.action === 'deactivate-access-key')).toMatchObject([
      { outcome: 'already-so', after: { remembered: true }, requestIds: [expect.any(String)] },
    ]);
    const { steps } = await planOn(sandbox, falseAlarm);
    const back = steps.map(({ action }) => action);
    expect(back, 'steps of the way back').toContain('reactivate-access-key');
  });

  it.each<[string, (sandbox: Sandbox) => Promise<void>]>([
    ['the user has no room for it yet', () => Promise.resolve()],
    ['somebody else switched the key on and off meanwhile', switchedByAdmin],
  ])('is not written where %s', async (_, meanwhile) => {
    const sandbox = fullOfTags();
    const plan = await planOn(sandbox, keyOnly);
    await applyOn(sandbox, plan);
    await meanwhile(sandbox);
    sandbox.clock.advance(600_000);
    const calls: string[] = [];
    const aws = watching(sandbox, calls);
    const { done } = await applyOn(sandbox, plan, aws);
    expect(calls).not.toContain('TagUser');
    const key = done.filter(({ step }) => step.action === 'deactivate-access-key');
    expect(key.map(({ outcome }) => outcome)).toEqual(['already-so']);
  });

  it('keeps nothing open: the schedule finds nothing to do', async () => {
    const sandbox = fullOfTags();
    const { verdict } = await applyOn(sandbox, await planOn(sandbox, keyOnly));
    expect(verdict.green).toBe(true);
    sandbox.clock.advance(600_000);
    const aws = connect(sandbox, 'apply');
    const inspected = await inspect(aws, keyOnly, { guardrails: NO_GUARDRAILS });
    expect(inspected.plan.steps).toEqual([]);
    expect(inspected.status.green).toBe(true);
  });

  it.each([
    [48, 0],
    [49, 1],
    [50, 2],
  ])(
    'has room for two keys or not, and with %i tags %i of them are named',
    async (number, named) => {
      const second = 'AKIARTX3GSDSQSECONDK';
      const tags = { ...tagged(number), 'aws:cloudformation:stack-name': 'ci' };
      const users = [{ name: 'ci-deploy', accessKeys: [{ id: KEY }, { id: second }], tags }];
      const sandbox = sandboxOf(aWorld([], { users }));
      const exposures = [KEY, second].map((accessKeyId) => ({
        ...{ kind: 'access-key' as const, accessKeyId },
      }));
      const { breaks } = await planOn(sandbox, anIncident(exposures));
      const notes = breaks.filter(({ why }) => why.includes('no room for the tag'));
      expect(notes).toHaveLength(named);
      for (const { instead = '' } of notes)
        expect(instead).toContain('aws iam untag-user --user-name ci-deploy --tag-keys <name>');
    },
  );

  it('has room once the command of the plan was typed, and the way back is open', async () => {
    const sandbox = fullOfTags();
    const { breaks } = await planOn(sandbox, keyOnly);
    const advice = breaks.map(({ instead = '' }) => instead).join(' ');
    const [, name] = /untag-user --user-name (\S+) /.exec(advice) ?? [];
    const untag = new UntagUserCommand({ UserName: name, TagKeys: ['own-0'] });
    await new IAMClient(clientAs(sandbox, 'apply-by-hand')).send(untag);
    const plan = await planOn(sandbox, keyOnly);
    expect(plan.breaks.map(({ why }) => why).join()).not.toContain('no room for the tag');
    await applyOn(sandbox, plan);
    const { steps } = await planOn(sandbox, falseAlarm);
    expect(steps.map(({ action }) => action)).toContain('reactivate-access-key');
  });

  describe.each([
    ['IAM throttled it', () => throttlingTags()],
    ['the user has no room for it', fullOfTags],
  ])('that is missing because %s', (_, world) => {
    it('is said in the result, with what it means for the way back and what to type', async () => {
      const told = await toldOf(world());
      expect(told).toContain('its user got no tag that remembers for which incident it went off');
      expect(told).toContain('The way back, `restored`, will therefore not switch it on again');
      expect(told).toContain(
        `aws iam update-access-key --user-name ci-deploy --access-key-id ${KEY} --status Active`,
      );
    });

    it('stands in the receipt', async () => {
      const sandbox = world();
      const { receipts } = await applyOn(sandbox, await planOn(sandbox, keyOnly));
      const key = receipts.find(({ step }) => step.action === 'deactivate-access-key');
      expect(key).toMatchObject({ outcome: 'done', after: { remembered: false } });
      expect(key?.problem).toContain('TagUser');
    });
  });
});
