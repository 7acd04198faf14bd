import type { Wait } from '../../../src/domain/wait.ts';
import { describe, expect, it } from 'vitest';
import type { Signer } from '../../../chaos/thief/raw-call.ts';
import { works } from '../../../chaos/invariants/probe.ts';
import { trusting } from '../../../packages/sandbox/test/aws/policies.ts';
import { cutoffIn, ownCutoff } from '../../../src/actions/reach.ts';
import { stepId, type Plan } from '../../../src/actions/catalogue.ts';
import { denialsIn } from '../../../src/domain/denials.ts';
import { callerOf } from '../../../src/policy/access.ts';
import { observe } from '../../../src/inventory/observe.ts';
import { isReachedStep } from '../../../src/policy/reached.ts';
import { applyPlan, type Applied } from '../../../src/respond/apply/apply.ts';
import { buildPlan } from '../../../src/plan/build.ts';
import { statusOf } from '../../../src/respond/status.ts';
import { credentialOf, type RoleEntry, type Sandbox, type Weather } from '@staunch/sandbox';
import { dropRole } from '../../support/gone.ts';
import { connect, connectThrough, sandboxOf } from '../../support/play.ts';
import { planOn, silent } from '../../support/run.ts';
import { assume, HELD, OTHER, THEIRS, twoRoles, type Setting } from '../../support/two-roles.ts';
import { ACCOUNT, anIncident, anInstance, ROLE } from '../../support/worlds.ts';

const incident = anIncident();
const MINUTE_MS = 60_000;

function aSandbox({ weather, ...setting }: Setting & { weather?: Weather } = {}): Sandbox {
  return sandboxOf(twoRoles(setting), weather);
}

const WAITS = 'it waits: the incident does not name its role, and 1 more approval is needed';
const reachedOf = ({ steps }: Plan) =>
  new Map(
    steps
      .filter(isReachedStep)
      .map((step) => [stepId(step), { why: WAITS, who: 'the reviewers', end: 'Approve it.' }]),
  );

async function apply(
  sandbox: Sandbox,
  plan: Plan,
  waiting: ReadonlyMap<string, Wait> = new Map(),
): Promise<Applied> {
  const options = { cutoffMarginSeconds: 30, holdSeconds: 60, progress: silent };
  const keep = (): void => undefined;
  return applyPlan(connect(sandbox, 'apply'), plan, { ...options, keep, waiting });
}

async function lookAt(sandbox: Sandbox) {
  const aws = connect(sandbox, 'plan');
  const inventory = await observe(aws, incident, await callerOf(aws));
  return statusOf(buildPlan(incident, inventory), inventory);
}

const denialsOn = ({ parts: { state } }: Sandbox, name: string) =>
  denialsIn(
    JSON.stringify(
      state.accounts.get(ACCOUNT)?.roles.get(name)?.inline.get('AWSRevokeOlderSessions') ?? {},
    ),
  );
const isFinal = (sandbox: Sandbox, name = 'app') =>
  ownCutoff(incident, denialsOn(sandbox, name)) !== undefined;
const cutoffOn = (sandbox: Sandbox, name = 'app') => cutoffIn(denialsOn(sandbox, name), incident);
const refreshedAt = ({ parts: { state } }: Sandbox, id: string) =>
  state.accounts.get(ACCOUNT)?.instances.get(id)?.tags.get('staunch:refreshed');
const itemOf = (verdict: Applied['verdict']) =>
  verdict.items.find(({ id }) => id === `role:${ACCOUNT}:app`);

