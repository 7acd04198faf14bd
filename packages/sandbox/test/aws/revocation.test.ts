import { DescribeInstancesCommand } from '@aws-sdk/client-ec2';
import {
  ListRolesCommand,
  ListUsersCommand,
  PutRolePolicyCommand,
  PutUserPolicyCommand,
} from '@aws-sdk/client-iam';
import { AssumeRoleCommand, GetSessionTokenCommand } from '@aws-sdk/client-sts';
import { describe, expect, it } from 'vitest';
import { ADA_KEY, anAws, app, refusal, roleArn, type Scene } from './an-aws.ts';
import { aRole } from './assuming.ts';
import { denyingOlderThan } from './policies.ts';

const unauthorised = refusal(
  'UnauthorizedOperation',
  403,
  /with an explicit deny in an identity-based policy/,
);

describe('when sessions older than a moment are denied', () => {
  const revoke = ({ as }: Scene, moment: string) =>
    as('ada').iam.send(
      new PutRolePolicyCommand({
        RoleName: 'app',
        PolicyName: 'AWSRevokeOlderSessions',
        PolicyDocument: JSON.stringify(denyingOlderThan(moment)),
      }),
    );
  const look = (scene: Scene, name: string) =>
    scene.as(name).ec2.send(new DescribeInstancesCommand({}));

  it('an older session of the role is refused, and the message tells why', async () => {
    const scene = anAws();
    await look(scene, 'stolen');
    await revoke(scene, '2026-11-22T09:20:00.000Z');
    const error = refusal(
      'UnauthorizedOperation',
      403,
      /with an explicit deny in an identity-based policy/,
    );
    await expect(look(scene, 'stolen')).rejects.toMatchObject(error);
  });

  it('a session issued at the moment or after it works', async () => {
    const session = (issuedAt: string) => ({ role: roleArn('app'), sessionName: 's1', issuedAt });
    const credentials = {
      ada: { accessKey: ADA_KEY },
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
    await iam.send(
      new PutUserPolicyCommand({ UserName: 'ada', PolicyName: 'revoke', PolicyDocument }),
    );
    await expect(session.ec2.send(new DescribeInstancesCommand({}))).rejects.toMatchObject(
      unauthorised,
    );
    await expect(scene.as('ada').ec2.send(new DescribeInstancesCommand({}))).resolves.toBeDefined();
    scene.wait(1);
    const { Credentials: newer } = await sts.send(new GetSessionTokenCommand({}));
    await expect(
      scene.signing(newer ?? {}).ec2.send(new DescribeInstancesCommand({})),
    ).resolves.toBeDefined();
  });

  it('a role that does not carry the deny is not touched', async () => {
    const roles = [app, { ...app, name: 'other' }];
    const session = { role: roleArn('other'), sessionName: 's1' };
    const scene = anAws({
      roles,
      world: { credentials: { ada: { accessKey: ADA_KEY }, other: session } },
    });
    await revoke(scene, '2026-11-22T09:30:00.000Z');
    await expect(look(scene, 'other')).resolves.toBeDefined();
    await expect(scene.as('other').iam.send(new ListRolesCommand({}))).rejects.toMatchObject(
      refusal('AccessDenied', 403),
    );
  });
});

describe('when a session is issued within a second', () => {
  it('its moments are whole seconds, and a cutoff earlier in that second denies it', async () => {
    const scene = anAws({ roles: [app, aRole('deploy')] });
    scene.wait(0.9);
    const { sts } = scene.as('ada');
    const { Credentials } = await sts.send(
      new AssumeRoleCommand({ RoleArn: roleArn('deploy'), RoleSessionName: 'ci' }),
    );
    expect(Credentials?.Expiration?.toISOString()).toBe('2026-11-22T10:20:00.000Z');
    const { iam } = scene.signing(Credentials ?? {});
    await expect(iam.send(new ListUsersCommand({}))).resolves.toBeDefined();
    const cut = (moment: string) =>
      scene.as('ada').iam.send(
        new PutRolePolicyCommand({
          RoleName: 'deploy',
          PolicyName: 'cut',
          PolicyDocument: JSON.stringify(denyingOlderThan(moment)),
        }),
      );
    await cut('2026-11-22T09:20:00.500Z');
    await expect(iam.send(new ListUsersCommand({}))).rejects.toMatchObject(
      refusal('AccessDenied', 403),
    );
    await cut('2026-11-22T09:20:00.000Z');
    await expect(iam.send(new ListUsersCommand({}))).resolves.toBeDefined();
  });
});
