import { LookupEvents$, type Event, type LookupEventsCommandInput } from '@aws-sdk/client-cloudtrail';
import type { Call } from '../call.ts';
import { AwsFault } from '../fault.ts';
import { operation } from '../operation.ts';
import { pageOf } from '../page.ts';
import type { CloudTrailRecord } from './event-log.ts';

// AWS: two LookupEvents requests a second per account and region.
const REQUESTS_PER_SECOND = 2;

type Matcher = (record: CloudTrailRecord, value: string) => boolean;

const attributes: Readonly<Record<string, Matcher>> = {
  EventId: (record, value) => record.eventID === value,
  EventName: (record, value) => record.eventName === value,
  ReadOnly: (record, value) => String(record.readOnly) === value,
  Username: (record, value) => userNameOf(record) === value,
  EventSource: (record, value) => record.eventSource === value,
  AccessKeyId: (record, value) => record.userIdentity['accessKeyId'] === value,
  ResourceType: (record, value) => resourcesOf(record).some((it) => it.ResourceType === value),
  ResourceName: (record, value) => resourcesOf(record).some((it) => it.ResourceName === value),
};

/** CloudTrail's operations. */
export function cloudTrailOperations() {
  const served = new Map<string, number[]>();
  return [
    operation<LookupEventsCommandInput>(LookupEvents$, {
      run: (input, call) => {
        limitRate(served, call);
        return lookup(input, call);
      },
    }),
  ];
}

function limitRate(served: Map<string, number[]>, call: Call): void {
  const place = `${call.account.id} ${call.region}`;
  const now = call.now.getTime();
  const lastSecond = (served.get(place) ?? []).filter((at) => at > now - 1000);
  if (lastSecond.length >= REQUESTS_PER_SECOND) {
    throw new AwsFault('ThrottlingException', 'Rate exceeded');
  }
  served.set(place, [...lastSecond, now]);
}

function lookup(input: LookupEventsCommandInput, call: Call): object {
  const delay = call.sandbox.settings.cloudTrailDelaySeconds * 1000;
  const delivered = call.sandbox.events.delivered(
    call.account.id,
    call.region,
    new Date(call.now.getTime() - delay),
  );
  const wanted = input.LookupAttributes ?? [];
  if (wanted.length > 1) {
    throw new AwsFault('InvalidLookupAttributesException', 'You can specify only one attribute.');
  }
  const found = delivered.filter((record) => {
    const at = Date.parse(record.eventTime);
    if (input.StartTime && at < input.StartTime.getTime()) return false;
    if (input.EndTime && at > input.EndTime.getTime()) return false;
    return wanted.every((attribute) =>
      attributes[attribute.AttributeKey ?? '']?.(record, attribute.AttributeValue ?? ''),
    );
  });
  const page = pageOf(found, Math.min(input.MaxResults ?? 50, 50), input.NextToken);
  return { Events: page.items.map(eventOf), NextToken: page.next };
}

function eventOf(record: CloudTrailRecord): Event {
  const accessKeyId = record.userIdentity['accessKeyId'];
  return {
    EventId: record.eventID,
    EventName: record.eventName,
    ReadOnly: String(record.readOnly),
    ...(typeof accessKeyId === 'string' ? { AccessKeyId: accessKeyId } : {}),
    EventTime: new Date(record.eventTime),
    EventSource: record.eventSource,
    Username: userNameOf(record),
    Resources: resourcesOf(record),
    CloudTrailEvent: JSON.stringify(record),
  };
}

function userNameOf(record: CloudTrailRecord): string {
  const { userName, principalId } = record.userIdentity;
  if (typeof userName === 'string') return userName;
  return String(principalId).split(':').at(-1) ?? '';
}

// LookupEvents finds the role of an assumption, and the credential it gave out, as resources.
function resourcesOf(record: CloudTrailRecord): { ResourceType: string; ResourceName: string }[] {
  const named = (record.resources ?? []).map((it) => ({ ResourceType: it.type, ResourceName: it.ARN }));
  const answer = record['responseElements'] as { credentials?: { accessKeyId?: string } } | null;
  const minted = answer?.credentials?.accessKeyId;
  return minted === undefined
    ? named
    : [...named, { ResourceType: 'AWS::IAM::AccessKey', ResourceName: minted }];
}
