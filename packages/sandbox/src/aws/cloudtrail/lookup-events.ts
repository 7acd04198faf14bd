import {
  LookupEvents$,
  type Event,
  type LookupEventsCommandInput,
} from '@aws-sdk/client-cloudtrail';
import type { Call } from '../call.ts';
import { AwsFault } from '../fault.ts';
import { operation } from '../operation.ts';
import { pageOf } from '../page.ts';
import { holdsData } from './data-events.ts';
import type { CloudTrailRecord } from './event-log.ts';
import { resourcesOf, userNameOf } from './found-by.ts';

// AWS: two LookupEvents requests a second per account and region.
const REQUESTS_PER_SECOND = 2;
// AWS: 50 events a page at the most.
const PAGE = 50;
// AWS: LookupEvents reaches back 90 days.
const REACH_MS = 90 * 86_400_000;

type Matcher = (record: CloudTrailRecord, value: string) => boolean;

const attributes: ReadonlyMap<string, Matcher> = new Map<string, Matcher>([
  ['EventId', (record, value) => record.eventID === value],
  ['EventName', (record, value) => record.eventName === value],
  ['ReadOnly', (record, value) => String(record.readOnly) === value],
  ['Username', (record, value) => userNameOf(record) === value],
  ['EventSource', (record, value) => record.eventSource === value],
  ['AccessKeyId', (record, value) => record.userIdentity['accessKeyId'] === value],
  ['ResourceType', (record, value) => resourcesOf(record).some((it) => it.ResourceType === value)],
  ['ResourceName', (record, value) => resourcesOf(record).some((it) => it.ResourceName === value)],
]);

/** CloudTrail's operations. */
export function cloudTrailOperations() {
  return [
    operation<LookupEventsCommandInput>(LookupEvents$, {
      run: (input, call) => {
        limitRate(call);
        return lookup(input, call);
      },
    }),
  ];
}

function limitRate(call: Call): void {
  const served = call.sandbox.memory.lookups;
  const place = `${call.account.id} ${call.region}`;
  const now = call.now.getTime();
  const lastSecond = (served.get(place) ?? []).filter((at) => at > now - 1000);
  if (lastSecond.length >= REQUESTS_PER_SECOND) {
    throw new AwsFault('ThrottlingException', 'Rate exceeded');
  }
  served.set(place, [...lastSecond, now]);
}

function lookup(input: LookupEventsCommandInput, call: Call): object {
  check(input);
  // A token keeps the moment of its first page, so that events delivered since do not shift the pages.
  const [marker, moment] = input.NextToken?.split('.') ?? [];
  const now = call.now.getTime();
  const by = moment === undefined ? now : Number(moment);
  const from = Math.max(input.StartTime?.getTime() ?? 0, now - REACH_MS);
  const to = input.EndTime?.getTime() ?? Infinity;
  const found = call.sandbox.events
    .delivered(call.account.id, call.region, { by, from, to })
    .filter((record) => !holdsData(record))
    .filter(matcherOf(input));
  const page = pageOf(found, input.MaxResults ?? PAGE, marker);
  const NextToken = page.next && `${page.next}.${by}`;
  return { Events: page.items.map(eventOf), NextToken };
}

function check({
  MaxResults = PAGE,
  NextToken,
  StartTime,
  EndTime,
  EventCategory,
}: LookupEventsCommandInput) {
  if (MaxResults < 1 || MaxResults > PAGE) {
    throw new AwsFault('InvalidMaxResultsException', `MaxResults must be between 1 and ${PAGE}.`);
  }
  if (NextToken !== undefined && !/^\d+\.\d+$/.test(NextToken)) {
    throw new AwsFault('InvalidNextTokenException', 'The token is not one that was given out.');
  }
  if (StartTime && EndTime && StartTime > EndTime) {
    throw new AwsFault('InvalidTimeRangeException', 'The start time is after the end time.');
  }
  if (EventCategory !== undefined) {
    throw new AwsFault('InvalidEventCategoryException', 'The sandbox has management events only.');
  }
}

function matcherOf({
  LookupAttributes = [],
}: LookupEventsCommandInput): (record: CloudTrailRecord) => boolean {
  const [wanted, ...more] = LookupAttributes;
  if (wanted === undefined) return () => true;
  const matcher = attributes.get(wanted.AttributeKey ?? '');
  if (more.length > 0 || !matcher) {
    const text =
      more.length > 0 ? 'You can specify only one attribute.' : 'There is no such attribute.';
    throw new AwsFault('InvalidLookupAttributesException', text);
  }
  return (record) => matcher(record, wanted.AttributeValue ?? '');
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
