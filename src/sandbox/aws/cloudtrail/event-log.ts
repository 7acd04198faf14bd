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
  readonly accountId: string;
  readonly type: string;
  readonly ARN: string;
}

/** The sandbox's CloudTrail: every call, in the order in which it was made. */
export interface EventLog {
  add(record: CloudTrailRecord): void;
  /** Newest first, as LookupEvents answers; only what has been delivered by `now`. */
  delivered(account: string, region: string, until: Date): readonly CloudTrailRecord[];
}

export function eventLog(): EventLog {
  const byPlace = new Map<string, CloudTrailRecord[]>();
  return {
    add(record) {
      const place = `${record.recipientAccountId} ${record.awsRegion}`;
      const records = byPlace.get(place) ?? [];
      records.push(record);
      byPlace.set(place, records);
    },
    delivered(account, region, until) {
      const records = byPlace.get(`${account} ${region}`) ?? [];
      return (
        records
          .filter((record) => Date.parse(record.eventTime) <= until.getTime())
          // Times have whole seconds: of two events in one second the later call goes first.
          .reverse()
          .sort((a, b) => Date.parse(b.eventTime) - Date.parse(a.eventTime))
      );
    },
  };
}
