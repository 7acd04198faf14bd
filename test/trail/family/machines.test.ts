import { describe, expect, it } from 'vitest';
import { growFamily } from '../../../src/trail/family/family.ts';
import type { Root } from '../../../src/trail/family/root.ts';
import type { Traced } from '../../../src/trail/family/traced.ts';
import { readEvent } from '../../../src/trail/records/read-event.ts';
import { ACCOUNT, recordOf } from '../archive/archive-folder.ts';
import { LEAKED_KEY, MADE_KEY, byLeakedKey } from '../../audit/audit-of-files.ts';

// What the family started runs by itself: AWS hands it sessions of a role, under its own name.

const ROLE = `arn:aws:iam::${ACCOUNT}:role/render`;
const INSTANCE = 'i-0feedfacecafe0017';
const ID = `instance ${INSTANCE}`;

const TASK = '0123456789abcdef0123456789abcdef';

const run = (different: object = {}) =>
  byLeakedKey({
    eventSource: 'ec2.amazonaws.com',
    eventName: 'RunInstances',
    requestParameters: { iamInstanceProfile: { name: 'render' } },
    responseElements: { instancesSet: { items: [{ instanceId: INSTANCE }] } },
    ...different,
  });

const makeFunction = (different: object = {}) =>
  byLeakedKey({
    eventSource: 'lambda.amazonaws.com',
    eventName: 'CreateFunction20150331',
    requestParameters: { functionName: 'buckets555', role: ROLE },
    responseElements: { functionName: 'buckets555', role: ROLE },
    ...different,
  });

const runTask = (different: object = {}) =>
  byLeakedKey({
    eventSource: 'ecs.amazonaws.com',
    eventName: 'RunTask',
    responseElements: {
      tasks: [
        {
          taskArn: `arn:aws:ecs:us-east-1:${ACCOUNT}:task/main/${TASK}`,
          clusterArn: `arn:aws:ecs:us-east-1:${ACCOUNT}:cluster/main`,
        },
      ],
      failures: [],
    },
    ...different,
  });

let last = 0;
const keyId = () => `ASIA${String(++last).padStart(16, '0')}`;

/** AWS hands a session to a machine. */
const handed = (service: string, roleSessionName: string, different: object = {}) =>
  recordOf({
    userIdentity: { type: 'AWSService', invokedBy: service },
    eventTime: '2026-11-20T10:02:10Z',
    eventSource: 'sts.amazonaws.com',
    eventName: 'AssumeRole',
    requestParameters: { roleArn: ROLE, roleSessionName },
    responseElements: { credentials: { accessKeyId: keyId() } },
    ...different,
  });

function traced(...records: readonly unknown[]): Traced {
  const root: Root = {
    member: { id: LEAKED_KEY, kind: 'access-key', holder: '', account: ACCOUNT },
    subject: {
      kind: 'credential',
      accessKeyId: LEAKED_KEY,
      account: ACCOUNT,
      since: '2026-11-18T09:00:00Z',
    },
  };
  const family = growFamily([root], {
    exposedAt: '2026-11-18T09:00:00Z',
    telling: ({ rule }) => rule,
  });
  // As sources do: what leads further is read again.
  for (const record of [...records, ...records]) {
    const event = readEvent(record);
    if ('malformed' in event) throw new Error(event.malformed);
    family.take(event);
  }
  return family.traced();
}

const treeOf = ({ members }: Traced): string[] =>
  members.flatMap(({ id, kind, parent }) =>
    kind === 'access-key' ? [] : `${parent ?? ''} > ${id.replace(/^ASIA.*/, kind)}`,
  );

describe('a session that AWS hands to a machine of the family', () => {
  const FUNCTION = `function buckets555 in us-east-1 of account ${ACCOUNT}`;
  const TASK_ID = `task ${TASK} of cluster main in us-east-1 of account ${ACCOUNT}`;

  it.each([
    ['an instance', run(), handed('ec2.amazonaws.com', INSTANCE), ID],
    ['an instance in China', run(), handed('ec2.amazonaws.com.cn', INSTANCE), ID],
    ['a function', makeFunction(), handed('lambda.amazonaws.com', 'buckets555'), FUNCTION],
    ['a task', runTask(), handed('ecs-tasks.amazonaws.com', TASK), TASK_ID],
  ])('is of the family: %s', (_, start, session, id) => {
    const family = [`${LEAKED_KEY} > ${id}`, `${id} > role-session`];
    expect(treeOf(traced(start, session))).toEqual(family);
    // The order of files is anybody's.
    expect(treeOf(traced(session, start))).toEqual(family);
  });

  it('is so for a function that was only given a role, from then on', () => {
    const give = makeFunction({ eventName: 'UpdateFunctionConfiguration20150331v2' });
    const early = handed('lambda.amazonaws.com', 'buckets555', {
      eventTime: '2026-11-20T09:59:00Z',
    });
    expect(treeOf(traced(early, give))).toEqual([`${LEAKED_KEY} > ${FUNCTION}`]);
    const without = makeFunction({
      eventName: 'UpdateFunctionConfiguration20150331v2',
      requestParameters: { functionName: 'buckets555', timeout: 3 },
    });
    expect(treeOf(traced(without, handed('lambda.amazonaws.com', 'buckets555')))).toEqual([]);
  });
});

