import { asAwsProblem, awsProblem, type AwsProblem } from './problem.ts';
import type { BucketPlace } from './bucket-place.ts';

interface S3Error {
  /** In the body of some answers. */
  readonly Region?: string;
  readonly $response?: { readonly headers?: Readonly<Record<string, string>> };
}

// What S3 answers where a bucket is in another region than the one that was asked.
const ELSEWHERE = [
  'PermanentRedirect',
  'AuthorizationHeaderMalformed',
  'IllegalLocationConstraintException',
  'Redirect',
];

const ARCHIVED =
  'The object is in an archive class: whoever owns the bucket must restore it before it can be read.';

/** An error of S3 in our words; it says in which region the bucket is where S3 tells. */
export function asObjectsProblem(
  operation: string,
  { bucket, region }: BucketPlace,
  thrown: unknown,
): AwsProblem {
  const problem = asAwsProblem(operation, thrown);
  const { awsCode, requestId } = problem.aws;
  if (awsCode === 'InvalidObjectState') return withHint(problem, ARCHIVED);
  if (awsCode === 'NoSuchBucket') {
    return withHint(problem, `Check the name of the bucket, ${bucket}, and whose it is.`);
  }
  const { Region, $response } = (thrown ?? {}) as S3Error;
  const there = $response?.headers?.['x-amz-bucket-region'] ?? Region;
  if (!ELSEWHERE.includes(awsCode)) return problem;
  const where = there === undefined ? 'in another region' : `in ${there}`;
  return awsProblem({
    code: 'not-found',
    operation,
    awsCode,
    message: `the bucket ${bucket} is ${where}, not in ${region}`,
    requestId,
    cause: problem,
    hint: `Give the bucket's region${there === undefined ? '' : `: ${there}`}.`,
  });
}

function withHint(problem: AwsProblem, hint: string): AwsProblem {
  const { code, aws } = problem;
  const { operation, awsCode } = aws;
  const message = problem.message.replace(`${operation} failed: `, '').replace(` (${awsCode})`, '');
  return awsProblem({ ...aws, code, message, hint, cause: problem });
}
