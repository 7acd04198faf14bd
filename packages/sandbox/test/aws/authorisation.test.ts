import { LookupEventsCommand } from '@aws-sdk/client-cloudtrail';
import { CreateTagsCommand, DescribeInstancesCommand } from '@aws-sdk/client-ec2';
import { GetUserCommand, ListUsersCommand } from '@aws-sdk/client-iam';
import { GetCallerIdentityCommand, GetSessionTokenCommand } from '@aws-sdk/client-sts';
import { describe, expect, it } from 'vitest';
import { ACCOUNT, ada, anAws, refusal, WEB } from './an-aws.ts';
import { allowing, denying } from './policies.ts';

const unauthorised = refusal(
  'UnauthorizedOperation',
  403,
  /with an explicit deny in an identity-based policy/,
);
const me = `User: arn:aws:iam::${ACCOUNT}:user/ada is not authorized to perform: `;

describe('when no policy allows a call', () => {
  const { as } = anAws({ users: [{ ...ada, policies: {} }] });

  it('iam says which action on which resource', async () => {
    const message = `${me}iam:ListUsers on resource: arn:aws:iam::${ACCOUNT}:user/ because no identity-based policy allows the iam:ListUsers action`;
    const call = as('ada').iam.send(new ListUsersCommand({}));
    await expect(call).rejects.toMatchObject({ name: 'AccessDenied', message });
  });

  it('ec2 calls it unauthorised', async () => {
    const call = as('ada').ec2.send(new DescribeInstancesCommand({}));
    const error = refusal(
      'UnauthorizedOperation',
      403,
      /no identity-based policy allows the ec2:DescribeInstances/,
    );
    await expect(call).rejects.toMatchObject(error);
  });

  it('cloudtrail has its own code', async () => {
    const call = as('ada').trail.send(new LookupEventsCommand({}));
    await expect(call).rejects.toMatchObject(refusal('AccessDeniedException', 400));
  });

  it('GetCallerIdentity and GetSessionToken answer all the same', async () => {
    const { sts } = as('ada');
    const { Arn, Account } = await sts.send(new GetCallerIdentityCommand({}));
    expect([Arn, Account]).toEqual([`arn:aws:iam::${ACCOUNT}:user/ada`, ACCOUNT]);
    await expect(sts.send(new GetSessionTokenCommand({}))).resolves.toBeDefined();
  });
});

describe('when policies meet', () => {
  it('an explicit deny wins and is named', async () => {
    const { as } = anAws({
      users: [{ ...ada, policies: { all: allowing('*'), no: denying('iam:List*') } }],
    });
    const call = as('ada').iam.send(new ListUsersCommand({}));
    await expect(call).rejects.toMatchObject({
      message: expect.stringMatching(
        /with an explicit deny in an identity-based policy$/,
      ) as string,
    });
    await expect(as('ada').iam.send(new GetUserCommand({}))).resolves.toBeDefined();
  });

  it('an explicit deny stops neither GetCallerIdentity nor GetSessionToken', async () => {
    const { sts } = anAws({ users: [{ ...ada, policies: { no: denying('*') } }] }).as('ada');
    await expect(sts.send(new GetCallerIdentityCommand({}))).resolves.toBeDefined();
    await expect(sts.send(new GetSessionTokenCommand({}))).resolves.toBeDefined();
  });

  it("an attached policy counts, the account's own and AWS's", async () => {
    const own = `arn:aws:iam::${ACCOUNT}:policy/readers`;
    for (const arn of [own, 'arn:aws:iam::aws:policy/ReadOnlyAccess']) {
      const { as } = anAws({
        users: [{ ...ada, policies: {}, attached: [arn] }],
        policies: { readers: allowing('iam:List*') },
      });
      await expect(as('ada').iam.send(new ListUsersCommand({}))).resolves.toBeDefined();
    }
  });

  it("AWS's quarantine stops what it lists and lets the rest through", async () => {
    const attached = ['arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantineV3'];
    const { as } = anAws({ users: [{ ...ada, attached }] });
    await expect(as('ada').iam.send(new ListUsersCommand({}))).resolves.toBeDefined();
    await expect(as('ada').trail.send(new LookupEventsCommand({}))).rejects.toMatchObject(
      refusal('AccessDeniedException', 400, /with an explicit deny/),
    );
  });

  it('a resource limits what a policy allows', async () => {
    const mine = allowing('iam:GetUser', `arn:aws:iam::${ACCOUNT}:user/ada`);
    const { as } = anAws({ users: [{ ...ada, policies: { mine } }, { name: 'bob' }] });
    await expect(as('ada').iam.send(new GetUserCommand({}))).resolves.toBeDefined();
    const other = as('ada').iam.send(new GetUserCommand({ UserName: 'bob' }));
    await expect(other).rejects.toMatchObject(refusal('AccessDenied', 403));
  });

  it('the region asked for is a condition', async () => {
    const here = denying('ec2:*', { StringEquals: { 'aws:RequestedRegion': 'us-east-1' } });
    const { as } = anAws({ users: [{ ...ada, policies: { all: allowing('*'), here } }] });
    await expect(
      as('ada', 'us-east-1').ec2.send(new DescribeInstancesCommand({})),
    ).rejects.toMatchObject(unauthorised);
    await expect(
      as('ada', 'eu-west-1').ec2.send(new DescribeInstancesCommand({})),
    ).resolves.toBeDefined();
  });

  it('DryRun answers without doing anything', async () => {
    const { ec2 } = anAws().as('ada');
    const tag = { Resources: [WEB], Tags: [{ Key: 'a', Value: 'b' }], DryRun: true };
    await expect(ec2.send(new CreateTagsCommand(tag))).rejects.toMatchObject(
      refusal('DryRunOperation', 412),
    );
    const { Reservations } = await ec2.send(new DescribeInstancesCommand({}));
    expect(Reservations?.[0]?.Instances?.[0]?.Tags).toEqual([{ Key: 'Name', Value: 'web-1' }]);
  });
});