describe('a named role that a role which waits may assume', () => {
  it('is denied at once, provisionally, and finally by the run that revokes both', async () => {
    const sandbox = aSandbox({ instances: [anInstance(1)] });
    const plan = await planOn(sandbox, incident);
    const note = plan.breaks.find(({ why }) => why.includes('its deny is provisional'));
    expect(note?.object).toBe(`role ${ROLE}`);
    expect(note?.why).toContain(`role ${HELD} (the incident does not name it`);

    const first = await apply(sandbox, plan, reachedOf(plan));
    expect(first.verdict.green).toBe(false);
    expect(itemOf(first.verdict)).toMatchObject({ state: 'open', from: 'provisional-denies' });
    expect(itemOf(first.verdict)?.why).toContain(`role ${HELD} (${WAITS})`);
    expect([isFinal(sandbox), cutoffOn(sandbox, 'held-back')]).toEqual([false, undefined]);
    const [before, refreshed] = [cutoffOn(sandbox), refreshedAt(sandbox, anInstance(1).id)];

    // The thief juggles, and has a session that the cutoff does not reach.
    const held = credentialOf(sandbox, 'onward');
    const back = await assume(sandbox, held, ROLE);
    expect(back && (await works(sandbox, back))).toBe(true);
    sandbox.clock.advance(20 * MINUTE_MS);
    const status = await lookAt(sandbox);
    expect([status.green, status.standing]).toEqual([false, 'open']);

    const again = await planOn(sandbox, incident);
    const second = await apply(sandbox, again);
    expect(second.verdict.items).toEqual([]);
    expect([isFinal(sandbox), isFinal(sandbox, 'held-back')]).toEqual([true, true]);
    expect(cutoffOn(sandbox)).toBe(cutoffOn(sandbox, 'held-back'));
    expect((cutoffOn(sandbox) ?? '') > (before ?? '')).toBe(true);
    expect((refreshedAt(sandbox, anInstance(1).id) ?? '') > (refreshed ?? '')).toBe(true);
    expect(back && (await works(sandbox, back))).toBe(false);
    expect(await assume(sandbox, held, ROLE)).toBeUndefined();
    sandbox.clock.advance(20 * MINUTE_MS);
    expect((await planOn(sandbox, incident)).steps).toEqual([]);
  });

  it('moves its cutoff forward, and refreshes its instances, in each run until then', async () => {
    const sandbox = aSandbox({ instances: [anInstance(1)] });
    const seen: (string | undefined)[] = [];
    for (let run = 0; run < 3; run++) {
      const plan = await planOn(sandbox, incident);
      const { verdict } = await apply(sandbox, plan, reachedOf(plan));
      expect(verdict.workloads).toEqual({ instances: 1, cutOff: [] });
      expect(isFinal(sandbox)).toBe(false);
      seen.push(cutoffOn(sandbox), refreshedAt(sandbox, anInstance(1).id));
      sandbox.clock.advance(20 * MINUTE_MS);
    }
    expect(seen).toEqual(seen.toSorted());
    expect(new Set(seen).size).toBe(6);
    expect((await lookAt(sandbox)).headline).toBe('open: 1 deny is provisional');
  });

  it('is denied once more after the other one was deleted, and that is final', async () => {
    const sandbox = aSandbox();
    const plan = await planOn(sandbox, incident);
    await apply(sandbox, plan, reachedOf(plan));
    const back = await assume(sandbox, credentialOf(sandbox, 'onward'), ROLE);
    dropRole(sandbox, 'held-back');
    // CloudTrail does not show the new session yet.
    const status = await lookAt(sandbox);
    expect(status.green).toBe(false);
    expect(status.why.join()).toContain('one more run makes the deny final');

    const again = await planOn(sandbox, incident);
    expect(again.steps.map(({ action }) => action)).toContain('revoke-role-sessions');
    expect(again.breaks.map(({ why }) => why).join()).toContain(
      'one more run makes the deny final',
    );
    const { verdict } = await apply(sandbox, again);
    expect(verdict.items).toEqual([]);
    expect(back && (await works(sandbox, back))).toBe(false);
    sandbox.clock.advance(20 * MINUTE_MS);
    expect((await planOn(sandbox, incident)).steps).toEqual([]);
  });
});

describe('a role of an account that is not configured', () => {
  it('keeps the deny provisional that it may assume its way around, and names its owner', async () => {
    const sandbox = aSandbox({ onward: THEIRS });
    const plan = await planOn(sandbox, incident);
    expect(plan.breaks.map(({ why }) => why).join()).toContain(
      `role ${THEIRS} (its account ${OTHER}`,
    );
    const { verdict } = await apply(sandbox, plan);
    expect(verdict.green).toBe(false);
    expect(itemOf(verdict)?.ways[0]?.text).toContain(`the people of account ${OTHER} revoke role`);
    expect(isFinal(sandbox)).toBe(false);
    const before = cutoffOn(sandbox) ?? '';
    sandbox.clock.advance(20 * MINUTE_MS);
    await apply(sandbox, await planOn(sandbox, incident));
    expect(isFinal(sandbox)).toBe(false);
    expect((cutoffOn(sandbox) ?? '') > before).toBe(true);
  });
});

