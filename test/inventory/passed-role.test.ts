import { describe, expect, it } from 'vitest';
import { parseEvent } from '../../src/trail/records/read-event.ts';
import { isHalf } from '../../src/trail/family/leads.ts';
import { callerOf } from '../../src/policy/access.ts';
import type { Exposure } from '../../src/domain/incident.ts';
import { observe } from '../../src/inventory/observe.ts';
import { buildPlan } from '../../src/plan/build.ts';
import type { Plan } from '../../src/actions/catalogue.ts';
import type { Sandbox } from '@staunch/sandbox';
import { statusOf } from '../../src/respond/status.ts';
import { watch } from '../../src/respond/watch.ts';
import { connect, sandboxOf } from '../support/play.ts';
import { applyOn, planOn } from '../support/run.ts';
import { aWorld, ACCOUNT, anIncident, anInstance, KEY, ROLE } from '../support/worlds.ts';

const HANDED = { name: 'nightly', roleArn: ROLE };

/** A world in which a credential handed the role `app`, which an instance holds, to a service. */
function passing(action: string, differs: object = {}): Sandbox {
  const credentials = {
    leaked: { accessKey: KEY },
    session: {
      mintedBy: 'leaked',
      getSessionToken: true as const,
      issuedAt: '2026-11-22T08:58:00Z',
    },
  };
  const event = { at: '2026-11-22T09:00:00Z', by: 'leaked', action, request: HANDED };
  return sandboxOf({
    ...aWorld([anInstance(1)]),
    credentials,
    events: [{ ...event, ...differs }],
  });
}

const theKey = anIncident([{ kind: 'access-key', accessKeyId: KEY }]);
const saysOfIt = (plan: Plan): string =>
  JSON.stringify([plan.breaks, plan.unseen, plan.errors, plan.refused]);

describe('a role that was handed to a service', () => {
  it.each(['iam:PassRole', 'eks-auth:AssumeRoleForPodIdentity'])(
    'by %s is not assumed: no step, and nothing to follow',
    async (action) => {
      const plan = await planOn(passing(action), theKey);
      expect(plan.steps.map((step) => step.action)).toEqual([
        'deactivate-access-key',
        'deny-user-sessions',
        'no-new-keys',
      ]);
      expect(saysOfIt(plan)).not.toContain(ROLE);
    },
  );

  it('by a session of the leaked key is not assumed either', async () => {
    const plan = await planOn(passing('states:CreateStateMachine', { by: 'session' }), theKey);
    expect(plan.steps.map((step) => step.action)).not.toContain('revoke-role-sessions');
    expect(saysOfIt(plan)).not.toContain(ROLE);
  });

  it('is not used by that: of a leaked role only what assumed it and its sessions count', async () => {
    const exposures: Exposure[] = [{ kind: 'role', roleArn: ROLE }];
    const from = { ip: '203.0.113.66', userAgent: 'PassesItOn/1.0' };
    const plan = await planOn(passing('iam:PassRole', from), anIncident(exposures));
    expect(JSON.stringify(plan.breaks)).not.toContain('PassesItOn');
  });

  it('keeps no containment from being whole, and nothing is needed afterwards', async () => {
    const sandbox = passing('states:CreateStateMachine');
    const applied = await applyOn(sandbox, await planOn(sandbox, theKey));
    expect(applied.verdict.green).toBe(true);

    const aws = connect(sandbox, 'plan');
    const inventory = await observe(aws, theKey, await callerOf(aws));
    expect(statusOf(buildPlan(theKey, inventory), inventory).standing).toBe('held');
    const stop = new AbortController().signal;
    const options = { minutes: 0, everySeconds: 60, seen: () => undefined, stop };
    const sighting = await watch(aws, theKey, options);
    expect(sighting.needed).toEqual([]);
    expect(JSON.stringify(sighting)).not.toContain(ROLE);
  });
});

/** The role that a record without an answer asks for. */
function toldOf(differs: object): string | undefined {
  const text = JSON.stringify({
    eventID: 'e-1',
    eventTime: '2026-11-22T09:00:00Z',
    eventSource: 'sts.amazonaws.com',
    eventName: 'AssumeRole',
    recipientAccountId: ACCOUNT,
    userIdentity: { accessKeyId: KEY, accountId: ACCOUNT },
    requestParameters: HANDED,
    ...differs,
  });
  const event = parseEvent(text);
  if ('malformed' in event) throw new Error('a record that can be read');
  expect(isHalf(event)).toBe(event.askedRole !== undefined);
  return event.askedRole;
}

describe('a call assumes the role in its request', () => {
  it.each(['AssumeRole', 'AssumeRoleWithSAML', 'AssumeRoleWithWebIdentity'])(
    'where it is %s of STS',
    (eventName) => expect(toldOf({ eventName })).toEqual(ROLE),
  );

  it('also where STS is China’s', () => {
    expect(toldOf({ eventSource: 'sts.amazonaws.com.cn' })).toEqual(ROLE);
  });

  it.each([
    ['another call of STS', { eventName: 'GetCallerIdentity' }],
    ['another service’s call of that name', { eventSource: 'deadline.amazonaws.com' }],
    ['a name that only looks like STS', { eventSource: 'sts.amazonaws.com.example' }],
    ['refused', { errorCode: 'AccessDenied' }],
    ['refused, told by its message alone', { errorMessage: 'You may not' }],
    ['refused with a number for a code', { errorCode: 403 }],
  ])('but not where it is %s', (_, differs) => {
    expect(toldOf(differs)).toBeUndefined();
  });

  it('a credential that another service hands out is of the role that its answer names', () => {
    const answer = (assumedRoleUser?: object): string =>
      JSON.stringify({
        eventID: 'e-1',
        eventTime: '2026-11-22T09:00:00Z',
        eventSource: 'eks-auth.amazonaws.com',
        eventName: 'AssumeRoleForPodIdentity',
        requestParameters: HANDED,
        responseElements: { credentials: { accessKeyId: 'ASIAPOD' }, assumedRoleUser },
      });
    expect(parseEvent(answer())).toMatchObject({ minted: { accessKeyId: 'ASIAPOD' } });
    const arn = `arn:aws:sts::${ACCOUNT}:assumed-role/pods/x`;
    expect(parseEvent(answer({ arn }))).toMatchObject({
      minted: {
        accessKeyId: 'ASIAPOD',
        roleArn: `arn:aws:iam::${ACCOUNT}:role/pods`,
        sessionName: 'x',
      },
    });
  });
});
