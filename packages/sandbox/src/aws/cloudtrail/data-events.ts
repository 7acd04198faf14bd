import type { CloudTrailRecord } from './event-log.ts';

// What CloudTrail calls data events, of the services whose data thieves take most.
const DATA_EVENTS: Readonly<Record<string, RegExp>> = {
  s3: /^((Get|Head|Put|Delete|Copy|Restore|Select)Objects?(Acl|Tagging|Attributes|Content)?|ListObjects|ListObjectVersions|ListParts|\w*MultipartUpload|UploadPart(Copy)?)$/,
  lambda: /^Invoke(WithResponseStream)?$/,
  dynamodb:
    /^(Batch(Get|Write)Item|(Delete|Get|Put|Update)Item|Query|Scan|Transact(Get|Write)Items)$/,
};

/** Whether a call is recorded only by trails that were told to record data events. */
export function isDataEvent(service: string, eventName: string): boolean {
  const own = Object.hasOwn(DATA_EVENTS, service) ? DATA_EVENTS[service] : undefined;
  return own?.test(eventName) ?? false;
}

/** The same of a record. */
export function holdsData({ eventCategory }: CloudTrailRecord): boolean {
  return eventCategory === 'Data';
}
