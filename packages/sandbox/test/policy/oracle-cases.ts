import fc from 'fast-check';
import type { AccessRequest, PolicyDocument, Statement } from '../../src/aws/policy/evaluate.ts';
import { ACCOUNT, ALICE, DEPLOY_ROLE, OTHER_ACCOUNT, policy, session } from './builders.ts';
import { conditions, contexts } from './oracle-conditions.ts';

/** One question for both engines. */
export interface OracleCase {
  readonly request: AccessRequest;
  /** Service control policies, by level; none by default. */
  readonly organisation?: readonly (readonly PolicyDocument[])[];
  readonly identity: readonly PolicyDocument[];
  readonly boundary: PolicyDocument | undefined;
  readonly session: PolicyDocument | undefined;
  readonly trust: PolicyDocument | undefined;
}

const own = (kind: string) => `arn:aws:iam::${ACCOUNT}:${kind}`;
const instance = `arn:aws:ec2:eu-west-1:${ACCOUNT}:instance/i-0abc`;

// The oracle checks each pair against AWS's service authorisation reference.
const calls = fc.constantFrom(
  ['iam:ListUsers', '*'],
  ['iam:GetUser', ALICE],
  ['iam:DeleteUser', own('user/bob')],
  ['iam:UpdateAccessKey', own('user/team/red')],
  ['iam:PutRolePolicy', DEPLOY_ROLE],
  ['iam:PassRole', own('role/ops/deploy')],
  ['iam:GetPolicy', own('policy/red')],
  ['ec2:DescribeInstances', '*'],
  ['ec2:StopInstances', instance],
  ['ec2:TerminateInstances', instance],
  ['sts:GetSessionToken', '*'],
  ['sts:GetCallerIdentity', '*'],
  ['sts:AssumeRole', own('role/ops/deploy')],
  ['sts:AssumeRole', `arn:aws:iam::${OTHER_ACCOUNT}:role/ops/deploy`],
);

const actions = fc.constantFrom(
  ...['*', 'iam:*', 'IAM:get*', 'iam:GetUser', 'iam:*User*', 'iam:P?ss*', 'ec2:*Instances'],
  ...['ec2:Describe*', 'ec2:stopinstances', 'sts:*', 'sts:AssumeRole', 'iam:List?sers'],
);

// Wildcards in the account and the name only: the oracle refuses them in service and type.
const resolvable = [
  ...['*', own('user/*'), own('user/al?ce'), own('role/*')],
  ...['arn:aws:iam::*:user/alice', 'arn:aws:iam::*:role/*/deploy', `${own('policy/')}*`],
  ...[own("user/team/${aws:PrincipalTag/team, 'red'}"), instance, instance.replace('0abc', '*')],
  ...[own('user/${*}'), `arn:aws:iam::${OTHER_ACCOUNT}:role/*`, 'arn:aws:ec2:*:*:instance/*'],
];
const resources = fc.constantFrom(...resolvable, own('user/${aws:username}'));
// Without variables that may have no value, see the known differences.
const notResources = fc.constantFrom(...resolvable);

const some = (of: fc.Arbitrary<string>) =>
  fc.oneof(of, fc.array(of, { minLength: 1, maxLength: 3 }));
const effect = fc.oneof(
  { weight: 3, arbitrary: fc.constant('Allow' as const) },
  { weight: 1, arbitrary: fc.constant('Deny' as const) },
);

const actionPart = fc.oneof(
  { weight: 3, arbitrary: some(actions).map((Action) => ({ Action })) },
  { weight: 1, arbitrary: some(actions).map((NotAction) => ({ NotAction })) },
);
const resourcePart = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.oneof(fc.constant('*'), some(resources)).map((Resource) => ({ Resource })),
  },
  { weight: 1, arbitrary: some(notResources).map((NotResource) => ({ NotResource })) },
);
const conditionPart = conditions.map((Condition) => (Condition ? { Condition } : {}));

const statements: fc.Arbitrary<Statement> = fc
  .tuple(effect, actionPart, resourcePart, conditionPart)
  .map(([Effect, ...parts]) => Object.assign({ Effect }, ...parts) as Statement);

const policies = fc
  .array(statements, { minLength: 1, maxLength: 3 })
  .map((list) => policy(...list));

// Not `*`: the oracle lets it pass boundaries and session policies, see the known differences.
const trusted = some(
  fc.constantFrom(
    ALICE,
    DEPLOY_ROLE,
    session.arn,
    ACCOUNT,
    own('root'),
    OTHER_ACCOUNT,
    own('user/bob'),
  ),
).map((AWS) => ({ Principal: { AWS } }));

const trustStatements: fc.Arbitrary<Statement> = fc
  .tuple(effect, trusted, conditionPart)
  .map(([Effect, principal, condition]) => ({
    ...{ Effect, Action: 'sts:AssumeRole' },
    ...principal,
    ...condition,
  }));

const trustPolicies = fc
  .array(trustStatements, { minLength: 1, maxLength: 2 })
  .map((list) => policy(...list));

const sometimes = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined, freq: 2 });

// Mostly with an allow of everything, as organisations have it: else hardly anything would be allowed.
const everything = policy({ Effect: 'Allow', Action: '*', Resource: '*' });
const atOneLevel = fc.oneof(
  { weight: 4, arbitrary: fc.constant([everything]) },
  { weight: 2, arbitrary: policies.map((limits) => [everything, limits]) },
  { weight: 1, arbitrary: fc.array(policies, { minLength: 1, maxLength: 2 }) },
);
const levels = fc.oneof(
  { weight: 2, arbitrary: fc.constant([]) },
  { weight: 1, arbitrary: fc.array(atOneLevel, { minLength: 1, maxLength: 3 }) },
);

/** Random callers, calls, contexts and policies within what both engines mean to support. */
export const oracleCases: fc.Arbitrary<OracleCase> = fc
  .record({
    call: calls,
    principal: fc.constantFrom({ arn: ALICE, account: ACCOUNT }, session),
    context: contexts,
    organisation: levels,
    identity: fc.array(policies, { maxLength: 3 }),
    boundary: sometimes(policies),
    session: sometimes(policies),
    trust: sometimes(trustPolicies),
  })
  .map(({ call: [action = '', resource = ''], principal, context, ...sets }) => {
    const trust = action === 'sts:AssumeRole' ? sets.trust : undefined;
    // Nor a session policy next to a trust policy that names the session, see the known differences.
    const limited = principal === session && !JSON.stringify(trust ?? '').includes(session.arn);
    return {
      ...sets,
      request: { action, resource, principal, context },
      session: limited ? sets.session : undefined,
      trust,
    };
  });
