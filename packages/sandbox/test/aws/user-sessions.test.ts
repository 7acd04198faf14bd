import { DescribeInstancesCommand } from '@aws-sdk/client-ec2';
import { ListUsersCommand, PutUserPolicyCommand } from '@aws-sdk/client-iam';
import {
  GetCallerIdentityCommand,
  GetFederationTokenCommand,
  GetSessionTokenCommand,
} from '@aws-sdk/client-sts';
import { describe, expect, it } from 'vitest';
import { ACCOUNT, anAws, refusal, type Scene } from './an-aws.ts';
import { allowing, denyingOlderThan } from './policies.ts';

const HOUR = 3600;

describe.each([
  ['GetSessionToken', new GetSessionTokenCommand({}), `arn:aws:iam::${ACCOUNT}:user/ada`],
  [
    'GetFederationToken',
    new GetFederationTokenCommand({ Name: 'guest', Policy: JSON.stringify(allowing('*')) }),
    `arn:aws:sts::${ACCOUNT}:federated-user/guest`,
  ],
] as const)('when a user asks for a session by %s', (_name, command, arn) => {
  const session = async (scene: Scene) => {
    const { sts } = scene.as('ada');
    const { Credentials } = await sts.send(command as GetSessionTokenCommand);
    return { clients: scene.signing(Credentials ?? {}), Credentials };
  };

  it('it lives twelve hours and works when the key is gone', async () => {
    const scene = anAws();
    const { clients, Credentials } = await session(scene);
    expect(Credentials?.Expiration).toEqual(new Date('2026-11-22T21:20:00Z'));
    scene.wait(12 * HOUR - 1);
    expect((await clients.sts.send(new GetCallerIdentityCommand({}))).Arn).toBe(arn);
  });

  it('it may do what the user may, but nothing in IAM', async () => {
    const { clients } = await session(anAws());
    await expect(clients.ec2.send(new DescribeInstancesCommand({}))).resolves.toBeDefined();
    const error = refusal('InvalidClientTokenId', 403);
    await expect(clients.iam.send(new ListUsersCommand({}))).rejects.toMatchObject(error);
  });

  it('it cannot be asked for with a session', async () => {
    const { clients } = await session(anAws());
    const error = refusal('AccessDenied', 403, /with session credentials/);
    await expect(clients.sts.send(new GetSessionTokenCommand({}))).rejects.toMatchObject(error);
  });

  it('a deny on the user by age of the session cuts it off', async () => {
    const scene = anAws();
    const { clients } = await session(scene);
    const PolicyDocument = JSON.stringify(denyingOlderThan('2026-11-22T09:20:30Z'));
    await scene
      .as('ada')
      .iam.send(new PutUserPolicyCommand({ UserName: 'ada', PolicyName: 'cut', PolicyDocument }));
    const error = refusal('UnauthorizedOperation', 403, /explicit deny/);
    await expect(clients.ec2.send(new DescribeInstancesCommand({}))).rejects.toMatchObject(error);
  });
});

it('when a federated session has no policy of its own, it may do nothing', async () => {
  const scene = anAws();
  const { Credentials } = await scene
    .as('ada')
    .sts.send(new GetFederationTokenCommand({ Name: 'guest' }));
  const { ec2 } = scene.signing(Credentials ?? {});
  const error = refusal('UnauthorizedOperation', 403, /no session policy allows/);
  await expect(ec2.send(new DescribeInstancesCommand({}))).rejects.toMatchObject(error);
});
