import { DescribeInstancesCommand } from '@aws-sdk/client-ec2';
import { CreateAccessKeyCommand, ListUsersCommand, PutUserPolicyCommand } from '@aws-sdk/client-iam';
import { AssumeRoleCommand, GetCallerIdentityCommand, GetFederationTokenCommand, GetSessionTokenCommand } from '@aws-sdk/client-sts';
import { describe, expect, it } from 'vitest';
import { credentialOf } from '../../../src/sandbox/sandbox.ts';
import { ACCOUNT, ada, ADA_KEY, allowing, anAws, app, PARTNER, roleArn, trusting, WEB } from './an-aws.ts';
import { lastEvents } from './last-events.ts';

describe('when a call is made', () => {
  it('its event says who, what, where and when', async () => {
    const scene = anAws();
    scene.wait(0.7);
    await scene.as('ada').ec2.send(new DescribeInstancesCommand({ InstanceIds: [WEB] }));
    const [event] = await lastEvents(scene);
    expect(event).toMatchObject({
      eventName: 'DescribeInstances',
      eventSource: 'ec2.amazonaws.com',
      awsRegion: 'eu-west-1',
      eventTime: '2026-11-22T09:20:00Z',
      readOnly: true,
      recipientAccountId: ACCOUNT,
      userIdentity: { type: 'IAMUser', userName: 'ada', accessKeyId: ADA_KEY, arn: `arn:aws:iam::${ACCOUNT}:user/ada` },
      requestParameters: { instanceIds: [WEB] },
      responseElements: null,
    });
    expect(event).not.toHaveProperty('errorCode');
  });

  it('IAM reports to us-east-1, wherever it was called from', async () => {
    const scene = anAws();
    await scene.as('ada', 'eu-west-1').iam.send(new ListUsersCommand({}));
    expect(await lastEvents(scene, 'us-east-1')).toMatchObject([{ eventName: 'ListUsers', awsRegion: 'us-east-1' }]);
  });

  it('STS reports to the region that was called', async () => {
    const scene = anAws();
    await scene.as('ada', 'eu-west-1').sts.send(new GetCallerIdentityCommand({}));
    expect(await lastEvents(scene, 'eu-west-1')).toMatchObject([{ eventName: 'GetCallerIdentity' }, {}]);
    expect(await lastEvents(scene, 'us-east-1')).toEqual([]);
  });

  it('one that was denied is there with its error', async () => {
    const scene = anAws({ users: [{ ...ada, policies: { look: allowing('cloudtrail:*') } }] });
    await expect(scene.as('ada').iam.send(new ListUsersCommand({}))).rejects.toThrow();
    expect(await lastEvents(scene, 'us-east-1')).toMatchObject([
      { errorCode: 'AccessDenied', errorMessage: expect.stringContaining('iam:ListUsers') as string, responseElements: null },
    ]);
  });

  it('one whose key was refused leaves no trace', async () => {
    const scene = anAws();
    const nobody = scene.signing({ accessKeyId: 'AKIARTX3GSDSQNOBODYS', secretAccessKey: 'x' });
    await expect(nobody.iam.send(new ListUsersCommand({}))).rejects.toThrow();
    const { accessKeyId, secretAccessKey } = credentialOf(scene.sandbox, 'stolen');
    const bare = scene.signing({ accessKeyId, secretAccessKey });
    await expect(bare.iam.send(new ListUsersCommand({}))).rejects.toThrow();
    expect(await lastEvents(scene, 'us-east-1')).toEqual([]);
  });
});

describe('when a session calls', () => {
  it('of a role, its event names the role and when the session was issued', async () => {
    const scene = anAws();
    await scene.as('stolen').ec2.send(new DescribeInstancesCommand({}));
    const [event] = await lastEvents(scene);
    expect(event?.userIdentity).toEqual({
      type: 'AssumedRole',
      principalId: expect.stringMatching(`^AROA\\w{17}:${WEB}$`) as string,
      arn: `arn:aws:sts::${ACCOUNT}:assumed-role/app/${WEB}`,
      accountId: ACCOUNT,
      accessKeyId: credentialOf(scene.sandbox, 'stolen').accessKeyId,
      sessionContext: {
        sessionIssuer: expect.objectContaining({ type: 'Role', arn: roleArn('app'), userName: 'app' }) as object,
        attributes: { creationDate: '2026-11-22T08:20:00Z', mfaAuthenticated: 'false' },
      },
    });
  });

  it.each([
    ['GetSessionToken', 'IAMUser', new GetSessionTokenCommand({})],
    ['GetFederationToken', 'FederatedUser', new GetFederationTokenCommand({ Name: 'guest', Policy: JSON.stringify(allowing('*')) })],
  ])('of %s, its event is by an %s with a temporary key', async (_name, type, command) => {
    const scene = anAws();
    const { Credentials } = await scene.as('ada').sts.send(command as GetSessionTokenCommand);
    await scene.signing(Credentials ?? {}).ec2.send(new DescribeInstancesCommand({}));
    const [event] = await lastEvents(scene);
    expect(event?.userIdentity).toMatchObject({ type, accessKeyId: Credentials?.AccessKeyId });
  });
});

