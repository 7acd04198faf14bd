import { expect, it } from 'vitest';
import type { Decision, PolicyDocument, Statement } from '../../src/aws/policy/evaluate.ts';
import * as the from './builders.ts';
import { allow, policy, request } from './builders.ts';
import { askOracle, askOurs } from './oracle.ts';
import type { OracleCase } from './oracle-cases.ts';

/** Where we differ from the oracle on purpose; the generator leaves these out. */
interface Difference {
  readonly title: string;
  readonly reason: string;
  readonly asked: Partial<OracleCase>;
  readonly ours: Decision;
  readonly theirs: Decision;
}

function when(Condition: Statement['Condition'] & object, context = {}): Partial<OracleCase> {
  return { identity: [policy(allow({ Condition }))], request: request({ context }) };
}

const issued = { 'aws:TokenIssueTime': '2024-05-01T12:00:00Z' };
const old: PolicyDocument = {
  Version: '2008-10-17',
  Statement: allow({ Resource: `arn:aws:iam::${the.ACCOUNT}:user/\${aws:username}` }),
};
const asSession = request({
  action: 'sts:AssumeRole',
  resource: `arn:aws:iam::${the.ACCOUNT}:role/next`,
  principal: the.session,
});
const assumeByAnyone = {
  request: asSession,
  boundary: policy(allow({ Action: 'ec2:*' })),
  trust: policy(allow({ Action: 'sts:AssumeRole', Principal: '*' })),
};

const differences: readonly Difference[] = [
  {
    title: 'epoch seconds against an ISO date',
    reason: 'AWS dates are ISO 8601 or epoch seconds; the oracle compares seconds to milliseconds',
    asked: when({ DateEquals: { 'aws:TokenIssueTime': '1714564800' } }, issued),
    ours: 'allowed',
    theirs: 'implicitDeny',
  },
  {
    title: 'the range 0.0.0.0/0',
    reason: 'it holds every IPv4 address; the oracle shifts by 32 bits, which JavaScript ignores',
    asked: when({ IpAddress: { 'aws:SourceIp': '0.0.0.0/0' } }, { 'aws:SourceIp': '203.0.113.7' }),
    ours: 'allowed',
    theirs: 'implicitDeny',
  },
  {
    title: 'the escaped star ${*} in StringEquals',
    reason: 'AWS: it stands for a star wherever variables are allowed; the oracle reads ${*} there',
    asked: when({ StringEquals: { 'aws:UserAgent': '${*}' } }, { 'aws:UserAgent': '*' }),
    ours: 'allowed',
    theirs: 'implicitDeny',
  },
  {
    title: 'an IPv6 address written in another way',
    reason: 'addresses are numbers; the oracle compares the text of bare addresses',
    asked: when(
      { IpAddress: { 'aws:SourceIp': '2001:db8:0:0::7' } },
      { 'aws:SourceIp': '2001:db8::7' },
    ),
    ours: 'allowed',
    theirs: 'implicitDeny',
  },
  {
    title: 'ForAnyValue with IfExists and an absent key',
    reason: 'AWS: with IfExists, an absent key makes the condition true',
    asked: when({ 'ForAnyValue:StringEqualsIfExists': { 'aws:TagKeys': 'x' } }),
    ours: 'allowed',
    theirs: 'implicitDeny',
  },
  {
    title: 'a variable in a policy of version 2008-10-17',
    reason: 'AWS: variables exist since version 2012-10-17 and are plain text before',
    asked: { identity: [old], request: request({ action: 'iam:GetUser', resource: the.ALICE }) },
    ours: 'implicitDeny',
    theirs: 'allowed',
  },
  {
    title: 'NotResource with a variable that has no value, on a call without a resource',
    reason: 'AWS: an element whose variable has no value does not match',
    asked: {
      identity: [
        policy(allow({ NotResource: `arn:aws:iam::${the.ACCOUNT}:user/\${aws:PrincipalTag/x}` })),
      ],
    },
    ours: 'implicitDeny',
    theirs: 'allowed',
  },
  {
    title: 'ArnNotLike with a variable that has no value, after a segment that differs',
    reason: 'AWS: a condition whose variable has no value does not hold, whatever else it says',
    asked: when(
      { ArnNotLike: { 'aws:SourceArn': 'arn:aws:iam::*:user/${aws:PrincipalTag/x}' } },
      { 'aws:SourceArn': the.DEPLOY_SESSION },
    ),
    ours: 'implicitDeny',
    theirs: 'allowed',
  },
  {
    title: 'a trust policy for everyone, and a session whose boundary does not allow',
    reason: 'a boundary limits a role unless the policy names the very session; * does not name it',
    asked: assumeByAnyone,
    ours: 'implicitDeny',
    theirs: 'allowed',
  },
  {
    title: 'a trust policy for one session, and a session policy that does not allow',
    reason: 'AWS: what a resource policy grants to a session is not limited by session policies',
    asked: {
      request: asSession,
      session: policy(allow({ Action: 'ec2:*' })),
      trust: policy(allow({ Action: 'sts:AssumeRole', Principal: { AWS: the.DEPLOY_SESSION } })),
    },
    ours: 'allowed',
    theirs: 'implicitDeny',
  },
  {
    title: 'a wildcard that crosses the segments of an ARN',
    reason: 'AWS matches Resource as one text; the oracle segment by segment',
    asked: {
      identity: [policy(allow({ Resource: 'arn:aws:iam::*user/alice' }))],
      request: request({ action: 'iam:GetUser', resource: the.ALICE }),
    },
    ours: 'allowed',
    theirs: 'implicitDeny',
  },
];

const plain: OracleCase = {
  request: request(),
  identity: [],
  boundary: undefined,
  session: undefined,
  trust: undefined,
};

it.each(differences)('$title: $ours, because $reason', async ({ asked, ours, theirs }) => {
  expect(askOurs({ ...plain, ...asked })).toBe(ours);
  // If this fails, the oracle has changed: let the generator cover the case.
  expect(await askOracle({ ...plain, ...asked })).toBe(theirs);
});
