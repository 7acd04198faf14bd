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
  const byPlace = new Map<string, Place>();
  for (const [place, { entries, count }] of from)
    byPlace.set(place, placeOf(entries.slice(0, count)));
  return {
    add(record) {
      const name = `${record.recipientAccountId} ${record.awsRegion}`;
      const place = byPlace.get(name) ?? placeOf([]);
      byPlace.set(name, place);
      const at = Date.parse(record.eventTime);
      const last = place.entries.at(-1);
      place.inOrder &&= last === undefined || last.at <= at;
      place.entries.push({ record, at, deliveredAt: at + delaySeconds(record) * 1000 });
    },
    delivered(account, region, { by, from, to }) {
      return oldestFirst(byPlace.get(`${account} ${region}`))
        .filter(({ at, deliveredAt }) => deliveredAt <= by && at >= from && at <= to)
        .reverse()
        .map(({ record }) => record);
    },
    all: () => [...byPlace.values()].flatMap(({ entries }) => entries),
    count: () => [...byPlace.values()].reduce((sum, { entries }) => sum + entries.length, 0),
    mark: () =>
      new Map(
        [...byPlace].map(([name, { entries }]) => [name, { entries, count: entries.length }]),
      ),
  };
}

interface Place {
  /** In the order in which they were added: marks count them. */
  readonly entries: Delivery[];
  /** Whether that is the order of their times too, as it is where a world tells its past from the beginning. */
  inOrder: boolean;
}

function placeOf(entries: Delivery[]): Place {
  return { entries, inOrder: entries.every(({ at }, n) => (entries[n - 1]?.at ?? at) <= at) };
}

// Times have whole seconds: of two events in one second the one that was added later comes later.
function oldestFirst(place: Place | undefined): readonly Delivery[] {
  if (!place) return [];
  return place.inOrder ? place.entries : place.entries.toSorted((one, other) => one.at - other.at);
}
