import {
  AttachRolePolicyCommand,
  AttachUserPolicyCommand,
  CreatePolicyCommand,
  DetachRolePolicyCommand,
  GetAccountSummaryCommand,
  type IAMClient,
} from '@aws-sdk/client-iam';
import { describe, expect, it } from 'vitest';
import type { AccountEntry } from '../../src/world-file.ts';
import { ACCOUNT, ada, anAws, app, refusal } from './an-aws.ts';
import { allowing } from './policies.ts';

const names = Array.from({ length: 12 }, (_, at) => `team-${at}`);
const policies = Object.fromEntries(names.map((name) => [name, allowing('iam:List*')]));
const arns = names.map((name) => `arn:aws:iam::${ACCOUNT}:policy/${name}`);

/** A user and a role with so many managed policies, in an account with these quotas. */
function aws(attached: number, quotas: AccountEntry['quotas'] = {}) {
  const has = arns.slice(0, attached);
  const users = [ada, { name: 'bob', attached: has }];
  return anAws({ users, roles: [{ ...app, attached: has }], policies, quotas }).as('ada').iam;
}

const [, , , , , , , , , tenth, eleventh] = arns;
const onUser = (iam: IAMClient, PolicyArn = eleventh): Promise<object> =>
  iam.send(new AttachUserPolicyCommand({ UserName: 'bob', PolicyArn }));
const onRole = (iam: IAMClient, PolicyArn = eleventh): Promise<object> =>
  iam.send(new AttachRolePolicyCommand({ RoleName: 'app', PolicyArn }));

describe('ten managed policies on one user or role', () => {
  it.each([
    ['User', onUser],
    ['Role', onRole],
  ])('are all that a %s takes', async (word, attach) => {
    await attach(aws(9), tenth);
    const error = refusal('LimitExceeded', 409, new RegExp(`PoliciesPer${word}: 10$`));
    await expect(attach(aws(10))).rejects.toMatchObject(error);
  });

  it.each([
    ['user', onUser],
    ['role', onRole],
  ])('are attached to a %s once more without harm', async (_, attach) => {
    await attach(aws(10), tenth);
  });

  it('are more where AWS raised the quota, of users and roles each by itself', async () => {
    await onRole(aws(10, { policiesPerRole: 11 }));
    await onUser(aws(10, { policiesPerUser: 11 }));
    const other = onUser(aws(10, { policiesPerRole: 11 }));
    await expect(other).rejects.toMatchObject(refusal('LimitExceeded', 409));
  });

  it('make room when one is taken off', async () => {
    const iam = aws(10);
    await iam.send(new DetachRolePolicyCommand({ RoleName: 'app', PolicyArn: tenth }));
    await onRole(iam);
  });
});

it('an account keeps as many customer managed policies as its quota says', async () => {
  const PolicyDocument = JSON.stringify(allowing('iam:Get*'));
  const create = new CreatePolicyCommand({ PolicyName: 'one-more', PolicyDocument });
  await aws(0, { policies: 13 }).send(create);
  const error = refusal('LimitExceeded', 409, /PoliciesPerAccount: 12$/);
  await expect(aws(0, { policies: 12 }).send(create)).rejects.toMatchObject(error);
});

describe('the summary of an account', () => {
  it('counts what there is', async () => {
    const { SummaryMap } = await aws(0).send(new GetAccountSummaryCommand({}));
    expect(SummaryMap).toMatchObject({ Users: 2, Policies: 12, PolicyVersionsInUse: 12 });
  });

  it('tells AWS’s quotas, or what they were raised to', async () => {
    const plain = await aws(0).send(new GetAccountSummaryCommand({}));
    expect(plain.SummaryMap).toMatchObject({
      ...{ AttachedPoliciesPerUserQuota: 10, AttachedPoliciesPerRoleQuota: 10 },
      ...{ PoliciesQuota: 1500, UserPolicySizeQuota: 2048, RolePolicySizeQuota: 10_240 },
    });
    const raised = { policiesPerUser: 15, policiesPerRole: 20, policies: 3000 };
    const { SummaryMap } = await aws(0, raised).send(new GetAccountSummaryCommand({}));
    expect(SummaryMap).toMatchObject({
      ...{ AttachedPoliciesPerUserQuota: 15, AttachedPoliciesPerRoleQuota: 20 },
      PoliciesQuota: 3000,
    });
  });
});
