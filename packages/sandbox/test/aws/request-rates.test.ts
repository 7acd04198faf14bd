import {
  AssociateIamInstanceProfileCommand,
  CreateTagsCommand,
  DescribeInstancesCommand,
  DescribeRegionsCommand,
  type EC2Client,
} from '@aws-sdk/client-ec2';
import { ListUsersCommand } from '@aws-sdk/client-iam';
import { describe, expect, it } from 'vitest';
import { anAws, refusal, WEB } from './an-aws.ts';
import { lastEvents } from './last-events.ts';

const tooMany = refusal('RequestLimitExceeded', 503, /Request limit exceeded/);

/** How many of so many requests at one moment get through. */
async function served(count: number, ask: () => Promise<unknown>): Promise<number> {
  const refused = await Promise.all(
    Array.from({ length: count }, () =>
      ask().then(
        () => false,
        (error: unknown) => (error as { name: string }).name === 'RequestLimitExceeded',
      ),
    ),
  );
  return refused.filter((it) => !it).length;
}

const look = (ec2: EC2Client) => () => ec2.send(new DescribeInstancesCommand({}));
const attach = (ec2: EC2Client) => () => {
  const IamInstanceProfile = { Name: 'app-web' };
  return ec2.send(new AssociateIamInstanceProfileCommand({ InstanceId: WEB, IamInstanceProfile }));
};

describe('when EC2 is asked too often', () => {
  it.each([
    ['Describe calls', look, 20],
    ['changes of profiles', attach, 5],
  ] as const)('a hundred %s at once, and then %3$i a second', async (_what, asking, perSecond) => {
    const { as, wait } = anAws();
    const ask = asking(as('ada').ec2);
    expect(await served(103, ask)).toBe(100);
    wait(0.1 / perSecond);
    expect(await served(1, ask)).toBe(0);
    wait(1);
    expect(await served(perSecond + 3, ask)).toBe(perSecond);
    wait(3600);
    expect(await served(103, ask)).toBe(100);
  });

  it('each operation and region has its own count, and others have none', async () => {
    const { as } = anAws();
    const { ec2, iam } = as('ada');
    await served(100, look(ec2));
    await expect(look(ec2)()).rejects.toMatchObject(tooMany);
    await expect(look(as('ada', 'us-east-1').ec2)()).resolves.toBeDefined();
    await expect(ec2.send(new DescribeRegionsCommand({}))).resolves.toBeDefined();
    const tag = new CreateTagsCommand({ Resources: [WEB], Tags: [{ Key: 'a', Value: 'b' }] });
    expect(await served(110, () => ec2.send(tag))).toBe(110);
    expect(await served(110, () => iam.send(new ListUsersCommand({})))).toBe(110);
  });

  it('whoever may not ask is counted too, and the refusal is recorded', async () => {
    const scene = anAws();
    const attachAsWeb = attach(scene.as('stolen').ec2);
    await served(100, attachAsWeb);
    await expect(attachAsWeb()).rejects.toMatchObject(tooMany);
    const codes = (await lastEvents(scene)).map(({ errorCode }) => errorCode);
    // EC2's errors have the side of the fault before them in CloudTrail.
    const both = ['Client.RequestLimitExceeded', 'Client.UnauthorizedOperation'];
    expect(new Set(codes)).toEqual(new Set(both));
  });
});
