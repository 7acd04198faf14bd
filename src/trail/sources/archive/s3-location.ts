/** A place in S3, without its region. */
interface S3Location {
  readonly bucket: string;
  /** What stands before CloudTrail's own keys; empty, or ending in a slash. */
  readonly prefix: string;
}

/** Reads `s3://bucket/prefix`; undefined where a location is not in S3. */
export function s3Location(location: string): S3Location | undefined {
  const [, bucket, rest = ''] =
    /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])\/?(.*)$/.exec(location) ?? [];
  if (bucket === undefined) return undefined;
  const prefix = rest.replace(/^\/+|\/+$/g, '');
  return { bucket, prefix: prefix === '' ? '' : `${prefix}/` };
}

/** Whether an archive is in S3, and not in a folder. */
export function isInS3({ location }: { readonly location: string }): boolean {
  return s3Location(location) !== undefined;
}