describe('when a credential is given out', () => {
  it('the event keeps its key id and token, and never its secret', async () => {
    const scene = anAws({ users: [ada, { name: 'bob' }] });
    const { sts, iam } = scene.as('ada');
    const { Credentials } = await sts.send(new GetSessionTokenCommand({}));
    const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName: 'bob' }));
    const events = [...(await lastEvents(scene)), ...(await lastEvents(scene, 'us-east-1'))];
    const text = JSON.stringify(events);
    expect(text).toContain(Credentials?.SessionToken);
    expect(text).toContain(AccessKey?.AccessKeyId);
    expect(text).toContain('Nov 22, 2026');
    for (const secret of [Credentials?.SecretAccessKey, AccessKey?.SecretAccessKey]) {
      expect(secret).toHaveLength(40);
      expect(text).not.toContain(secret);
    }
    expect(text).not.toContain('secretAccessKey');
  });

  it('by EC2 to an instance, it is there even if nobody looked at the instance', async () => {
    const scene = anAws();
    scene.wait(6 * 3600);
    const events = (await lastEvents(scene)).filter(({ eventName }) => eventName === 'AssumeRole');
    expect(events.map(({ eventTime }) => eventTime)).toEqual(['2026-11-22T14:15:00Z', '2026-11-22T08:20:00Z']);
    expect(events[0]).toMatchObject({
      userIdentity: { type: 'AWSService', invokedBy: 'ec2.amazonaws.com' },
      requestParameters: { roleArn: roleArn('app'), roleSessionName: WEB },
      responseElements: { credentials: { accessKeyId: credentialOf(scene.sandbox, 'web').accessKeyId } },
    });
  });

  it("for a role of another account, it is in both, and there without the caller's name", async () => {
    const trust = trusting({ AWS: ACCOUNT });
    const regions = ['eu-west-1'];
    const guard = { name: 'guard', accessKeys: [{ id: 'AKIARTX3GSDSQGUARDDD' }], policies: { all: allowing('*') } };
    const there = { id: PARTNER, regions, users: [guard], roles: [{ ...app, name: 'deploy', trust }] };
    const credentials = { ada: { accessKey: ADA_KEY }, guard: { accessKey: 'AKIARTX3GSDSQGUARDDD' } };
    const scene = anAws({ world: { accounts: [{ id: ACCOUNT, regions, users: [ada] }, there], credentials } });
    const RoleArn = roleArn('deploy', PARTNER);
    await scene.as('ada').sts.send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 'ci' }));
    const [mine] = await lastEvents(scene);
    const [theirs] = await lastEvents(scene, 'eu-west-1', 'guard');
    expect(mine).toMatchObject({ recipientAccountId: ACCOUNT, userIdentity: { type: 'IAMUser' } });
    expect(theirs).toMatchObject({
      recipientAccountId: PARTNER,
      sharedEventID: mine?.['sharedEventID'],
      responseElements: mine?.['responseElements'],
    });
    expect(theirs?.userIdentity).toEqual({
      type: 'AWSAccount',
      principalId: mine?.userIdentity['principalId'],
      accountId: ACCOUNT,
    });
    expect(theirs?.eventID).not.toBe(mine?.eventID);
    expect(mine?.['sharedEventID']).toMatch(/^[0-9a-f-]{36}$/);
  });
});

it('when a policy is put on a user, the event holds the document as text', async () => {
  const scene = anAws();
  const PolicyDocument = JSON.stringify(allowing('ec2:*'));
  await scene.as('ada').iam.send(new PutUserPolicyCommand({ UserName: 'ada', PolicyName: 'p', PolicyDocument }));
  const [event] = await lastEvents(scene, 'us-east-1');
  const requestParameters = { userName: 'ada', policyName: 'p', policyDocument: PolicyDocument };
  expect(event).toMatchObject({ readOnly: false, requestParameters });
});
