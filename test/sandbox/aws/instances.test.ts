import {
  AssociateIamInstanceProfileCommand,
  CreateTagsCommand,
  DeleteTagsCommand,
  DescribeIamInstanceProfileAssociationsCommand,
  DescribeInstancesCommand,
  DescribeRegionsCommand,
  DisassociateIamInstanceProfileCommand,
  type EC2Client,
  type Filter,
} from '@aws-sdk/client-ec2';
import { describe, expect, it } from 'vitest';
import { credentialOf } from '../../../src/sandbox/sandbox.ts';
import { ada, allowing, anAws, app, denyingOlderThan, refusal, roleArn, trusting, WEB, type Scene } from './an-aws.ts';
import { PutRolePolicyCommand } from '@aws-sdk/client-iam';

const attach = { InstanceId: WEB, IamInstanceProfile: { Name: 'app-web' } };

async function associations(ec2: EC2Client, Filters: Filter[] = []) {
  const answer = await ec2.send(new DescribeIamInstanceProfileAssociationsCommand({ Filters }));
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
    const { IamInstanceProfileAssociation } = await ec2.send(new AssociateIamInstanceProfileCommand(attach));
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
    await scene.as('ada').iam.send(new PutRolePolicyCommand({ RoleName: 'app', PolicyName: 'cut', PolicyDocument }));
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
    const error = refusal('IncorrectState', 400, /existing association for instance i-0a11aaaa000000001/);
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
    const asked = new DescribeIamInstanceProfileAssociationsCommand({ AssociationIds: [AssociationId] });
    await expect(ec2.send(asked)).rejects.toMatchObject(error);
  });

  it.each([
    ['a profile that is not there', { ...attach, IamInstanceProfile: { Name: 'nope' } }, 'InvalidParameterValue'],
    ['an instance that is not there', { ...attach, InstanceId: 'i-0c00000000000000c' }, 'InvalidInstanceID.NotFound'],
  ])('%s is refused', async (_what, input, code) => {
    const { ec2 } = anAws().as('ada');
    await expect(ec2.send(new AssociateIamInstanceProfileCommand(input))).rejects.toMatchObject({ name: code });
  });

  it('whoever attaches must be allowed to pass the role to EC2', async () => {
    const policies = { ec2: allowing('ec2:*'), pass: allowing('iam:PassRole', roleArn('other')) };
    const { as, wait } = anAws({ users: [{ ...ada, policies }] });
    const { ec2 } = as('ada');
    await detach(ec2);
    wait(2);
    const error = refusal('UnauthorizedOperation', 403, /iam:PassRole on resource: arn:aws:iam::111122223333:role\/app/);
    await expect(ec2.send(new AssociateIamInstanceProfileCommand(attach))).rejects.toMatchObject(error);
  });
});

describe('when an instance holds a role', () => {
  it('its session is renewed before it expires', async () => {
    const { sandbox, as, wait } = anAws();
    const first = credentialOf(sandbox, 'web').accessKeyId;
    wait(5 * 3600 - 5 * 60 - 1);
    expect(credentialOf(sandbox, 'web').accessKeyId).toBe(first);
    wait(1);
    expect(credentialOf(sandbox, 'web').accessKeyId).not.toBe(first);
    wait(24 * 3600);
    await expect(as('web').ec2.send(new DescribeInstancesCommand({}))).resolves.toBeDefined();
  });

  it.each([
    ['is stopped', { instances: [{ id: WEB, region: 'eu-west-1', profile: 'app-web', state: 'stopped' as const }] }],
    ['has a role that does not trust EC2', { roles: [{ ...app, trust: trusting({ AWS: '*' }) }] }],
  ])('it holds no credentials while it %s', (_why, difference) => {
    const scene = anAws({ ...difference, world: { credentials: { web: { instance: WEB, live: true } } } });
    expect(() => credentialOf(scene.sandbox, 'web')).toThrow('no credential named web');
  });
});

