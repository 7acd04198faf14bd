/** Where an account's events are read, as `policy/accounts.yaml` says. */
export type SourceSettings = LookupSettings | ArchiveSettings | AthenaSettings;

/** CloudTrail's event history: LookupEvents. */
interface LookupSettings {
  readonly source: 'lookup';
}

/** A trail's files, in CloudTrail's own layout. */
export interface ArchiveSettings {
  readonly source: 'archive';
  /** What stands before `AWSLogs/`: `s3://bucket/prefix`, or a folder. */
  readonly location: string;
  /** The bucket's. */
  readonly region?: string;
  /** The account by whose plan role the bucket is read; the incident's unless told. */
  readonly account?: string;
  readonly validateDigests?: boolean;
}

/** A table over a trail's files, asked in SQL. */
export interface AthenaSettings {
  readonly source: 'athena';
  /** As for an archive. */
  readonly location: string;
  readonly region: string;
  readonly account?: string;
  readonly workgroup?: string;
  /** Where results go; the workgroup's own place unless told. */
  readonly output?: string;
  readonly database?: string;
  readonly table?: string;
  /** `o-…`, where the trail is an organisation's: its files lie one folder deeper. */
  readonly organisation?: string;
}
