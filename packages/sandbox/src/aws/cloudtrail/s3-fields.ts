import type { CloudTrailResource } from './event-log.ts';

interface Named {
  readonly Bucket?: string;
  readonly Key?: string;
  readonly Prefix?: string;
  readonly bucketName?: string;
  readonly key?: string;
}

// CloudTrail has one name for both versions of the operation.
const NAMES: Readonly<Record<string, string>> = { ListObjectsV2: 'ListObjects' };

/** S3's calls as CloudTrail names them. */
export function s3EventName(operation: string): string {
  return NAMES[operation] ?? operation;
}

/** What CloudTrail keeps of S3's parameters: which bucket and key, never what was put there. */
export function s3Parameters(input: Named): object {
  if (input.bucketName !== undefined) return input;
  const { Bucket: bucketName, Key: key, Prefix: prefix } = input;
  return {
    bucketName,
    ...(key === undefined ? {} : { key }),
    ...(prefix === undefined ? {} : { prefix }),
  };
}

/** The object and its bucket, as S3's events name them. */
export function s3Resources(parameters: object, accountId: string): CloudTrailResource[] {
  const { bucketName, key } = parameters as Named;
  if (bucketName === undefined) return [];
  const ARN = `arn:aws:s3:::${bucketName}`;
  const bucket = { accountId, type: 'AWS::S3::Bucket', ARN };
  return key === undefined ? [bucket] : [{ type: 'AWS::S3::Object', ARN: `${ARN}/${key}` }, bucket];
}
