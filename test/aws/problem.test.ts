import { describe, expect, it } from 'vitest';
import { asAwsProblem } from '../../src/aws/problem.ts';

// Every error that AWS's documentation names for the calls that Staunch makes, and what it means to people.
const KNOWN: readonly (readonly [code: string, status: number, meaning: string, who: RegExp])[] = [
  ['AccessDenied', 403, 'not-allowed', /Whoever owns the role/],
  ['UnauthorizedOperation', 403, 'not-allowed', /Whoever owns the role/],
  ['AccessDeniedException', 400, 'not-allowed', /Whoever owns the role/],
  ['InvalidClientTokenId', 403, 'bad-credentials', /which credentials/],
  ['UnrecognizedClientException', 400, 'bad-credentials', /which credentials/],
  ['ExpiredToken', 403, 'bad-credentials', /which credentials/],
  ['AuthFailure', 401, 'bad-credentials', /region is right and enabled/],
  ['OptInRequired', 403, 'region-off', /region/],
  ['NoSuchEntity', 404, 'not-found', /name and the account/],
  ['NoSuchEntityException', 404, 'not-found', /name and the account/],
  ['NoSuchBucket', 404, 'not-found', /name/],
  ['NoSuchKey', 404, 'not-found', /name/],
  ['InvalidAccessKeyId', 403, 'bad-credentials', /which credentials/],
  ['InvalidToken', 400, 'bad-credentials', /which credentials/],
  ['InvalidAssociationID.NotFound', 400, 'not-found', /name/],
  ['InvalidInstanceID.NotFound', 400, 'not-found', /name/],
  ['UnmodifiableEntity', 400, 'protected', /nobody can change it/],
  ['LimitExceeded', 409, 'quota', /administrator/],
  ['LimitExceededException', 409, 'quota', /administrator/],
  ['TagLimitExceeded', 400, 'quota', /Remove two of them/],
  ['Throttling', 400, 'throttled', /in a minute/],
  ['RequestLimitExceeded', 503, 'throttled', /in a minute/],
  ['ThrottlingException', 400, 'throttled', /in a minute/],
  ['IncorrectState', 400, 'conflict', /again/],
  ['IncorrectInstanceState', 400, 'conflict', /again/],
  ['ConcurrentModification', 409, 'conflict', /again/],
  ['DeleteConflict', 409, 'conflict', /again/],
  ['EntityAlreadyExists', 409, 'exists', /again/],
  ['ServiceFailure', 500, 'unavailable', /again/],
  ['InternalError', 500, 'unavailable', /again/],
  ['Unavailable', 503, 'unavailable', /again/],
];

// In AWS's own words, by the kind of policy that refused.
const REFUSALS: readonly (readonly [policy: string, who: RegExp])[] = [
  ['with an explicit deny in a service control policy', /organisation.*management account/],
  ['because no service control policy allows the iam:PutRolePolicy action', /management account/],
  ['with an explicit deny in a resource control policy', /organisation.*management account/],
  ['with an explicit deny in a permissions boundary', /permissions boundary of Staunch's role/],
  ['because no permissions boundary allows the iam:PutRolePolicy action', /permissions boundary/],
  [
    'because no session policy allows the iam:PutRolePolicy action',
    /session policy that Staunch runs with/,
  ],
  ['with an explicit deny in a VPC endpoint policy', /owner of the endpoint/],
  [
    'because no role trust policy allows the sts:AssumeRole action',
    /owner of the role to add the caller/,
  ],
  ['with an explicit deny in an identity-based policy', /owns the role that Staunch runs as/],
  ['because no identity-based policy allows the iam:PutRolePolicy action', /Whoever owns the role/],
  ['on resource: arn:aws:iam::111122223333:role/in-a-session-policy', /Whoever owns the role/],
];

it.each(REFUSALS)('a refusal %s names the owner of that policy', (policy, who) => {
  const message = `User: arn:aws:iam::111122223333:user/ada is not authorized to perform: iam:PutRolePolicy ${policy}`;
  const thrown = { name: 'AccessDenied', message, $metadata: { httpStatusCode: 403 } };
  const { hint } = asAwsProblem('iam:PutRolePolicy', thrown);
  expect(hint).toMatch(who);
  expect(hint).not.toContain('{operation}');
});

describe('an error of AWS says what was seen, who can fix it, and how', () => {
  it.each(KNOWN)('%s', (name, httpStatusCode, code, who) => {
    const thrown = {
      name,
      message: 'as AWS says it',
      $metadata: { httpStatusCode, requestId: 'r-1' },
    };
    const problem = asAwsProblem('iam:PutRolePolicy', thrown);
    expect(problem).toMatchObject({ code, aws: { awsCode: name, requestId: 'r-1' } });
    expect(problem.message).toBe(`iam:PutRolePolicy failed: as AWS says it (${name})`);
    expect(problem.hint).toMatch(who);
  });
});
