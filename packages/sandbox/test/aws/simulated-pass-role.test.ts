import { SimulatePrincipalPolicyCommand } from '@aws-sdk/client-iam';
import { expect, it } from 'vitest';
import { ACCOUNT, ada, anAws, app, roleArn } from './an-aws.ts';
import { aRole } from './assuming.ts';

const passing = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow' as const,
      Action: 'iam:PassRole',
      Resource: roleArn('app'),
      Condition: { StringEquals: { 'iam:PassedToService': 'ec2.amazonaws.com' } },
    },
  ],
};
const policies = { passing };
const { iam } = anAws({
  users: [ada, { name: 'bob', policies }],
  roles: [app, aRole('deploy', { policies })],
}).as('ada');

it.each([
  ['a role', roleArn('deploy')],
  ['a user', `arn:aws:iam::${ACCOUNT}:user/bob`],
])('when the simulator is asked what %s may pass, it weighs role and service', async (_, arn) => {
  const decisions = async (service?: string) => {
    const passedTo = {
      ContextKeyName: 'iam:PassedToService',
      ContextKeyType: 'string' as const,
      ContextKeyValues: [service ?? ''],
    };
    const input = {
      PolicySourceArn: arn,
      ActionNames: ['iam:PassRole'],
      ResourceArns: [roleArn('app'), roleArn('deploy')],
      ...(service === undefined ? {} : { ContextEntries: [passedTo] }),
    };
    const { EvaluationResults } = await iam.send(new SimulatePrincipalPolicyCommand(input));
    // AWS answers one result an action; each resource has its own within.
    expect(EvaluationResults).toHaveLength(1);
    const [result] = EvaluationResults ?? [];
    expect(result?.EvalDecision).toBe('implicitDeny');
    return result?.ResourceSpecificResults?.map((it) => [
      it.EvalResourceName,
      it.EvalResourceDecision,
    ]);
  };
  const neither = [
    [roleArn('app'), 'implicitDeny'],
    [roleArn('deploy'), 'implicitDeny'],
  ];
  const onlyApp = [[roleArn('app'), 'allowed'], neither[1]];
  expect(await decisions('ec2.amazonaws.com')).toEqual(onlyApp);
  expect(await decisions('lambda.amazonaws.com')).toEqual(neither);
  expect(await decisions()).toEqual(neither);
});
