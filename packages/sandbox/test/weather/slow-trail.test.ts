import { LookupEventsCommand } from '@aws-sdk/client-cloudtrail';
import { CreateUserCommand } from '@aws-sdk/client-iam';
import { expect, it } from 'vitest';
import type { Sandbox } from '../../src/sandbox.ts';
import { clientsOf, underWeather, wait } from './under-weather.ts';

const created = async (sandbox: Sandbox) => {
  const { trail } = clientsOf(sandbox, 'ada', { region: 'us-east-1' });
  const { Events = [] } = await trail.send(new LookupEventsCommand({}));
  return Events.flatMap(({ EventName, CloudTrailEvent = '' }) => {
    const event = JSON.parse(CloudTrailEvent) as { requestParameters?: { userName?: string } };
    return EventName === 'CreateUser' ? [event.requestParameters?.userName ?? ''] : [];
  });
};

it('events with a delay of their own show out of order, and all of them in the end', async () => {
  const sandbox = underWeather({ seed: 2, cloudTrailDelaySeconds: { min: 300, max: 900 } });
  const names = Array.from({ length: 12 }, (_, at) => `user-${at}`);
  for (const UserName of names) {
    await clientsOf(sandbox, 'ada').iam.send(new CreateUserCommand({ UserName }));
    wait(sandbox, 1);
  }
  wait(sandbox, 280);
  expect(await created(sandbox)).toEqual([]);
  wait(sandbox, 300);
  const halfway = await created(sandbox);
  expect(halfway.length).toBeGreaterThan(0);
  expect(halfway.length).toBeLessThan(12);
  // In order, those that show would be the first ones.
  expect(halfway.toReversed()).not.toEqual(names.slice(0, halfway.length));
  wait(sandbox, 320);
  expect(await created(sandbox)).toEqual(names.toReversed());
});
