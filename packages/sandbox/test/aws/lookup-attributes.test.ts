import {
  LookupEventsCommand,
  type LookupAttributeKey,
  type LookupEventsCommandInput,
} from '@aws-sdk/client-cloudtrail';
import { CreateAccessKeyCommand } from '@aws-sdk/client-iam';
import { GetSessionTokenCommand } from '@aws-sdk/client-sts';
import { describe, expect, it } from 'vitest';
import { credentialOf } from '../../src/sandbox.ts';
import type { EventEntry } from '../../src/world-file.ts';
import { ada, ADA_KEY, anAws, roleArn, type Scene } from './an-aws.ts';

const HOME = 'us-east-1';

async function lookUp(scene: Scene, input: LookupEventsCommandInput = {}, region = HOME) {
  const { Events = [], NextToken } = await scene
    .as('ada', region)
    .trail.send(new LookupEventsCommand(input));
  return { events: Events, names: Events.map(({ EventName }) => EventName), NextToken };
}

function past(seconds: number, differences: Partial<EventEntry> = {}): EventEntry {
  const at = new Date(Date.parse('2026-11-22T09:00:00Z') - seconds * 1000).toISOString();
  return { at, by: 'ada', action: 'iam:ListUsers', ...differences };
}

function aPast(events: readonly EventEntry[]): Scene {
  return anAws({ world: { events } });
}

describe('when events are looked up by an attribute', () => {
  const found = async (
    scene: Scene,
    AttributeKey: LookupAttributeKey,
    AttributeValue = '',
    region = HOME,
  ) => {
    scene.wait(1);
    return (await lookUp(scene, { LookupAttributes: [{ AttributeKey, AttributeValue }] }, region))
      .names;
  };

  it.each<[LookupAttributeKey, string, string[]]>([
    ['EventName', 'GetUser', ['GetUser']],
    ['EventSource', 'iam.amazonaws.com', ['CreateUser', 'GetUser']],
    ['ReadOnly', 'false', ['CreateUser']],
    ['ReadOnly', 'true', ['GetUser']],
    ['Username', 'ada', ['GetUser']],
    ['Username', 'i-0a11aaaa000000001', ['CreateUser']],
    ['AccessKeyId', ADA_KEY, ['GetUser']],
    ['ResourceName', 'eve', ['CreateUser']],
    ['ResourceType', 'AWS::IAM::User', ['CreateUser']],
    ['ResourceName', 'nobody', []],
  ])('%s=%s finds %j', async (key, value, expected) => {
    const create = past(0, {
      by: 'stolen',
      action: 'iam:CreateUser',
      request: { UserName: 'eve' },
    });
    expect(await found(aPast([past(60, { action: 'iam:GetUser' }), create]), key, value)).toEqual(
      expected,
    );
  });

  it('EventId finds one', async () => {
    const scene = aPast([past(0), past(60)]);
    const { events } = await lookUp(scene);
    expect(await found(scene, 'EventId', events[1]?.EventId)).toEqual(['ListUsers']);
  });

  it('ResourceName finds who minted a credential', async () => {
    const scene = anAws({ users: [ada, { name: 'bob' }] });
    const { sts, iam } = scene.as('ada', HOME);
    const { Credentials } = await sts.send(new GetSessionTokenCommand({}));
    const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName: 'bob' }));
    const { accessKeyId } = credentialOf(scene.sandbox, 'stolen');
    scene.wait(300);
    expect(await found(scene, 'ResourceName', Credentials?.AccessKeyId)).toEqual([
      'GetSessionToken',
    ]);
    expect(await found(scene, 'ResourceName', AccessKey?.AccessKeyId)).toEqual(['CreateAccessKey']);
    expect(await found(scene, 'ResourceName', accessKeyId, 'eu-west-1')).toEqual(['AssumeRole']);
    expect(await found(scene, 'ResourceName', roleArn('app'), 'eu-west-1')).toEqual(['AssumeRole']);
  });
});
