import { expect, it } from 'vitest';
import { parseEvent, readEvent } from '../../../src/trail/records/read-event.ts';

const SOUND = {
  eventID: 'e1',
  eventTime: '2026-11-22T09:00:00Z',
  eventSource: 'iam.amazonaws.com',
  eventName: 'ListUsers',
  readOnly: true,
};

it.each([
  ['not JSON', '{"eventID":'],
  ['not JSON', ''],
  ['not JSON', '\u0000'],
  ['not an object', '[]'],
  ['not an object', '"text"'],
  ['not an object', 'null'],
  ['not an object', '7'],
  ['no event id', '{}'],
  ['no event id', '{"eventID":7,"eventTime":"2026-11-22T09:00:00Z"}'],
  ['no event id', '{"eventID":"","eventTime":"2026-11-22T09:00:00Z"}'],
  ['no event time', '{"eventID":"e1"}'],
  ['no event time', '{"eventID":"e1","eventTime":1795338000}'],
  ['an event time not as ISO 8601', '{"eventID":"e1","eventTime":"Nov 22, 2026 9:00:00 AM"}'],
  ['an event time not as ISO 8601', '{"eventID":"e1","eventTime":"22.11.2026 09:00"}'],
  ['an event time not as ISO 8601', '{"eventID":"e1","eventTime":"2026-13-45T09:00:00Z"}'],
])('%s: %j', (malformed, text) => {
  expect(parseEvent(text)).toEqual({ malformed });
});

it('a time in parts of a second, or as exports write it, is the same time', () => {
  const times = [
    '2026-11-22T09:00:00.123Z',
    '2026-11-22 09:00:00',
    '2026-11-22 09:00:00.000 UTC',
    '2026-11-22T09:00:00+00:00',
  ].map((eventTime) => readEvent({ ...SOUND, eventTime }));
  for (const event of times) expect(event).toMatchObject({ time: SOUND.eventTime });
});

it.each([
  ['nothing else', {}],
  ['no identity', { userIdentity: null }],
  ['identity without a type', { userIdentity: { accessKeyId: 'AKIASYNTHETIC0000001' } }],
  ['an empty key id', { userIdentity: { type: 'IAMUser', accessKeyId: '' } }],
  ['text for an identity', { userIdentity: 'root' }],
  ['left out parameters', { requestParameters: null, responseElements: { omitted: true } }],
  ['parameters as text', { requestParameters: '{requestParameters too large}' }],
  ['parameters as a list', { requestParameters: [1, 'two', null] }],
  ['resources of several shapes', { resources: [null, 'arn', { ARN: 7 }, { arn: 'x' }, {}] }],
  ['numbers for text', { eventName: 7, eventSource: 8, awsRegion: 9, sourceIPAddress: 10 }],
  ['names of members of every object', { eventName: 'constructor', eventSource: '__proto__' }],
])('a record with %s is read', (_, more) => {
  const event = readEvent({ ...SOUND, ...more });
  expect(event).toMatchObject({ id: 'e1', time: SOUND.eventTime, kind: 'management' });
  expect(event).not.toMatchObject({ by: { accessKeyId: '' } });
});

it('an account that is a number gets its zeros back', () => {
  const event = readEvent({ ...SOUND, recipientAccountId: 123456789 });
  expect(event).toMatchObject({ account: '000123456789' });
  const of = readEvent({ ...SOUND, userIdentity: { accountId: 123456789 } });
  expect(of).toMatchObject({ account: '000123456789', by: { account: '000123456789' } });
});

it('a role whose issuer is left out is known by the ARN of its session, a user by its own', () => {
  const arn = 'arn:aws-cn:sts::111122223333:assumed-role/app/i-1';
  expect(readEvent({ ...SOUND, userIdentity: { arn } })).toMatchObject({
    by: { roleArn: 'arn:aws-cn:iam::111122223333:role/app' },
  });
  const user = { arn: 'arn:aws:iam::111122223333:user/team/jane' };
  expect(readEvent({ ...SOUND, userIdentity: user })).toMatchObject({ by: { user: 'jane' } });
});

it('a call of the console is one, whether that is text or not', () => {
  for (const sessionCredentialFromConsole of [true, 'true'])
    expect(readEvent({ ...SOUND, sessionCredentialFromConsole })).toMatchObject({
      console: true,
    });
  expect(readEvent({ ...SOUND, sessionCredentialFromConsole: 'false' })).not.toHaveProperty(
    'console',
  );
});

it('an error is one without a code too, and its message is not kept', () => {
  expect(readEvent({ ...SOUND, errorCode: 403 })).toMatchObject({ error: '403' });
  const event = readEvent({ ...SOUND, errorMessage: 'secret words' });
  expect(event).toMatchObject({ error: 'error without a code' });
  expect(JSON.stringify(event)).not.toContain('secret words');
});

it('insights and what a service did by itself are no act of a credential', () => {
  const insight = { eventCategory: 'Insight', eventType: 'AwsCloudTrailInsight' };
  expect(readEvent({ ...SOUND, ...insight })).toMatchObject({ kind: 'insight', objects: [] });
  expect(readEvent({ ...SOUND, ...insight })).not.toHaveProperty('rule');
  const own = {
    eventType: 'AwsServiceEvent',
    eventSource: 'kms.amazonaws.com',
    eventName: 'Rotate',
  };
  expect(readEvent({ ...SOUND, ...own })).not.toHaveProperty('rule');
});

it('kinds of events, and who holds the file, are kept', () => {
  expect(readEvent({ ...SOUND, eventCategory: 'Data' }, 'a.json.gz')).toMatchObject({
    kind: 'data',
    file: 'a.json.gz',
  });
  expect(readEvent({ ...SOUND, eventCategory: 'NetworkActivity' })).toMatchObject({
    kind: 'network',
  });
});

it('a call that says not whether it reads is judged by its name', () => {
  const rule = (eventName: string) => {
    const event = readEvent({
      ...SOUND,
      eventSource: 'new.amazonaws.com',
      eventName,
      readOnly: undefined,
    });
    return 'rule' in event ? event.rule : undefined;
  };
  expect(['GetThing', 'BatchGetThings', 'MakeThing'].map(rule)).toEqual([
    'other-reads',
    'other-reads',
    'other-changes',
  ]);
});
