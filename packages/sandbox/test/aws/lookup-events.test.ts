import {
  LookupEventsCommand,
  type LookupAttributeKey,
  type LookupEventsCommandInput,
} from '@aws-sdk/client-cloudtrail';
import { GetUserCommand, ListUsersCommand } from '@aws-sdk/client-iam';
import { describe, expect, it } from 'vitest';
import type { EventEntry } from '../../src/world-file.ts';
import { anAws, refusal, type Scene } from './an-aws.ts';

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

describe('when events are looked up', () => {
  it('an event is there five minutes after its call', async () => {
    const scene = anAws();
    await scene.as('ada').iam.send(new ListUsersCommand({}));
    scene.wait(299);
    expect((await lookUp(scene)).names).toEqual([]);
    scene.wait(1);
    expect((await lookUp(scene)).names).toEqual(['ListUsers']);
  });

  it('a world may set the delay', async () => {
    const scene = anAws({ world: { cloudTrailDelaySeconds: 0 } });
    await scene.as('ada').iam.send(new ListUsersCommand({}));
    expect((await lookUp(scene)).names).toEqual(['ListUsers']);
  });

  it('the newest comes first, also within one second', async () => {
    const scene = anAws({ world: { events: [past(60, { action: 'iam:GetRole' })] } });
    const { iam } = scene.as('ada');
    await iam.send(new ListUsersCommand({}));
    await iam.send(new GetUserCommand({}));
    scene.wait(300);
    expect((await lookUp(scene)).names).toEqual(['GetUser', 'ListUsers', 'GetRole']);
  });

  it('they come in pages of fifty, which stay as they are when more arrives', async () => {
    const scene = aPast([...Array(120).keys()].map((at) => past(at)));
    const seen = new Set<string | undefined>();
    const sizes: number[] = [];
    let NextToken: string | undefined;
    do {
      const page = await lookUp(scene, NextToken === undefined ? {} : { NextToken });
      for (const { EventId } of page.events) seen.add(EventId);
      sizes.push(page.events.length);
      NextToken = page.NextToken;
      await scene.as('ada').iam.send(new ListUsersCommand({}));
      scene.wait(301);
    } while (NextToken !== undefined);
    expect([sizes, seen.size]).toEqual([[50, 50, 20], 120]);
  });

  it('they reach back ninety days', async () => {
    const day = 86_400;
    const scene = aPast([past(89 * day, { action: 'iam:GetUser' }), past(91 * day)]);
    expect((await lookUp(scene)).names).toEqual(['GetUser']);
  });

  it('a window narrows them', async () => {
    const scene = aPast([
      past(0, { action: 'iam:GetUser' }),
      past(60),
      past(120, { action: 'iam:GetRole' }),
    ]);
    const [StartTime, EndTime] = [
      new Date('2026-11-22T08:58:30Z'),
      new Date('2026-11-22T08:59:30Z'),
    ];
    expect((await lookUp(scene, { StartTime, EndTime })).names).toEqual(['ListUsers']);
    const backwards = lookUp(scene, { StartTime: EndTime, EndTime: StartTime });
    await expect(backwards).rejects.toMatchObject(refusal('InvalidTimeRangeException', 400));
  });

  it('a third request within a second is throttled, per region', async () => {
    const scene = anAws();
    await lookUp(scene);
    await lookUp(scene);
    await expect(lookUp(scene)).rejects.toMatchObject(
      refusal('ThrottlingException', 400, /Rate exceeded/),
    );
    await expect(lookUp(scene, {}, 'eu-west-1')).resolves.toBeDefined();
    scene.wait(1);
    await expect(lookUp(scene)).resolves.toBeDefined();
  });

  it.each<[string, LookupEventsCommandInput]>([
    ['InvalidMaxResultsException', { MaxResults: 51 }],
    ['InvalidNextTokenException', { NextToken: 'x' }],
    [
      'InvalidLookupAttributesException',
      {
        LookupAttributes: ['EventName', 'EventId'].map((key) => ({
          AttributeKey: key as LookupAttributeKey,
          AttributeValue: 'x',
        })),
      },
    ],
    [
      'InvalidLookupAttributesException',
      {
        LookupAttributes: [{ AttributeKey: 'Nonsense' as LookupAttributeKey, AttributeValue: 'x' }],
      },
    ],
  ])('what cannot be looked up is refused: %s', async (code, input) => {
    await expect(lookUp(anAws(), input)).rejects.toMatchObject(refusal(code, 400));
  });
});
