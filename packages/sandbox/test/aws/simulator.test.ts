import { SimulatePrincipalPolicyCommand, type ContextEntry } from '@aws-sdk/client-iam';
import { describe, expect, it } from 'vitest';
import { anAws, app, refusal, roleArn } from './an-aws.ts';
import { denyingOlderThan } from './policies.ts';

describe('when the simulator is asked', () => {
  const revoked = {
    ...app,
    policies: { ...app.policies, cut: denyingOlderThan('2026-11-22T09:00:00Z') },
  };
  const { iam } = anAws({ roles: [revoked] }).as('ada');
  const issued = (moment: string): ContextEntry => ({
    ContextKeyName: 'aws:TokenIssueTime',
    ContextKeyType: 'date',
    ContextKeyValues: [moment],
  });
  const decision = async (
    ContextEntries: ContextEntry[],
    ActionNames = ['ec2:DescribeInstances'],
  ) => {
    const input = { PolicySourceArn: roleArn('app'), ActionNames, ContextEntries };
    const { EvaluationResults } = await iam.send(new SimulatePrincipalPolicyCommand(input));
    return EvaluationResults?.map(({ EvalActionName, EvalDecision }) => [
      EvalActionName,
      EvalDecision,
    ]);
  };

  it.each([
    ['explicitDeny', [issued('2026-11-22T08:59:59Z')]],
    ['allowed', [issued('2026-11-22T09:00:00Z')]],
    ['allowed', []],
  ])('it answers %s for %j', async (expected, context) => {
    expect(await decision(context)).toEqual([['ec2:DescribeInstances', expected]]);
  });

  it('it answers each action', async () => {
    const expected = [
      ['iam:ListUsers', 'allowed'],
      ['iam:CreateUser', 'implicitDeny'],
    ];
    expect(await decision([], ['iam:ListUsers', 'iam:CreateUser'])).toEqual(expected);
  });

  it('a principal that is not there is not found', async () => {
    const input = { PolicySourceArn: roleArn('nope'), ActionNames: ['ec2:*'] };
    await expect(iam.send(new SimulatePrincipalPolicyCommand(input))).rejects.toMatchObject(
      refusal('NoSuchEntity', 404),
    );
  });

  it('what it cannot simulate it says, rather than leave it out', async () => {
    const input = { PolicySourceArn: roleArn('app'), ActionNames: ['ec2:*'], ResourcePolicy: '{}' };
    await expect(iam.send(new SimulatePrincipalPolicyCommand(input))).rejects.toMatchObject(
      refusal('InvalidInput', 400),
    );
  });
});