describe('a role that CloudTrail shows late', () => {
  it('makes a deny provisional that was final, and the next run with it makes both final', async () => {
    const weather = { cloudTrailDelaySeconds: 900 };
    const sandbox = aSandbox({ weather, at: '2026-11-22T09:19:00Z' });
    const plan = await planOn(sandbox, incident);
    expect(plan.steps.some(isReachedStep)).toBe(false);
    expect((await apply(sandbox, plan)).verdict.green).toBe(true);
    expect(isFinal(sandbox)).toBe(true);
    const back = await assume(sandbox, credentialOf(sandbox, 'onward'), ROLE);
    sandbox.clock.advance(14 * MINUTE_MS);

    const later = await planOn(sandbox, incident);
    expect(later.steps.filter(isReachedStep).length).toBe(1);
    const held = await apply(sandbox, later, reachedOf(later));
    expect(held.verdict.green).toBe(false);
    expect(isFinal(sandbox)).toBe(false);
    const { verdict } = await apply(sandbox, await planOn(sandbox, incident));
    expect(verdict.items).toEqual([]);
    expect([isFinal(sandbox), isFinal(sandbox, 'held-back')]).toEqual([true, true]);
    expect(back && (await works(sandbox, back))).toBe(false);
  });

  it('is seen by the run itself where it was not in its plan', async () => {
    const weather = { cloudTrailDelaySeconds: 300 };
    const sandbox = aSandbox({ weather, at: '2026-11-22T09:16:00Z' });
    const plan = await planOn(sandbox, incident);
    expect(plan.steps.some(isReachedStep)).toBe(false);
    sandbox.clock.advance(3 * MINUTE_MS);
    const { verdict, unapproved } = await apply(sandbox, plan);
    expect(unapproved.map((step) => 'roleArn' in step && step.roleArn)).toContain(HELD);
    expect(itemOf(verdict)?.from).toBe('provisional-denies');
    expect(isFinal(sandbox)).toBe(false);
  });
});

describe('a named role that waits because its instances could not be refreshed', () => {
  const both = {
    ...anIncident([...incident.exposures, { kind: 'role', roleArn: HELD }]),
    outage: 'wait' as const,
  };
  const applying = (...denied: string[]): RoleEntry => ({
    name: 'staunch-apply',
    trust: trusting({ AWS: `arn:aws:iam::${ACCOUNT}:root` }),
    policies: {
      all: {
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Action: '*', Resource: '*' },
          ...denied.map((Resource) => ({
            Effect: 'Deny' as const,
            Action: 'iam:PassRole',
            Resource,
          })),
        ],
      },
    },
  });

  it('keeps the other’s deny provisional until nothing refuses the attach', async () => {
    const instances = [anInstance(1, { profile: 'held-back' })];
    const sandbox = aSandbox({ instances, roles: [applying(HELD)] });
    const { verdict } = await apply(sandbox, await planOn(sandbox, both));
    expect(itemOf(verdict)?.why).toContain('`outage: wait`');
    expect([isFinal(sandbox), cutoffOn(sandbox, 'held-back')]).toEqual([false, undefined]);
    const applyRole = sandbox.parts.state.accounts.get(ACCOUNT)?.roles.get('staunch-apply');
    applyRole?.inline.set('all', applying().policies?.['all'] ?? { Statement: [] });
    sandbox.clock.advance(20 * MINUTE_MS);
    const second = await apply(sandbox, await planOn(sandbox, both));
    expect(second.verdict.items).toEqual([]);
    expect([isFinal(sandbox), isFinal(sandbox, 'held-back')]).toEqual([true, true]);
  });
});

describe('a deny that is written late', () => {
  it('makes the run deny everything once more: nobody assumes anything between cutoff and deny', async () => {
    const instances = [anInstance(1), anInstance(2, { profile: 'held-back' })];
    const sandbox = aSandbox({ instances });
    const both = { ...anIncident([...incident.exposures, { kind: 'role', roleArn: HELD }]) };
    const plan = await planOn(sandbox, { ...both, outage: 'wait' });
    let back: Signer | undefined;
    // What one role's deny waits for takes longer than the margin; the thief comes back meanwhile.
    const slow = connectThrough(sandbox, 'apply', (handle) => async (request) => {
      if (String(request.body).includes('Action=DescribeInstances') && back === undefined) {
        sandbox.clock.advance(45_000);
        back = await assume(sandbox, credentialOf(sandbox, 'onward'), ROLE);
      }
      return handle(request);
    });
    const options = { cutoffMarginSeconds: 30, holdSeconds: 60, progress: silent };
    const keep = (): void => undefined;
    const { verdict } = await applyPlan(slow, plan, { ...options, keep, waiting: new Map() });
    expect(verdict.items).toEqual([]);
    expect(back).toBeDefined();
    expect(back && (await works(sandbox, back))).toBe(false);
    expect(cutoffOn(sandbox)).toBe(cutoffOn(sandbox, 'held-back'));
    sandbox.clock.advance(20 * MINUTE_MS);
    expect((await planOn(sandbox, both)).steps).toEqual([]);
  });
});
