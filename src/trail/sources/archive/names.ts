/** What the name of a log file tells. */
export interface LogName {
  readonly account: string;
  readonly region: string;
  /** When it was delivered, a whole minute; milliseconds. */
  readonly delivered: number;
}

// https://docs.aws.amazon.com/awscloudtrail/latest/userguide/get-and-view-cloudtrail-log-files.html
const NAME = /^(\d{12})_CloudTrail_([a-z0-9-]+)_(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)Z_/;

/** Reads a file's name; undefined where it is not as CloudTrail names its log files. */
export function readLogName(key: string): LogName | undefined {
  const [, account, region, ...time] = NAME.exec(key.slice(key.lastIndexOf('/') + 1)) ?? [];
  if (account === undefined || region === undefined) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = time.map(Number);
  return { account, region, delivered: Date.UTC(year, month - 1, day, hour, minute) };
}

/** Whether a file belongs to CloudTrail's digests or insights, which are no log files. */
export function isBesideLogs(key: string): boolean {
  return key.includes('CloudTrail-') && BESIDE.test(key);
}

const BESIDE = /(?:^|[/_])CloudTrail-(?:Digest|Insight)[/_]/;
