import type { Connection } from '../aws/connection.ts';
import { globalRegion, partitionOf } from '../aws/partition.ts';
import { isAwsProblem } from '../aws/problem.ts';
import { lookupEvents } from '../aws/trail.ts';
import { nameIn, objectIn, parsedRecord } from '../trail/fields.ts';
import { readEvent } from '../trail/records/read-event.ts';
import { isSameName } from '../domain/names.ts';

// Either takes the password away.
const CALLS: readonly string[] = ['iam DeleteLoginProfile', 'iam DeleteUser'];

/** Whether CloudTrail shows that a password of a user of one of these names was deleted. False where it cannot be read. */
export async function isDeletionRecorded(
  aws: Connection,
  names: readonly string[],
  from: string,
): Promise<boolean> {
  const region = globalRegion(partitionOf(aws.region));
  const looks = await Promise.all(
    [...new Set(names)].map(async (value) => {
      try {
        const query = { attribute: 'ResourceName', value, from } as const;
        return (await lookupEvents(aws, region, query)).events;
      } catch (error) {
        if (isAwsProblem(error)) return [];
        throw error;
      }
    }),
  );
  return looks.flat().some((text) => {
    const record = parsedRecord(text);
    const event = readEvent(record);
    if ('malformed' in event || event.error !== undefined) return false;
    const user = nameIn(objectIn(record, 'requestParameters'), 'userName') ?? '';
    return CALLS.includes(event.call) && names.some((name) => isSameName(name, user));
  });
}