describe('when instances are looked for', () => {
  const instances = ['running', 'stopped', 'running'].map((state, at) => ({
    id: `i-0a11aaaa00000000${at}`,
    region: 'eu-west-1',
    name: `web-${at}`,
    state: state as 'running' | 'stopped',
    tags: { team: at === 0 ? 'a.b' : 'aXb' },
    ...(at < 2 ? { profile: 'app-web' } : {}),
  }));
  const { as } = anAws({ instances, world: { credentials: { ada: { accessKey: 'AKIARTX3GSDSQADAAAAA' } } } });
  const { ec2 } = as('ada');
  const found = async (Filters: Filter[]) => {
    const { Reservations = [] } = await ec2.send(new DescribeInstancesCommand({ Filters }));
    return Reservations.flatMap(({ Instances = [] }) => Instances.map(({ InstanceId }) => InstanceId?.at(-1)));
  };

  it.each<[string, string[], string[]]>([
    ['iam-instance-profile.arn', ['arn:aws:iam::111122223333:instance-profile/app-web'], ['0', '1']],
    ['iam-instance-profile.name', ['app-web'], ['0', '1']],
    ['instance-state-name', ['running'], ['0', '2']],
    ['instance-state-name', ['running', 'stopped'], ['0', '1', '2']],
    ['tag:Name', ['web-*'], ['0', '1', '2']],
    ['tag:Name', ['web-?'], ['0', '1', '2']],
    ['tag:team', ['a.b'], ['0']],
    ['tag-key', ['team'], ['0', '1', '2']],
    ['tag:constructor', ['*'], []],
    ['instance-id', ['i-0a11aaaa000000002'], ['2']],
  ])('the filter %s=%j finds %j', async (Name, Values, expected) => {
    expect(await found([{ Name, Values }])).toEqual(expected);
  });

  it('all filters have to match', async () => {
    const running = { Name: 'instance-state-name', Values: ['running'] };
    expect(await found([running, { Name: 'iam-instance-profile.name', Values: ['app-web'] }])).toEqual(['0']);
  });

  it.each(['iam-instance-profile', 'constructor'])('a filter EC2 does not have is refused: %s', async (Name) => {
    await expect(found([{ Name, Values: ['x'] }])).rejects.toMatchObject(refusal('InvalidParameterValue', 400));
    const empty = anAws({ instances: [], world: { credentials: { ada: { accessKey: 'AKIARTX3GSDSQADAAAAA' } } } });
    const Filters = [{ Name, Values: ['x'] }];
    const nothing = empty.as('ada').ec2.send(new DescribeInstancesCommand({ Filters }));
    await expect(nothing).rejects.toMatchObject(refusal('InvalidParameterValue', 400));
  });

  it('associations are found by instance and state only', async () => {
    expect(await associations(ec2, [{ Name: 'state', Values: ['associated'] }])).toHaveLength(2);
    expect(await associations(ec2, [{ Name: 'instance-id', Values: ['i-0a11aaaa000000001'] }])).toHaveLength(1);
    const other = associations(ec2, [{ Name: 'iam-instance-profile.arn', Values: ['x'] }]);
    await expect(other).rejects.toMatchObject(refusal('InvalidParameterValue', 400));
  });

  it('they come in pages', async () => {
    const first = await ec2.send(new DescribeInstancesCommand({ MaxResults: 2 }));
    expect(first.Reservations).toHaveLength(2);
    const rest = await ec2.send(new DescribeInstancesCommand({ MaxResults: 2, NextToken: first.NextToken }));
    expect([rest.Reservations?.length, rest.NextToken]).toEqual([1, undefined]);
    const bad = ec2.send(new DescribeInstancesCommand({ MaxResults: 2, NextToken: 'x' }));
    await expect(bad).rejects.toMatchObject(refusal('ValidationError', 400));
  });

  it('another region has others', async () => {
    const { Reservations } = await as('ada', 'us-east-1').ec2.send(new DescribeInstancesCommand({}));
    expect(Reservations ?? []).toEqual([]);
    const { Regions } = await ec2.send(new DescribeRegionsCommand({}));
    expect(Regions?.map(({ RegionName }) => RegionName)).toEqual(['eu-west-1', 'us-east-1']);
  });
});

describe('when tags are set and taken', () => {
  it('they are on the instance as written, whatever they contain', async () => {
    const { ec2 } = anAws().as('ada');
    const tags = async () => {
      const { Reservations } = await ec2.send(new DescribeInstancesCommand({}));
      return Reservations?.[0]?.Instances?.[0]?.Tags;
    };
    const odd = { Key: 'note', Value: '<b>&"é' };
    await ec2.send(new CreateTagsCommand({ Resources: [WEB], Tags: [odd] }));
    expect(await tags()).toEqual([{ Key: 'Name', Value: 'web-1' }, odd]);
    await ec2.send(new DeleteTagsCommand({ Resources: [WEB], Tags: [{ Key: 'Name', Value: 'another' }] }));
    expect(await tags()).toHaveLength(2);
    await ec2.send(new DeleteTagsCommand({ Resources: [WEB], Tags: [{ Key: 'Name' }] }));
    expect(await tags()).toEqual([odd]);
  });
});
