import { DescribeInstancesCommand } from '@aws-sdk/client-ec2';
import {
  AttachRolePolicyCommand,
  CreateAccessKeyCommand,
  GetRolePolicyCommand,
  ListAccessKeysCommand,
  PutRolePolicyCommand,
  SimulatePrincipalPolicyCommand,
  UpdateAccessKeyCommand,
} from '@aws-sdk/client-iam';
import { AssumeRoleCommand, GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { describe, expect, it } from 'vitest';
import type { Sandbox } from '../../src/sandbox.ts';
import { ACCOUNT, ada, app, NOW, refusal, roleArn } from '../aws/an-aws.ts';
import { allowing, denying, trusting } from '../aws/policies.ts';
import { clientsOf, signing, underWeather, wait } from './under-weather.ts';

const BOB_KEY = 'AKIARTX3GSDSQBOBBBBB';
const bob = { name: 'bob', accessKeys: [{ id: BOB_KEY }] };
const unauthorised = refusal('UnauthorizedOperation', 403);
const unknownKey = refusal('InvalidClientTokenId', 403);

const look = (sandbox: Sandbox) =>
  clientsOf(sandbox, 'stolen').ec2.send(new DescribeInstancesCommand({}));
const deny = (sandbox: Sandbox, PolicyName = 'no') =>
  clientsOf(sandbox, 'ada').iam.send(
    new PutRolePolicyCommand({
      RoleName: 'app',
      PolicyName,
      PolicyDocument: JSON.stringify(denying('*')),
    }),
  );

describe('while a write to IAM is on its way', () => {
  it('the old inline policies of a role are enforced, and the new ones shown', async () => {
    const sandbox = underWeather({ iamPropagationSeconds: 10 });
    await deny(sandbox);
    wait(sandbox, 9);
    await expect(look(sandbox)).resolves.toBeDefined();
    const { iam } = clientsOf(sandbox, 'ada');
    await iam.send(new GetRolePolicyCommand({ RoleName: 'app', PolicyName: 'no' }));
    wait(sandbox, 1);
    await expect(look(sandbox)).rejects.toMatchObject(unauthorised);
  });

  it('so are the old attached ones', async () => {
    const sandbox = underWeather({ iamPropagationSeconds: 10 });
    const PolicyArn = 'arn:aws:iam::aws:policy/AWSDenyAll';
    await clientsOf(sandbox, 'ada').iam.send(
      new AttachRolePolicyCommand({ RoleName: 'app', PolicyArn }),
    );
    await expect(look(sandbox)).resolves.toBeDefined();
    wait(sandbox, 10);
    await expect(look(sandbox)).rejects.toMatchObject(unauthorised);
  });

  it('a key that was switched off works, and reads say it is off', async () => {
    const sandbox = underWeather({ iamPropagationSeconds: 10 }, { users: [ada, bob] });
    const { iam } = clientsOf(sandbox, 'ada');
    const off = { UserName: 'bob', AccessKeyId: BOB_KEY, Status: 'Inactive' } as const;
    await iam.send(new UpdateAccessKeyCommand(off));
    const whoAmI = () =>
      signing(sandbox, { accessKeyId: BOB_KEY }).sts.send(new GetCallerIdentityCommand({}));
    wait(sandbox, 9);
    await expect(whoAmI()).resolves.toMatchObject({ Arn: expect.stringMatching('bob') as string });
    const { AccessKeyMetadata } = await iam.send(new ListAccessKeysCommand({ UserName: 'bob' }));
    expect(AccessKeyMetadata).toMatchObject([{ Status: 'Inactive' }]);
    wait(sandbox, 1);
    await expect(whoAmI()).rejects.toMatchObject(unknownKey);
  });

  it('a new key does not work yet', async () => {
    const sandbox = underWeather({ iamPropagationSeconds: 10 }, { users: [ada, bob] });
    const { iam } = clientsOf(sandbox, 'ada');
    const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName: 'bob' }));
    const { sts } = signing(sandbox, { accessKeyId: AccessKey?.AccessKeyId });
    await expect(sts.send(new GetCallerIdentityCommand({}))).rejects.toMatchObject(unknownKey);
    wait(sandbox, 10);
    await expect(sts.send(new GetCallerIdentityCommand({}))).resolves.toBeDefined();
  });

  it('a write that failed holds nothing back', async () => {
    const sandbox = underWeather({ iamPropagationSeconds: 10 });
    const { iam } = clientsOf(sandbox, 'ada');
    const missing = { RoleName: 'app', PolicyArn: 'arn:aws:iam::aws:policy/Nope' };
    await expect(iam.send(new AttachRolePolicyCommand(missing))).rejects.toThrow();
    expect(sandbox.parts.memory.enforced).toEqual([]);
  });

  it('a second write to the same role does not hasten the first', async () => {
    const sandbox = underWeather({ iamPropagationSeconds: 10 });
    await deny(sandbox, 'first');
    wait(sandbox, 5);
    await deny(sandbox, 'second');
    wait(sandbox, 4);
    await expect(look(sandbox)).resolves.toBeDefined();
    wait(sandbox, 1);
    await expect(look(sandbox)).rejects.toMatchObject(unauthorised);
  });

  it('every write takes its own time, and none more than the longest', async () => {
    const sandbox = underWeather({ seed: 3, iamPropagationSeconds: { min: 0, max: 20 } });
    for (const name of ['a', 'b', 'c', 'd']) await deny(sandbox, name);
    const ends = sandbox.parts.memory.enforced.map(({ until }) => until);
    expect(ends).not.toEqual(ends.toSorted((a, b) => a - b));
    wait(sandbox, 20);
    await expect(look(sandbox)).rejects.toMatchObject(unauthorised);
  });
});

