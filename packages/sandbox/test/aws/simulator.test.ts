import {
  ListUsersCommand,
  SimulatePrincipalPolicyCommand,
  type ContextEntry,
  type SimulatePrincipalPolicyCommandInput,
} from '@aws-sdk/client-iam';
import { describe, expect, it } from 'vitest';
import type { OrganisationEntry } from '../../src/world-file.ts';
import { ACCOUNT, ada, anAws, app, refusal, roleArn } from './an-aws.ts';
import { allowing, denying, denyingOlderThan } from './policies.ts';

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

describe('when the simulated principal belongs to an organisation', () => {
  const ec2 = { ContextKeyName: 'iam:PassedToService', ContextKeyType: 'string' as const };
  const passing = {
    PolicySourceArn: `arn:aws:iam::${ACCOUNT}:user/ada`,
    ActionNames: ['iam:PassRole'],
    ResourceArns: [roleArn('app')],
    ContextEntries: [{ ...ec2, ContextKeyValues: ['ec2.amazonaws.com'] }],
  };
  const inRegion = (region: string): ContextEntry => ({
    ContextKeyName: 'aws:RequestedRegion',
    ContextKeyType: 'string',
    ContextKeyValues: [region],
  });
  // IAM's own calls are in us-east-1.
  const regions = { 'aws:RequestedRegion': ['eu-west-1', 'us-east-1'] };
  const elsewhere = denying('*', { StringNotEquals: regions });
  const simulated = async (
    organisation: OrganisationEntry | undefined,
    input: SimulatePrincipalPolicyCommandInput = passing,
  ) => {
    const { iam } = anAws({ world: organisation ? { organisation } : {} }).as('ada', 'eu-west-1');
    const { EvaluationResults: [result] = [] } = await iam.send(
      new SimulatePrincipalPolicyCommand(input),
    );
    return [result?.EvalDecision, result?.OrganizationsDecisionDetail?.AllowedByOrganizations];
  };

  const managementAccount = '999988887777';

  it.each<[string, OrganisationEntry | undefined, [string, boolean?]]>([
    ['nothing of it', undefined, ['allowed']],
    ['that it allows', { managementAccount }, ['allowed', true]],
    [
      'that it does not, whatever it denies',
      { managementAccount, policies: { noPass: denying('iam:PassRole') } },
      ['implicitDeny', false],
    ],
    [
      'that it does not, where nothing allows',
      { managementAccount, fullAccess: false, policies: { sim: allowing('iam:Sim*') } },
      ['implicitDeny', false],
    ],
    [
      'that it allows the management account',
      { managementAccount: ACCOUNT, policies: { no: denying('*') } },
      ['allowed', true],
    ],
  ])('it says %s', async (_what, organisation, expected) => {
    expect(await simulated(organisation)).toEqual([expected[0], expected[1]]);
  });

  it('it knows no more of the call than it is handed, and so denies what is allowed', async () => {
    const organisation = { managementAccount, policies: { elsewhere } };
    expect(await simulated(organisation)).toEqual(['implicitDeny', false]);
    const { iam } = anAws({ world: { organisation } }).as('ada', 'eu-west-1');
    await expect(iam.send(new ListUsersCommand({}))).resolves.toBeDefined();
    const here = [...passing.ContextEntries, inRegion('eu-west-1')];
    expect(await simulated(organisation, { ...passing, ContextEntries: here })).toEqual([
      'allowed',
      true,
    ]);
  });

  it('a missing grant is no matter of the organisation', async () => {
    const input = {
      PolicySourceArn: roleArn('app'),
      ActionNames: ['iam:CreateUser'],
    };
    expect(await simulated({ managementAccount }, input)).toEqual(['implicitDeny', true]);
  });
});

it('when one of several resources is denied, the whole action is, and each has its own answer', async () => {
  const policies = { passing: allowing('iam:PassRole', roleArn('app')) };
  const { iam } = anAws({ users: [ada, { name: 'bob', policies }] }).as('ada');
  const { EvaluationResults = [] } = await iam.send(
    new SimulatePrincipalPolicyCommand({
      PolicySourceArn: `arn:aws:iam::${ACCOUNT}:user/bob`,
      ActionNames: ['iam:PassRole', 'iam:GetRole'],
      ResourceArns: [roleArn('app'), roleArn('other')],
    }),
  );
  expect(EvaluationResults.map((it) => [it.EvalActionName, it.EvalDecision])).toEqual([
    ['iam:PassRole', 'implicitDeny'],
    ['iam:GetRole', 'implicitDeny'],
  ]);
  expect(EvaluationResults[0]?.ResourceSpecificResults).toMatchObject([
    { EvalResourceName: roleArn('app'), EvalResourceDecision: 'allowed' },
    { EvalResourceName: roleArn('other'), EvalResourceDecision: 'implicitDeny' },
  ]);
});
