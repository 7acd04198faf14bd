/** One CloudTrail record, in CloudTrail's own shape. */
export interface CloudTrailRecord {
  readonly eventID: string;
  readonly eventTime: string;
  readonly eventName: string;
  readonly eventSource: string;
  readonly awsRegion: string;
  readonly recipientAccountId: string;
  readonly readOnly: boolean;
  readonly userIdentity: Readonly<Record<string, unknown>>;
  readonly resources?: readonly CloudTrailResource[];
  readonly [field: string]: unknown;
}

export interface CloudTrailResource {
  readonly accountId?: string;
  readonly type: string;
  readonly ARN: string;
}

/** The sandbox's CloudTrail: every call, in the order in which it was made. */
export interface EventLog {
  add(record: CloudTrailRecord): void;
  /** Newest first, as LookupEvents answers; only what lies within these moments. */
  delivered(account: string, region: string, within: Moments): readonly CloudTrailRecord[];
  /** Every event there is, delivered yet or not, in no order. */
  all(): readonly Delivery[];
  count(): number;
  /** All that there is now, for another log to go on from. */
  mark(): EventLogMark;
}

interface Moments {
  /** Delivered at this moment or before. */
  readonly by: number;
  /** When the call was made, both included. */
  readonly from: number;
  readonly to: number;
}

/** How far a log had come. Logs only grow: a mark shares the entries and counts them. */
export type EventLogMark = ReadonlyMap<
  string,
  { readonly entries: readonly Delivery[]; readonly count: number }
>;

/** An event, when it happened and when CloudTrail shows it, in epoch milliseconds. */
export interface Delivery {
  readonly record: CloudTrailRecord;
  readonly at: number;
  readonly deliveredAt: number;
}

/** A log whose events are delivered after so many seconds each. */
export function eventLog(
  delaySeconds: (record: CloudTrailRecord) => number,
  from: EventLogMark = new Map(),
): EventLog {
  const byPlace = new Map<string, Delivery[]>();
  for (const [place, { entries, count }] of from) byPlace.set(place, entries.slice(0, count));
  return {
    add(record) {
      const place = `${record.recipientAccountId} ${record.awsRegion}`;
      const entries = byPlace.get(place) ?? [];
      const at = Date.parse(record.eventTime);
      entries.push({ record, at, deliveredAt: at + delaySeconds(record) * 1000 });
      byPlace.set(place, entries);
    },
    delivered(account, region, { by, from, to }) {
      const entries = byPlace.get(`${account} ${region}`) ?? [];
      return (
        entries
          .filter(({ at, deliveredAt }) => deliveredAt <= by && at >= from && at <= to)
          // Times have whole seconds: of two events in one second the later call goes first.
          .reverse()
          .sort((a, b) => b.at - a.at)
          .map(({ record }) => record)
      );
    },
    all: () => [...byPlace.values()].flat(),
    count: () => [...byPlace.values()].reduce((sum, { length }) => sum + length, 0),
    mark: () =>
      new Map([...byPlace].map(([place, entries]) => [place, { entries, count: entries.length }])),
  };
}