describe('a session that is only called like a machine of the family', () => {
  const other = (differs: object = {}) => ({
    type: 'AssumedRole',
    principalId: `AROARTX3GSDSQRENDER01:${INSTANCE}`,
    arn: `arn:aws:sts::${ACCOUNT}:assumed-role/render/${INSTANCE}`,
    accountId: ACCOUNT,
    ...differs,
  });
  const call = (accessKeyId: string) =>
    recordOf({ userIdentity: other({ accessKeyId }), eventTime: '2026-11-20T10:10:00Z' });
  const owner = { type: 'IAMUser', accountId: ACCOUNT, userName: 'ann', accessKeyId: 'AKIAANN' };

  it.each<[string, object]>([
    ['somebody else asked for it', { userIdentity: owner }],
    [
      'a service asked in somebody’s name',
      { userIdentity: { ...owner, invokedBy: 'ec2.amazonaws.com' } },
    ],
    [
      'another service asked for it',
      { userIdentity: { type: 'AWSService', invokedBy: 'lambda.amazonaws.com' } },
    ],
    ['it is of another account', { recipientAccountId: '444455556666' }],
    ['it was refused', { errorCode: 'AccessDenied', responseElements: null }],
  ])('is not of the family: %s', (_, different) => {
    const family = traced(run(), handed('ec2.amazonaws.com', INSTANCE, different));
    expect(treeOf(family)).toEqual([`${LEAKED_KEY} > ${ID}`]);
    expect(family.lost).toEqual([]);
  });

  it('is told where no record shows to whom it was handed out', () => {
    const { lost, ...rest } = traced(run(), call('ASIASTRANGER00000001'));
    expect(treeOf({ lost, ...rest })).toEqual([`${LEAKED_KEY} > ${ID}`]);
    expect(lost).toEqual([
      {
        what: `calls of session ASIASTRANGER00000001, which is called like ${ID}`,
        why: 'no record that was read shows to whom it was handed out',
      },
    ]);
  });

  it('is nothing to tell where that is shown', () => {
    const mint = handed('ec2.amazonaws.com', INSTANCE, {
      userIdentity: owner,
      responseElements: { credentials: { accessKeyId: 'ASIASTRANGER00000002' } },
    });
    expect(traced(run(), mint, call('ASIASTRANGER00000002')).lost).toEqual([]);
  });

  it('of a function of the same name in another region is the owners’', () => {
    const session = handed('lambda.amazonaws.com', 'buckets555', { awsRegion: 'eu-west-1' });
    expect(treeOf(traced(makeFunction(), session))).toHaveLength(1);
  });
});

