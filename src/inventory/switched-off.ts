import type { Connection } from '../aws/connection.ts';
import { globalRegion, partitionOf } from '../aws/partition.ts';
import { lookupEvents } from '../aws/trail.ts';
import type { OwnIdentity } from '../domain/own-principals.ts';
import { nameIn, objectIn, parsedRecord } from '../trail/fields.ts';
import { readEvent } from '../trail/records/read-event.ts';
import { isOwn } from './profile-taken-off.ts';

/**
 * Whether CloudTrail shows that it was Staunch who switched a key last, and that it switched it off. Nobody can write that
 * who has only rights in AWS. False where it cannot be shown. Throws AwsProblem.
 */
export async function switchedOffByStaunch(
  aws: Connection,
  accessKeyId: string,
  { caller, from }: { readonly caller: OwnIdentity; readonly from: string },
): Promise<boolean> {
  const region = globalRegion(partitionOf(aws.region));
  const query = { attribute: 'ResourceName', value: accessKeyId, from } as const;
  const { events, more } = await lookupEvents(aws, region, query);
  // Somebody may have made noise, to hide that the key was switched since.
  if (more) return false;
  const switches = events.flatMap(switchIn).filter((it) => it.accessKeyId === accessKeyId);
  const at = switches
    .map(({ time }) => time)
    .sort()
    .at(-1);
  // Times are whole seconds: all of the last one must be of Staunch.
  const last = switches.filter(({ time }) => time === at);
  return (
    last.length > 0 && last.every(({ by, status }) => status === 'Inactive' && isOwn(by, caller))
  );
}

function switchIn(text: string) {
  const record = parsedRecord(text);
  const event = readEvent(record);
  if ('malformed' in event || event.error !== undefined || event.call !== 'iam UpdateAccessKey')
    return [];
  const { time, by, keyChange } = event;
  const status = nameIn(objectIn(record, 'requestParameters'), 'status');
  return [{ time, by, status, accessKeyId: keyChange?.accessKeyId }];
}
