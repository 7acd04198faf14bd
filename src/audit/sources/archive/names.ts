/** What the name of a log file tells. */
export interface LogName {
  readonly account: string;
  readonly region: string;
  /** When it was delivered, a whole minute; milliseconds. */
  readonly delivered: number;
}

// https://docs.aws.amazon.com/awscloudtrail/latest/userguide/get-and-view-cloudtrail-log-files.html
const NAME = /(?:^|\/)(\d{12})_CloudTrail_([a-z0-9-]+)_(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)Z_[^/]*$/;

/** Reads a file's name; undefined where it is not as CloudTrail names its log files. */
export function readLogName(key: string): LogName | undefined {
  const [, account, region, year, month, day, hour, minute] = NAME.exec(key) ?? [];
  if (account === undefined || region === undefined) return undefined;
  const delivered = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:00Z`);
  return Number.isNaN(delivered) ? undefined : { account, region, delivered };
}

/** Whether a file belongs to CloudTrail's digests or insights, which are no log files. */
export function isBesideLogs(key: string): boolean {
  return /(?:^|[/_])CloudTrail-(?:Digest|Insight)[/_]/.test(key);
}
