import type { Call, ConditionContext } from '../call.ts';
import { AwsFault } from '../fault.ts';
import { bucketOf, type Bucket } from '../bucket.ts';

/** The bucket that a request names; refused as S3 refuses one that is not there, or is in another region. */
export function openBucket(call: Call, name = ''): Bucket {
  const bucket = bucketOf(call.sandbox, name);
  if (!bucket) {
    throw new AwsFault('NoSuchBucket', 'The specified bucket does not exist', 404);
  }
  return bucket;
}

/** The same, and only where the bucket is. */
export function openBucketHere(call: Call, name: string | undefined): Bucket {
  const bucket = openBucket(call, name);
  if (bucket.region === call.region) return bucket;
  const text =
    'The bucket you are attempting to access must be addressed using the specified endpoint. ' +
    'Please send all future requests to this endpoint.';
  throw new AwsFault('PermanentRedirect', text, 301, { 'x-amz-bucket-region': bucket.region });
}

/** Whether the caller may; there are no bucket policies, so that other accounts never may. */
export function mustAllow(
  call: Call,
  bucket: Bucket,
  action: string,
  about: { readonly key?: string; readonly context?: ConditionContext } = {},
): void {
  const { key, context = {} } = about;
  const resource = `arn:aws:s3:::${bucket.name}${key === undefined ? '' : `/${key}`}`;
  if (call.caller.account.id !== bucket.account) {
    const who = `User: ${call.caller.arn} is not authorized to perform: ${action}`;
    const why = `because no resource-based policy allows the ${action} action`;
    throw new AwsFault('AccessDenied', `${who} on resource: "${resource}" ${why}`, 403);
  }
  call.require(action, resource, context);
}
