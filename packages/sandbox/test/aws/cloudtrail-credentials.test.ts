import { CreateAccessKeyCommand } from '@aws-sdk/client-iam';
import { AssumeRoleCommand, GetSessionTokenCommand } from '@aws-sdk/client-sts';
import { describe, expect, it } from 'vitest';
import { credentialOf } from '../../src/sandbox.ts';
import { ACCOUNT, ada, ADA_KEY, anAws, app, PARTNER, roleArn, WEB } from './an-aws.ts';
import { allowing, trusting } from './policies.ts';
import { lastEvents } from './last-events.ts';

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
    expect(events.map(({ eventTime }) => eventTime)).toEqual([
      '2026-11-22T14:15:00Z',
      '2026-11-22T08:20:00Z',
    ]);
    expect(events[0]).toMatchObject({
      userIdentity: { type: 'AWSService', invokedBy: 'ec2.amazonaws.com' },
      requestParameters: { roleArn: roleArn('app'), roleSessionName: WEB },
      responseElements: {
        credentials: { accessKeyId: credentialOf(scene.sandbox, 'web').accessKeyId },
      },
    });
  });

  it("for a role of another account, it is in both, and there without the caller's name", async () => {
    const trust = trusting({ AWS: ACCOUNT });
    const regions = ['eu-west-1'];
    const guard = {
      name: 'guard',
      accessKeys: [{ id: 'AKIARTX3GSDSQGUARDDD' }],
      policies: { all: allowing('*') },
    };
    const there = {
      id: PARTNER,
      regions,
      users: [guard],
      roles: [{ ...app, name: 'deploy', trust }],
    };
    const credentials = {
      ada: { accessKey: ADA_KEY },
      guard: { accessKey: 'AKIARTX3GSDSQGUARDDD' },
    };
    const scene = anAws({
      world: { accounts: [{ id: ACCOUNT, regions, users: [ada] }, there], credentials },
    });
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
