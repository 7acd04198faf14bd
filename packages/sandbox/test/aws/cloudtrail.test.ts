import { DescribeInstancesCommand } from '@aws-sdk/client-ec2';
import { ListUsersCommand, PutUserPolicyCommand } from '@aws-sdk/client-iam';
import {
  GetCallerIdentityCommand,
  GetFederationTokenCommand,
  GetSessionTokenCommand,
} from '@aws-sdk/client-sts';
import { describe, expect, it } from 'vitest';
import { credentialOf } from '../../src/sandbox.ts';
import { ACCOUNT, ada, ADA_KEY, anAws, roleArn, WEB } from './an-aws.ts';
import { allowing } from './policies.ts';
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
      userIdentity: {
        type: 'IAMUser',
        userName: 'ada',
        accessKeyId: ADA_KEY,
        arn: `arn:aws:iam::${ACCOUNT}:user/ada`,
      },
      requestParameters: { instanceIds: [WEB] },
      responseElements: null,
    });
    expect(event).not.toHaveProperty('errorCode');
  });

  it('IAM reports to us-east-1, whatever region the call was signed for', async () => {
    const scene = anAws();
    const authorization = `AWS4-HMAC-SHA256 Credential=${ADA_KEY}/20261122/eu-west-1/iam/aws4_request, Signature=x`;
    await scene.sandbox.aws({
      method: 'POST',
      url: '/',
      headers: { authorization },
      body: 'Action=ListUsers',
    });
    expect(await lastEvents(scene, 'us-east-1')).toMatchObject([
      { eventName: 'ListUsers', awsRegion: 'us-east-1' },
    ]);
  });

  it('STS reports to the region that was called', async () => {
    const scene = anAws();
    await scene.as('ada', 'eu-west-1').sts.send(new GetCallerIdentityCommand({}));
    expect(await lastEvents(scene, 'eu-west-1')).toMatchObject([
      { eventName: 'GetCallerIdentity' },
      {},
    ]);
    expect(await lastEvents(scene, 'us-east-1')).toEqual([]);
  });

  it('one that was denied is there with its error', async () => {
    const scene = anAws({ users: [{ ...ada, policies: { look: allowing('cloudtrail:*') } }] });
    await expect(scene.as('ada').iam.send(new ListUsersCommand({}))).rejects.toThrow();
    expect(await lastEvents(scene, 'us-east-1')).toMatchObject([
      {
        errorCode: 'AccessDenied',
        errorMessage: expect.stringContaining('iam:ListUsers') as string,
        responseElements: null,
      },
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
        sessionIssuer: expect.objectContaining({
          type: 'Role',
          arn: roleArn('app'),
          userName: 'app',
        }) as object,
        attributes: { creationDate: '2026-11-22T08:20:00Z', mfaAuthenticated: 'false' },
      },
    });
  });

  it.each([
    ['GetSessionToken', 'IAMUser', new GetSessionTokenCommand({})],
    [
      'GetFederationToken',
      'FederatedUser',
      new GetFederationTokenCommand({ Name: 'guest', Policy: JSON.stringify(allowing('*')) }),
    ],
  ])('of %s, its event is by an %s with a temporary key', async (_name, type, command) => {
    const scene = anAws();
    const { Credentials } = await scene.as('ada').sts.send(command as GetSessionTokenCommand);
    await scene.signing(Credentials ?? {}).ec2.send(new DescribeInstancesCommand({}));
    const [event] = await lastEvents(scene);
    expect(event?.userIdentity).toMatchObject({ type, accessKeyId: Credentials?.AccessKeyId });
  });
});

it('when a policy is put on a user, the event holds the document as text', async () => {
  const scene = anAws();
  const PolicyDocument = JSON.stringify(allowing('ec2:*'));
  await scene
    .as('ada')
    .iam.send(new PutUserPolicyCommand({ UserName: 'ada', PolicyName: 'p', PolicyDocument }));
  const [event] = await lastEvents(scene, 'us-east-1');
  const requestParameters = { userName: 'ada', policyName: 'p', policyDocument: PolicyDocument };
  expect(event).toMatchObject({ readOnly: false, requestParameters });
});
