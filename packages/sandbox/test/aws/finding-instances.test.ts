import {
  CreateTagsCommand,
  DeleteTagsCommand,
  DescribeIamInstanceProfileAssociationsCommand,
  DescribeInstancesCommand,
  DescribeRegionsCommand,
  type Filter,
} from '@aws-sdk/client-ec2';
import { describe, expect, it } from 'vitest';
import { ADA_KEY, anAws, refusal, WEB } from './an-aws.ts';

describe('when instances are looked for', () => {
  const instances = ['running', 'stopped', 'running'].map((state, at) => ({
    id: `i-0a11aaaa00000000${at}`,
    region: 'eu-west-1',
    name: `web-${at}`,
    state: state as 'running' | 'stopped',
    tags: { team: at === 0 ? 'a.b' : 'aXb' },
    ...(at < 2 ? { profile: 'app-web' } : {}),
  }));
  const { as } = anAws({ instances, world: { credentials: { ada: { accessKey: ADA_KEY } } } });
  const { ec2 } = as('ada');
  const found = async (Filters: Filter[]) => {
    const { Reservations = [] } = await ec2.send(new DescribeInstancesCommand({ Filters }));
    return Reservations.flatMap(({ Instances = [] }) =>
      Instances.map(({ InstanceId }) => InstanceId?.at(-1)),
    );
  };

  it.each<[string, string[], string[]]>([
    [
      'iam-instance-profile.arn',
      ['arn:aws:iam::111122223333:instance-profile/app-web'],
      ['0', '1'],
    ],
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
    expect(
      await found([running, { Name: 'iam-instance-profile.name', Values: ['app-web'] }]),
    ).toEqual(['0']);
  });

  it.each(['iam-instance-profile', 'constructor'])(
    'a filter EC2 does not have is refused: %s',
    async (Name) => {
      await expect(found([{ Name, Values: ['x'] }])).rejects.toMatchObject(
        refusal('InvalidParameterValue', 400),
      );
      const empty = anAws({
        instances: [],
        world: { credentials: { ada: { accessKey: ADA_KEY } } },
      });
      const Filters = [{ Name, Values: ['x'] }];
      const nothing = empty.as('ada').ec2.send(new DescribeInstancesCommand({ Filters }));
      await expect(nothing).rejects.toMatchObject(refusal('InvalidParameterValue', 400));
    },
  );

  const associations = async (Filters: Filter[]) => {
    const answer = await ec2.send(new DescribeIamInstanceProfileAssociationsCommand({ Filters }));
    return answer.IamInstanceProfileAssociations ?? [];
  };

  it('associations are found by instance and state only', async () => {
    expect(await associations([{ Name: 'state', Values: ['associated'] }])).toHaveLength(2);
    expect(
      await associations([{ Name: 'instance-id', Values: ['i-0a11aaaa000000001'] }]),
    ).toHaveLength(1);
    const other = associations([{ Name: 'iam-instance-profile.arn', Values: ['x'] }]);
    await expect(other).rejects.toMatchObject(refusal('InvalidParameterValue', 400));
  });

  it('they come in pages', async () => {
    const first = await ec2.send(new DescribeInstancesCommand({ MaxResults: 2 }));
    expect(first.Reservations).toHaveLength(2);
    const rest = await ec2.send(
      new DescribeInstancesCommand({ MaxResults: 2, NextToken: first.NextToken }),
    );
    expect([rest.Reservations?.length, rest.NextToken]).toEqual([1, undefined]);
    const bad = ec2.send(new DescribeInstancesCommand({ MaxResults: 2, NextToken: 'x' }));
    await expect(bad).rejects.toMatchObject(refusal('ValidationError', 400));
  });

  it('another region has others', async () => {
    const { Reservations } = await as('ada', 'us-east-1').ec2.send(
      new DescribeInstancesCommand({}),
    );
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
    await ec2.send(
      new DeleteTagsCommand({ Resources: [WEB], Tags: [{ Key: 'Name', Value: 'another' }] }),
    );
    expect(await tags()).toHaveLength(2);
    await ec2.send(new DeleteTagsCommand({ Resources: [WEB], Tags: [{ Key: 'Name' }] }));
    expect(await tags()).toEqual([odd]);
  });
});