describe('what was started', () => {
  it('is nothing where the call failed', () => {
    const failed = { errorCode: 'Client.InstanceLimitExceeded', responseElements: null };
    const { members, lost } = traced(run(failed), handed('ec2.amazonaws.com', INSTANCE));
    expect(members.map(({ id }) => id)).toEqual([LEAKED_KEY]);
    expect(lost).toEqual([]);
    const nothing = { responseElements: { tasks: [], failures: [{ reason: 'RESOURCE:CPU' }] } };
    expect(traced(runTask(nothing)).lost).toEqual([]);
  });

  it.each([
    ['RunInstances', run({ responseElements: null })],
    ['RunTask', runTask({ responseElements: null })],
    ['RequestSpotInstances', run({ eventName: 'RequestSpotInstances', responseElements: {} })],
  ])('is told where its record does not name it: %s', (name, record) => {
    const [lost, ...more] = traced(record).lost;
    expect(lost?.what).toMatch(new RegExp(`^what \\w+ ${name} by ${LEAKED_KEY} started at 2026`));
    expect(more).toEqual([]);
  });

  it('has ended once a record shows it, whoever did it, and not if it was made again', () => {
    const endOf = (eventTime: string, asked: object = {}) =>
      recordOf({
        userIdentity: { type: 'IAMUser', accountId: ACCOUNT, userName: 'ann' },
        ...{ eventTime, eventSource: 'lambda.amazonaws.com', eventName: 'DeleteFunction20150331' },
        requestParameters: { functionName: 'buckets555', ...asked },
      });
    const ends = (...records: readonly unknown[]) =>
      traced(...records).members.map(({ endedAt }) => endedAt);
    const noon = '2026-11-20T12:00:00Z';
    expect(ends(makeFunction(), endOf(noon))).toEqual([undefined, noon]);
    const arn = `arn:aws:lambda:us-east-1:${ACCOUNT}:function:buckets555`;
    expect(ends(makeFunction(), endOf(noon, { functionName: arn }))).toEqual([undefined, noon]);
    // One version alone, before it was made, and made again.
    expect(ends(makeFunction(), endOf(noon, { qualifier: '3' }))[1]).toBeUndefined();
    expect(ends(makeFunction(), endOf('2026-11-20T09:00:00Z'))[1]).toBeUndefined();
    const again = makeFunction({ eventTime: '2026-11-20T13:00:00Z' });
    expect(ends(makeFunction(), endOf(noon), again)[1]).toBeUndefined();
  });

  it('is followed within a bound, and the rest is told', () => {
    const items = Array.from({ length: 1000 }, (_, n) => ({
      instanceId: `i-${n.toString(16).padStart(17, '0')}`,
    }));
    const { members, lost } = traced(run({ responseElements: { instancesSet: { items } } }));
    expect(members).toHaveLength(1001);
    expect(lost.map(({ what }) => what)).toEqual(['what 700 or more further machines did']);
  });
});

describe('a key that is no user’s', () => {
  const root = { type: 'Root', principalId: ACCOUNT, accountId: ACCOUNT };
  const made = { responseElements: { accessKey: { accessKeyId: MADE_KEY } } };
  const byRoot = (different: object) =>
    recordOf({ userIdentity: { ...root, accessKeyId: LEAKED_KEY }, ...different });
  const ofRoot = byRoot({ eventName: 'CreateAccessKey', ...made });
  const ofBucket = byLeakedKey({
    ...{ eventSource: 'lightsail.amazonaws.com', eventName: 'CreateBucketAccessKey', ...made },
    requestParameters: { bucketName: 'photos' },
  });
  const madeIn = (...records: readonly unknown[]) =>
    traced(...records).members.find(({ id }) => id === MADE_KEY);

  it.each([
    ['root', ofRoot, `root user of ${ACCOUNT}`],
    ['a bucket of Lightsail', ofBucket, 'Lightsail bucket photos'],
  ])('is of the family: %s', (_, record, holder) => {
    expect(madeIn(record)).toMatchObject({ kind: 'access-key', parent: LEAKED_KEY, holder });
  });

  it('is of the family where root switched it on again', () => {
    const on = byRoot({
      eventName: 'UpdateAccessKey',
      requestParameters: { accessKeyId: MADE_KEY, status: 'Active' },
    });
    expect(madeIn(on)?.holder).toBe(`root user of ${ACCOUNT}`);
  });

  it('has ended once a record shows that it was deleted', () => {
    const deleted = {
      eventTime: '2026-11-20T12:00:00Z',
      requestParameters: { accessKeyId: MADE_KEY, bucketName: 'photos' },
    };
    const owner = { userIdentity: { ...root, accessKeyId: 'ASIAOWNEROWNEROWNER1' } };
    const byOwner = (different: object) => recordOf({ ...owner, ...deleted, ...different });
    const ofIam = { eventName: 'DeleteAccessKey' };
    const ofLightsail = {
      ...{ eventSource: 'lightsail.amazonaws.com', eventName: 'DeleteBucketAccessKey' },
    };
    const at = '2026-11-20T12:00:00Z';
    expect(madeIn(ofRoot, byOwner(ofIam))?.endedAt).toBe(at);
    expect(madeIn(ofBucket, byOwner(ofLightsail))?.endedAt).toBe(at);
    const failed = { errorCode: 'NoSuchEntityException' };
    expect(madeIn(ofRoot, byOwner({ ...ofIam, ...failed }))?.endedAt).toBeUndefined();
  });
});
