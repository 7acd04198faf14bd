import { LookupEventsCommand } from '@aws-sdk/client-cloudtrail';
import { CreateTagsCommand, DescribeInstancesCommand } from '@aws-sdk/client-ec2';
import { GetUserCommand, ListRolesCommand, ListUsersCommand, PutRolePolicyCommand, PutUserPolicyCommand } from '@aws-sdk/client-iam';
import { GetCallerIdentityCommand, GetSessionTokenCommand } from '@aws-sdk/client-sts';
import { describe, expect, it } from 'vitest';
import { ACCOUNT, ada, allowing, anAws, app, denying, denyingOlderThan, refusal, WEB, type Scene } from './an-aws.ts';

const unauthorised = refusal('UnauthorizedOperation', 403, /with an explicit deny in an identity-based policy/);
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
    const error = refusal('UnauthorizedOperation', 403, /no identity-based policy allows the ec2:DescribeInstances/);
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
    const { as } = anAws({ users: [{ ...ada, policies: { all: allowing('*'), no: denying('iam:List*') } }] });
    const call = as('ada').iam.send(new ListUsersCommand({}));
    await expect(call).rejects.toMatchObject({
      message: expect.stringMatching(/with an explicit deny in an identity-based policy$/) as string,
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
    await expect(as('ada', 'us-east-1').ec2.send(new DescribeInstancesCommand({}))).rejects.toMatchObject(unauthorised);
    await expect(as('ada', 'eu-west-1').ec2.send(new DescribeInstancesCommand({}))).resolves.toBeDefined();
  });

  it('DryRun answers without doing anything', async () => {
    const { ec2 } = anAws().as('ada');
    const tag = { Resources: [WEB], Tags: [{ Key: 'a', Value: 'b' }], DryRun: true };
    await expect(ec2.send(new CreateTagsCommand(tag))).rejects.toMatchObject(refusal('DryRunOperation', 412));
    const { Reservations } = await ec2.send(new DescribeInstancesCommand({}));
    expect(Reservations?.[0]?.Instances?.[0]?.Tags).toEqual([{ Key: 'Name', Value: 'web-1' }]);
  });
});

describe('when sessions older than a moment are denied', () => {
  const revoke = ({ as }: Scene, moment: string) =>
    as('ada').iam.send(
      new PutRolePolicyCommand({
        RoleName: 'app',
        PolicyName: 'AWSRevokeOlderSessions',
        PolicyDocument: JSON.stringify(denyingOlderThan(moment)),
      }),
    );
  const look = (scene: Scene, name: string) => scene.as(name).ec2.send(new DescribeInstancesCommand({}));

  it('an older session of the role is refused, and the message tells why', async () => {
    const scene = anAws();
    await look(scene, 'stolen');
    await revoke(scene, '2026-11-22T09:20:00.000Z');
    const error = refusal('UnauthorizedOperation', 403, /with an explicit deny in an identity-based policy/);
    await expect(look(scene, 'stolen')).rejects.toMatchObject(error);
  });

  it('a session issued at the moment or after it works', async () => {
    const session = (issuedAt: string) => ({ role: `arn:aws:iam::${ACCOUNT}:role/app`, sessionName: 's1', issuedAt });
    const credentials = {
      ...{ ada: { accessKey: 'AKIARTX3GSDSQADAAAAA' } },
      before: session('2026-11-22T08:59:59Z'),
      at: session('2026-11-22T09:00:00Z'),
      after: session('2026-11-22T09:00:01Z'),
    };
    const scene = anAws({ world: { credentials } });
    await revoke(scene, '2026-11-22T09:00:00.000Z');
    await expect(look(scene, 'before')).rejects.toMatchObject(unauthorised);
    await expect(look(scene, 'at')).resolves.toBeDefined();
    await expect(look(scene, 'after')).resolves.toBeDefined();
  });

  it("a user's sessions are refused, his long-term key is not", async () => {
    const scene = anAws();
    const { sts, iam } = scene.as('ada');
    const { Credentials } = await sts.send(new GetSessionTokenCommand({}));
    const session = scene.signing(Credentials ?? {});
    await session.ec2.send(new DescribeInstancesCommand({}));
    const PolicyDocument = JSON.stringify(denyingOlderThan('2026-11-22T09:20:01Z'));
    await iam.send(new PutUserPolicyCommand({ UserName: 'ada', PolicyName: 'revoke', PolicyDocument }));
    await expect(session.ec2.send(new DescribeInstancesCommand({}))).rejects.toMatchObject(unauthorised);
    await expect(scene.as('ada').ec2.send(new DescribeInstancesCommand({}))).resolves.toBeDefined();
    scene.wait(1);
    const { Credentials: newer } = await sts.send(new GetSessionTokenCommand({}));
    await expect(scene.signing(newer ?? {}).ec2.send(new DescribeInstancesCommand({}))).resolves.toBeDefined();
  });

  it('a role that does not carry the deny is not touched', async () => {
    const roles = [app, { ...app, name: 'other' }];
    const session = { role: `arn:aws:iam::${ACCOUNT}:role/other`, sessionName: 's1' };
    const scene = anAws({ roles, world: { credentials: { ada: { accessKey: 'AKIARTX3GSDSQADAAAAA' }, other: session } } });
    await revoke(scene, '2026-11-22T09:30:00.000Z');
    await expect(look(scene, 'other')).resolves.toBeDefined();
    await expect(scene.as('other').iam.send(new ListRolesCommand({}))).rejects.toMatchObject(refusal('AccessDenied', 403));
  });
});
