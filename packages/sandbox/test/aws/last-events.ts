import { LookupEventsCommand } from '@aws-sdk/client-cloudtrail';
import type { CloudTrailRecord } from '../../src/aws/cloudtrail/event-log.ts';
import type { Scene } from './an-aws.ts';

// Longer than CloudTrail's delay in the sandbox.
const A_WHILE = 301;

/** What CloudTrail shows a while later, newest first. */
export async function lastEvents(
  scene: Scene,
  region = 'eu-west-1',
  as = 'ada',
): Promise<CloudTrailRecord[]> {
  scene.wait(A_WHILE);
  const { Events = [] } = await scene.as(as, region).trail.send(new LookupEventsCommand({}));
  return Events.map(({ CloudTrailEvent = '' }) => JSON.parse(CloudTrailEvent) as CloudTrailRecord);
}
