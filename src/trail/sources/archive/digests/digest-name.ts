/** What the name of a digest file tells. */
export interface DigestName {
  readonly key: string;
  readonly account: string;
  readonly region: string;
  /** The trail and its home region: digests of one trail make a chain. */
  readonly trail: string;
  /** The end of the time that it covers, in epoch milliseconds. */
  readonly end: number;
  /** Delivered later, for log files that were late. */
  readonly backfill: boolean;
}

// https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-digest-file-structure.html
const NAME =
  /(?:^|\/)(\d{12})_CloudTrail-Digest_([a-z0-9-]+)_(.+_[a-z0-9-]+)_(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z(_backfill)?\.json\.gz$/;

/** Reads a digest's name; undefined where CloudTrail names none so. */
export function readDigestName(key: string): DigestName | undefined {
  const [, account = '', region = '', trail = '', ...rest] = NAME.exec(key) ?? [];
  const [year, month, day, hour, minute, second, backfill] = rest;
  const end = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  if (Number.isNaN(end)) return undefined;
  return { key, account, region, trail, end, backfill: backfill !== undefined };
}
