import { describe, expect, it } from 'vitest';
import { callerOf, type Access } from '../../src/policy/access.ts';
import { observe } from '../../src/inventory/observe.ts';
import { parseEvent } from '../../src/trail/records/read-event.ts';
import { buildPlan } from '../../src/plan/build.ts';
import type { Plan } from '../../src/actions/catalogue.ts';
import type { Exposure } from '../../src/domain/incident.ts';
import { type HttpHandler, requestHandlerOf } from '@staunch/sandbox';
import { connect, sandboxOf } from '../support/play.ts';
import { aWorld, ACCOUNT, anIncident, KEY, ROLE } from '../support/worlds.ts';

const SESSION = 'ASIARTX3GSDSQSTOLEN0';
const AS_ROLE = { kind: 'session', accessKeyId: SESSION, scope: 'role' } as const;

/** An AssumeRole by the leaked key, as CloudTrail tells it, but for what differs. */
const assumption = (differs: object = {}): string =>
  JSON.stringify({
    eventID: 'e-1',
    eventTime: '2026-11-22T09:00:00Z',
    eventSource: 'sts.amazonaws.com',
    eventName: 'AssumeRole',
    awsRegion: 'us-east-1',
    sourceIPAddress: '203.0.113.66',
    userAgent: 'Boto3',
    userIdentity: {
      type: 'IAMUser',
      principalId: 'AIDAX',
      accountId: ACCOUNT,
      accessKeyId: KEY,
      userName: 'ci-deploy',
    },
    requestParameters: { roleArn: ROLE, roleSessionName: 'x' },
    responseElements: {
      credentials: { accessKeyId: SESSION, sessionToken: 'SECRET' },
      assumedRoleUser: {
        assumedRoleId: 'AROAX:x',
        arn: `arn:aws:sts::${ACCOUNT}:assumed-role/app/x`,
      },
    },
    ...differs,
  });

/** Plans over a CloudTrail that holds these records alone, in the first region. */
async function planOver(records: readonly string[], exposures: readonly Exposure[]): Promise<Plan> {
  const sandbox = sandboxOf(aWorld([], { regions: ['us-east-1'] }));
  const handle: HttpHandler = async (request) => {
    if (!request.body.includes('LookupAttributes')) return sandbox.aws(request);
    const { LookupAttributes } = JSON.parse(request.body) as {
      LookupAttributes: { AttributeValue: string }[];
    };
    const value = LookupAttributes[0]?.AttributeValue ?? '';
    const Events = records
      .filter((record) => record.includes(value) || !record.startsWith('{"eventID"'))
      .map((CloudTrailEvent) => ({ CloudTrailEvent }));
    return {
      status: 200,
      headers: { 'content-type': 'application/x-amz-json-1.1' },
      body: JSON.stringify({ Events }),
    };
  };
  const aws: Access = {
    ...connect(sandbox, 'plan'),
    requestHandler: requestHandlerOf(handle, sandbox.clock),
  };
  const incident = anIncident(exposures);
  return buildPlan(incident, await observe(aws, incident, await callerOf(aws)));
}

const keyAlone: readonly Exposure[] = [{ kind: 'access-key', accessKeyId: KEY }];
const revokes = (plan: Plan): string[] =>
  plan.steps.flatMap((step) => (step.action === 'revoke-role-sessions' ? [step.roleArn] : []));

describe('records that are not as one would wish', () => {
  it('without request parameters still tell the role, by the session’s own ARN', async () => {
    const record = assumption({ requestParameters: null });
    expect(revokes(await planOver([record], keyAlone))).toEqual([ROLE]);
    const ofSession = await planOver([record], [AS_ROLE]);
    expect(revokes(ofSession)).toEqual([ROLE]);
    expect(ofSession.errors).toEqual([]);
  });

  it('without an answer still tell the role, and that its session could not be followed', async () => {
    const plan = await planOver([assumption({ responseElements: null })], keyAlone);
    expect(revokes(plan)).toEqual([ROLE]);
    expect(plan.unseen.map(({ object }) => object)).toEqual([
      `a session of ${ROLE} that ${KEY} asked for`,
    ]);
  });

  it('of a role that is gone since are said, and keep nobody from a plan', async () => {
    const roleArn = `arn:aws:iam::${ACCOUNT}:role/temporary`;
    const record = assumption({ requestParameters: { roleArn, roleSessionName: 'x' } });
    const plan = await planOver([record], keyAlone);
    expect(plan.errors).toEqual([]);
    expect(plan.alreadySo).toContainEqual({
      object: `role ${roleArn}`,
      why: 'was assumed, and is gone: its sessions can do nothing any more',
    });
  });

  it.each([
    ['no JSON', '<html>'],
    ['no object', 'null'],
    ['no time', assumption({ eventTime: 'quarter past' })],
  ])('are counted where they are %s', async (_, record) => {
    const plan = await planOver([record], keyAlone);
    expect(plan.unseen[0]?.object).toMatch(/^1 records about /);
  });

  it.each([
    [
      'a creation date that is none',
      { sessionContext: { attributes: { creationDate: 'quarter past' } } },
    ],
    [
      'an issuer without a type',
      { sessionContext: { sessionIssuer: { arn: ROLE, userName: 'app' } } },
    ],
    ['nobody at all', undefined],
    ['an empty key id', { accessKeyId: '' }],
  ])('are read with %s', (_, userIdentity) => {
    const event = parseEvent(assumption({ userIdentity, responseElements: null }));
    expect('by' in event && event.by).toEqual(
      userIdentity &&
        'sessionContext' in userIdentity &&
        'sessionIssuer' in userIdentity.sessionContext
        ? { roleArn: ROLE }
        : {},
    );
  });

  it('that hand out a session of nobody knows whom are said', async () => {
    const root = assumption({
      eventName: 'AssumeRoot',
      requestParameters: { targetPrincipal: '444455556666' },
      responseElements: { credentials: { accessKeyId: SESSION } },
    });
    const plan = await planOver([root], keyAlone);
    expect(plan.unseen[0]?.why).toContain('AssumeRoot');
  });

  it('never give their session tokens away', async () => {
    expect(JSON.stringify(await planOver([assumption()], keyAlone))).not.toContain('SECRET');
  });
});

describe.each([
  ['states', 'CreateStateMachine'],
  ['logs', 'PutSubscriptionFilter'],
  ['iot', 'CreateRoleAlias'],
])('a role that %s:%s passes to a service', (service, eventName) => {
  const passing = (): Promise<Plan> =>
    planOver(
      [
        assumption({
          eventSource: `${service}.amazonaws.com`,
          eventName,
          requestParameters: { name: 'nightly', roleArn: ROLE },
          responseElements: null,
        }),
      ],
      keyAlone,
    );

  it('keeps its sessions', async () => {
    expect(revokes(await passing()).join(), 'roles that are revoked').toBe('');
  });

  it('is not called assumed', async () => {
    const { breaks } = await passing();
    expect(JSON.stringify(breaks), 'what breaks').not.toMatch(/was assumed by/);
  });

  it('leaves no session that could not be followed', async () => {
    const { unseen } = await passing();
    const objects = unseen.map(({ object }) => object);
    expect(objects, 'sessions not seen').toEqual([]);
  });
});