describe('what is enforced although it was written over', () => {
  const until = Date.parse(NOW) + 10_000;
  const assume = (sandbox: Sandbox) => {
    const asked = { RoleArn: roleArn('app'), RoleSessionName: 'ada' };
    return clientsOf(sandbox, 'ada').sts.send(new AssumeRoleCommand(asked));
  };

  it('a trust policy', async () => {
    const sandbox = underWeather({});
    const role = sandbox.parts.state.accounts.get(ACCOUNT)?.roles.get('app');
    const was = { ...role, trust: trusting({ AWS: `arn:aws:iam::${ACCOUNT}:root` }) };
    sandbox.parts.memory.enforced = [{ account: ACCOUNT, kind: 'roles', key: 'app', was, until }];
    await expect(assume(sandbox)).resolves.toBeDefined();
    wait(sandbox, 10);
    await expect(assume(sandbox)).rejects.toMatchObject(refusal('AccessDenied', 403));
  });

  it("a managed policy's document", async () => {
    const key = `arn:aws:iam::${ACCOUNT}:policy/own`;
    const roles = [{ ...app, attached: [key] }];
    const sandbox = underWeather({}, { roles, policies: { own: denying('*') } });
    const held = sandbox.parts.state.accounts.get(ACCOUNT)?.policies.get(key);
    const was = {
      ...held,
      versions: held?.versions.map((it) => ({ ...it, document: allowing('*') })),
    };
    const old = { account: ACCOUNT, kind: 'policies', key, was, until } as const;
    sandbox.parts.memory.enforced = [old];
    await expect(look(sandbox)).resolves.toBeDefined();
    wait(sandbox, 10);
    await expect(look(sandbox)).rejects.toMatchObject(unauthorised);
  });
});

describe('when reads of IAM are stale', () => {
  it('they show the old state, and so does the simulator', async () => {
    const sandbox = underWeather({ staleReadSeconds: 5 });
    await deny(sandbox);
    const { iam } = clientsOf(sandbox, 'ada');
    const read = () => iam.send(new GetRolePolicyCommand({ RoleName: 'app', PolicyName: 'no' }));
    const simulate = async () => {
      const asked = { PolicySourceArn: roleArn('app'), ActionNames: ['ec2:DescribeInstances'] };
      const { EvaluationResults } = await iam.send(new SimulatePrincipalPolicyCommand(asked));
      return EvaluationResults?.[0]?.EvalDecision;
    };
    await expect(look(sandbox)).rejects.toMatchObject(unauthorised);
    await expect(read()).rejects.toMatchObject(refusal('NoSuchEntity', 404));
    expect(await simulate()).toBe('allowed');
    wait(sandbox, 5);
    await expect(read()).resolves.toBeDefined();
    expect(await simulate()).toBe('explicitDeny');
  });

  it('a later write builds on what was written, not on what is shown', async () => {
    const sandbox = underWeather({ staleReadSeconds: 5, iamPropagationSeconds: 5 });
    await deny(sandbox, 'first');
    await deny(sandbox, 'second');
    wait(sandbox, 5);
    const inline = sandbox.parts.state.accounts.get(ACCOUNT)?.roles.get('app')?.inline;
    expect([...(inline?.keys() ?? [])]).toEqual(['app', 'first', 'second']);
    expect(inline?.get('app')).toEqual(allowing(['ec2:Describe*', 'iam:ListUsers']));
  });
});
