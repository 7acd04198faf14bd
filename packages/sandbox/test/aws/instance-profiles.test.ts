import {
  AssociateIamInstanceProfileCommand,
  DescribeIamInstanceProfileAssociationsCommand,
  DescribeInstancesCommand,
  DisassociateIamInstanceProfileCommand,
  type EC2Client,
} from '@aws-sdk/client-ec2';
import { PutRolePolicyCommand } from '@aws-sdk/client-iam';
import { describe, expect, it } from 'vitest';
import { credentialOf } from '../../src/sandbox.ts';
import { ada, anAws, refusal, roleArn, WEB, type Scene } from './an-aws.ts';
import { allowing, denyingOlderThan } from './policies.ts';

const attach = { InstanceId: WEB, IamInstanceProfile: { Name: 'app-web' } };

async function associations(ec2: EC2Client) {
  const answer = await ec2.send(new DescribeIamInstanceProfileAssociationsCommand({}));
  return answer.IamInstanceProfileAssociations ?? [];
}

async function detach(ec2: EC2Client): Promise<string> {
  const AssociationId = (await associations(ec2))[0]?.AssociationId ?? '';
  await ec2.send(new DisassociateIamInstanceProfileCommand({ AssociationId }));
  return AssociationId;
}

async function refresh({ as, wait }: Scene): Promise<void> {
  const { ec2 } = as('ada');
  await detach(ec2);
  wait(2);
  await ec2.send(new AssociateIamInstanceProfileCommand(attach));
  wait(2);
}

describe('when a profile is detached and attached again', () => {
  it('goes through the states that EC2 shows, each for two seconds', async () => {
    const { as, wait } = anAws();
    const { ec2 } = as('ada');
    const states = async () => (await associations(ec2)).map(({ State }) => State);
    expect(await states()).toEqual(['associated']);
    const before = await detach(ec2);
    expect(await states()).toEqual(['disassociating']);
    wait(1.9);
    expect(await states()).toEqual(['disassociating']);
    wait(0.1);
    expect(await states()).toEqual([]);
    const { IamInstanceProfileAssociation } = await ec2.send(
      new AssociateIamInstanceProfileCommand(attach),
    );
    expect(IamInstanceProfileAssociation?.AssociationId).toMatch(/^iip-assoc-[0-9a-f]{17}$/);
    expect(IamInstanceProfileAssociation?.AssociationId).not.toBe(before);
    expect(await states()).toEqual(['associating']);
    wait(2);
    expect(await states()).toEqual(['associated']);
  });

  it('the instance gets a new session, and the old copy keeps working until it is denied', async () => {
    const scene = anAws();
    const look = (name: string) => scene.as(name).ec2.send(new DescribeInstancesCommand({}));
    const keyOf = (name: string) => credentialOf(scene.sandbox, name).accessKeyId;
    expect(keyOf('web')).toBe(keyOf('stolen'));
    await refresh(scene);
    expect(keyOf('web')).not.toBe(keyOf('stolen'));
    await expect(look('stolen')).resolves.toBeDefined();
    const PolicyDocument = JSON.stringify(denyingOlderThan('2026-11-22T09:20:01Z'));
    await scene
      .as('ada')
      .iam.send(new PutRolePolicyCommand({ RoleName: 'app', PolicyName: 'cut', PolicyDocument }));
    await expect(look('stolen')).rejects.toMatchObject(refusal('UnauthorizedOperation', 403));
    await expect(look('web')).resolves.toBeDefined();
  });

  it('the instance holds nothing in between', async () => {
    const { as, sandbox } = anAws();
    await detach(as('ada').ec2);
    expect(() => credentialOf(sandbox, 'web')).toThrow('no credential named web');
  });

  it('only one profile goes on an instance, also while the last one leaves', async () => {
    const { ec2 } = anAws().as('ada');
    const again = () => ec2.send(new AssociateIamInstanceProfileCommand(attach));
    const error = refusal(
      'IncorrectState',
      400,
      /existing association for instance i-0a11aaaa000000001/,
    );
    await expect(again()).rejects.toMatchObject(error);
    await detach(ec2);
    await expect(again()).rejects.toMatchObject(error);
  });

  it('an association that is gone is not found', async () => {
    const { as, wait } = anAws();
    const { ec2 } = as('ada');
    const AssociationId = await detach(ec2);
    wait(2);
    const error = refusal('InvalidAssociationID.NotFound', 400, /iip-assoc-\w+' was given/);
    const gone = new DisassociateIamInstanceProfileCommand({ AssociationId });
    await expect(ec2.send(gone)).rejects.toMatchObject(error);
    const asked = new DescribeIamInstanceProfileAssociationsCommand({
      AssociationIds: [AssociationId],
    });
    await expect(ec2.send(asked)).rejects.toMatchObject(error);
  });

  it.each([
    [
      'a profile that is not there',
      { ...attach, IamInstanceProfile: { Name: 'nope' } },
      'InvalidParameterValue',
    ],
    [
      'an instance that is not there',
      { ...attach, InstanceId: 'i-0c00000000000000c' },
      'InvalidInstanceID.NotFound',
    ],
  ])('%s is refused', async (_what, input, code) => {
    const { ec2 } = anAws().as('ada');
    await expect(ec2.send(new AssociateIamInstanceProfileCommand(input))).rejects.toMatchObject({
      name: code,
    });
  });

  it('whoever attaches must be allowed to pass the role to EC2', async () => {
    const policies = { ec2: allowing('ec2:*'), pass: allowing('iam:PassRole', roleArn('other')) };
    const { as, wait } = anAws({ users: [{ ...ada, policies }] });
    const { ec2 } = as('ada');
    await detach(ec2);
    wait(2);
    const error = refusal(
      'UnauthorizedOperation',
      403,
      /iam:PassRole on resource: arn:aws:iam::111122223333:role\/app/,
    );
    await expect(ec2.send(new AssociateIamInstanceProfileCommand(attach))).rejects.toMatchObject(
      error,
    );
  });
});
