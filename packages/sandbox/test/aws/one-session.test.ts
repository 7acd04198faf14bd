import { DescribeInstancesCommand } from '@aws-sdk/client-ec2';
import { PutRolePolicyCommand, PutUserPolicyCommand } from '@aws-sdk/client-iam';
import {
  GetCallerIdentityCommand,
  GetFederationTokenCommand,
  GetSessionTokenCommand,
} from '@aws-sdk/client-sts';
import { describe, expect, it } from 'vitest';
import { anAws, app, refusal, type Scene, type Signer } from './an-aws.ts';
import { aRole, assume } from './assuming.ts';
import { allowing, denying } from './policies.ts';

const cut = refusal('UnauthorizedOperation', 403, /explicit deny in an identity-based policy/);

async function userIdOf(scene: Scene, signer: Signer): Promise<string> {
  const { UserId = '' } = await scene.signing(signer).sts.send(new GetCallerIdentityCommand({}));
  return UserId;
}

function denyingSession(userId: string, until: Date): string {
  const policy = denying('*', {
    StringEquals: { 'aws:userid': userId },
    DateLessThanEquals: { 'aws:TokenIssueTime': until.toISOString() },
  });
  return JSON.stringify(policy);
}

function look(scene: Scene, signer: Signer) {
  return scene.signing(signer).ec2.send(new DescribeInstancesCommand({}));
}

describe('when one session of a role is denied by its user id and issue time', () => {
  const session = async (scene: Scene, RoleSessionName: string) =>
    (await assume(scene, 'ada', { RoleSessionName })).credentials;
  const deny = async (scene: Scene, signer: Signer) => {
    const userId = await userIdOf(scene, signer);
    const PolicyDocument = denyingSession(userId, scene.sandbox.clock.now());
    const policy = { RoleName: 'deploy', PolicyName: 'cut', PolicyDocument };
    await scene.as('ada').iam.send(new PutRolePolicyCommand(policy));
    return userId;
  };

  it.each(['ci', 'a@b.example', 'k=v,w=x', '+._-', '__--..++', 'A@=,.+_-z'])(
    'the one named %s is cut, and the others live on',
    async (name) => {
      const scene = anAws({ roles: [app, aRole('deploy')] });
      const stolen = await session(scene, name);
      const others = [await session(scene, `${name}x`), await session(scene, `x${name}`)];
      const userId = await deny(scene, stolen);
      expect(userId).toMatch(/^AROA[A-Z2-7]{17}:/);
      expect(userId.slice(22)).toBe(name);
      await expect(look(scene, stolen)).rejects.toMatchObject(cut);
      for (const other of others) await expect(look(scene, other)).resolves.toBeDefined();
    },
  );

  it('a name in another case is another session', async () => {
    const scene = anAws({ roles: [app, aRole('deploy')] });
    const [stolen, other] = [await session(scene, 'ci'), await session(scene, 'CI')];
    await deny(scene, stolen);
    await expect(look(scene, stolen)).rejects.toMatchObject(cut);
    await expect(look(scene, other)).resolves.toBeDefined();
  });

  it('a later session of the same name lives', async () => {
    const scene = anAws({ roles: [app, aRole('deploy')] });
    const stolen = await session(scene, 'ci');
    await deny(scene, stolen);
    scene.wait(1);
    await expect(look(scene, await session(scene, 'ci'))).resolves.toBeDefined();
    await expect(look(scene, stolen)).rejects.toMatchObject(cut);
  });
});

describe('when one session of a user is denied by its user id and issue time', () => {
  const own = async (scene: Scene) => {
    const { Credentials } = await scene.as('ada').sts.send(new GetSessionTokenCommand({}));
    return Credentials ?? {};
  };
  const federated = async (scene: Scene, Name: string) => {
    const input = { Name, Policy: JSON.stringify(allowing('*')) };
    const { sts } = scene.as('ada');
    return (await sts.send(new GetFederationTokenCommand(input))).Credentials ?? {};
  };
  const deny = async (scene: Scene, signer: Signer) => {
    const PolicyDocument = denyingSession(await userIdOf(scene, signer), scene.sandbox.clock.now());
    const policy = { UserName: 'ada', PolicyName: 'cut', PolicyDocument };
    await scene.as('ada').iam.send(new PutUserPolicyCommand(policy));
  };

  it('of GetSessionToken: the key, a later session and federated ones live on', async () => {
    const scene = anAws();
    const stolen = await own(scene);
    const guest = await federated(scene, 'guest');
    await deny(scene, stolen);
    scene.wait(1);
    await expect(look(scene, stolen)).rejects.toMatchObject(cut);
    const key = scene.as('ada').ec2.send(new DescribeInstancesCommand({}));
    await expect(key).resolves.toBeDefined();
    await expect(look(scene, await own(scene))).resolves.toBeDefined();
    await expect(look(scene, guest)).resolves.toBeDefined();
  });

  it.each(['guest', 'a@b=c,d.+_-'])(
    'of GetFederationToken, named %s: all others live on',
    async (name) => {
      const scene = anAws();
      const stolen = await federated(scene, name);
      const others = [await federated(scene, `${name}x`), await own(scene)];
      await deny(scene, stolen);
      await expect(look(scene, stolen)).rejects.toMatchObject(cut);
      for (const other of others) await expect(look(scene, other)).resolves.toBeDefined();
    },
  );
});
