import {
  CreateTagsCommand,
  DescribeInstancesCommand,
  DescribeIamInstanceProfileAssociationsCommand,
  RunInstancesCommand,
  StartInstancesCommand,
  StopInstancesCommand,
  TerminateInstancesCommand,
  type EC2Client,
  type RunInstancesCommandInput,
} from '@aws-sdk/client-ec2';
import { LookupEventsCommand } from '@aws-sdk/client-cloudtrail';
import { describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../../src/aws/policy/evaluate.ts';
import { ACCOUNT, ada, anAws, refusal, roleArn, WEB, type Scene } from './an-aws.ts';
import { lastEvents } from './last-events.ts';
import { allowing, denying } from './policies.ts';

const IMAGE = 'ami-0123456789abcdef0';

async function run(ec2: EC2Client, differences: Partial<RunInstancesCommandInput> = {}) {
  const input = { ImageId: IMAGE, MinCount: 1, MaxCount: 1, ...differences };
  return ec2.send(new RunInstancesCommand(input));
}

const withProfile = { IamInstanceProfile: { Name: 'app-web' } };
const ofInstance = (count: number) => [
  {
    ResourceType: 'instance' as const,
    Tags: Array.from({ length: count }, (_, n) => ({ Key: `k${n}`, Value: 'v' })),
  },
];

/** What EC2 shows of an instance; undefined where it shows it no more. */
async function shown(ec2: EC2Client, id: string) {
  const { Reservations = [] } = await ec2.send(new DescribeInstancesCommand({}));
  return Reservations.flatMap(({ Instances = [] }) => Instances).find(
    ({ InstanceId }) => InstanceId === id,
  );
}

describe('when an instance is launched', () => {
  it('it is pending, runs after the transition, and is what was asked for', async () => {
    const { as, wait } = anAws();
    const { ec2 } = as('ada');
    const { Instances: [launched] = [], ReservationId } = await run(ec2, {
      InstanceType: 'p4d.24xlarge',
      TagSpecifications: ofInstance(1),
      MetadataOptions: { HttpTokens: 'required' },
    });
    expect(launched).toMatchObject({ State: { Name: 'pending' }, InstanceType: 'p4d.24xlarge' });
    expect(ReservationId).toMatch(/^r-[0-9a-f]{17}$/);
    wait(2);
    expect(await shown(ec2, launched?.InstanceId ?? '')).toMatchObject({
      State: { Name: 'running' },
      ImageId: IMAGE,
      Tags: [{ Key: 'k0', Value: 'v' }],
      MetadataOptions: { HttpTokens: 'required' },
    });
  });

  it('with a profile it gets one session, once it runs', async () => {
    const scene = anAws();
    const { ec2 } = scene.as('ada');
    const id = (await run(ec2, withProfile)).Instances?.[0]?.InstanceId ?? '';
    const account = scene.sandbox.parts.state.accounts.get(ACCOUNT);
    const held = () => account?.instances.get(id)?.session;
    expect(held()).toBeUndefined();
    scene.wait(2);
    const { IamInstanceProfileAssociations = [] } = await ec2.send(
      new DescribeIamInstanceProfileAssociationsCommand({
        Filters: [{ Name: 'instance-id', Values: [id] }],
      }),
    );
    expect(IamInstanceProfileAssociations.map(({ State }) => State)).toEqual(['associated']);
    expect(held()).toMatch(/^ASIA/);
    const sessions = (await lastEvents(scene)).filter(
      ({ eventName, requestParameters }) =>
        eventName === 'AssumeRole' && JSON.stringify(requestParameters).includes(id),
    );
    expect(sessions).toHaveLength(1);
  });

  it('several of one call are in one reservation', async () => {
    const { ec2 } = anAws().as('ada');
    const { Instances = [], ReservationId } = await run(ec2, { MinCount: 2, MaxCount: 3 });
    expect(new Set(Instances.map(({ InstanceId }) => InstanceId)).size).toBe(3);
    const { Reservations = [] } = await ec2.send(new DescribeInstancesCommand({}));
    const found = Reservations.filter((it) => it.ReservationId === ReservationId);
    expect(found.map((it) => it.Instances?.length)).toEqual([3]);
  });

  it('the same token launches nothing twice, and nothing else', async () => {
    const { ec2 } = anAws().as('ada');
    const first = await run(ec2, { ClientToken: 'one' });
    const again = await run(ec2, { ClientToken: 'one' });
    expect(again.Instances?.[0]?.InstanceId).toBe(first.Instances?.[0]?.InstanceId);
    await expect(run(ec2, { ClientToken: 'one', MaxCount: 2 })).rejects.toMatchObject(
      refusal('IdempotentParameterMismatch', 400),
    );
    const other = await run(ec2, { ClientToken: 'two' });
    expect(other.Instances?.[0]?.InstanceId).not.toBe(first.Instances?.[0]?.InstanceId);
  });

  it.each<[string, Partial<RunInstancesCommandInput>, string]>([
    ['no image', { ImageId: undefined }, 'MissingParameter'],
    ['an image that is none', { ImageId: 'debian' }, 'InvalidAMIID.Malformed'],
    ['more at least than at most', { MinCount: 2, MaxCount: 1 }, 'InvalidParameterValue'],
    ['none', { MinCount: 0, MaxCount: 0 }, 'InvalidParameterValue'],
    [
      'a profile that is not there',
      { IamInstanceProfile: { Name: 'nope' } },
      'InvalidParameterValue',
    ],
    ['too many tags', { TagSpecifications: ofInstance(51) }, 'TagLimitExceeded'],
    ['a launch template', { LaunchTemplate: { LaunchTemplateName: 't' } }, 'UnsupportedOperation'],
  ])('%s is refused, and launches nothing', async (_what, differences, code) => {
    const { ec2 } = anAws().as('ada');
    await expect(run(ec2, differences)).rejects.toMatchObject({ name: code });
    const { Reservations } = await ec2.send(new DescribeInstancesCommand({}));
    expect(Reservations).toHaveLength(1);
  });

  it('the quota counts what runs, and what starts', async () => {
    const { as, wait } = anAws({ instanceQuota: 2 });
    const { ec2 } = as('ada');
    const id = (await run(ec2)).Instances?.[0]?.InstanceId ?? '';
    const full = refusal('InstanceLimitExceeded', 400, /\(3\) than your current .* limit of 2 /);
    await expect(run(ec2)).rejects.toMatchObject(full);
    await expect(run(as('ada', 'us-east-1').ec2)).resolves.toBeDefined();
    wait(2);
    await ec2.send(new StopInstancesCommand({ InstanceIds: [id] }));
    wait(2);
    await run(ec2);
    const start = ec2.send(new StartInstancesCommand({ InstanceIds: [id] }));
    await expect(start).rejects.toMatchObject(full);
  });
});

describe('when it is asked who may launch', () => {
  const may = (policies: Record<string, PolicyDocument>) =>
    anAws({ users: [{ ...ada, policies }] });
  const ec2 = allowing('ec2:*');

  it('the role of the profile must be passed, in a dry run too', async () => {
    const scene = may({ ec2, pass: allowing('iam:PassRole', roleArn('other')) });
    const pass = refusal('UnauthorizedOperation', 403, /iam:PassRole on resource: \S+role\/app /);
    for (const DryRun of [false, true]) {
      await expect(run(scene.as('ada').ec2, { ...withProfile, DryRun })).rejects.toMatchObject(
        pass,
      );
    }
    await expect(run(scene.as('ada').ec2)).resolves.toBeDefined();
  });

  it('a dry run that would go through says so, and launches nothing', async () => {
    const scene = anAws();
    const { ec2 } = scene.as('ada');
    await expect(run(ec2, { ...withProfile, DryRun: true })).rejects.toMatchObject(
      refusal('DryRunOperation', 412),
    );
    const { Reservations } = await ec2.send(new DescribeInstancesCommand({}));
    expect(Reservations).toHaveLength(1);
  });

  it('the image is asked about as the instance is', async () => {
    const only = allowing('ec2:RunInstances', `arn:aws:ec2:*:${ACCOUNT}:*/*`);
    await expect(run(may({ only }).as('ada').ec2)).rejects.toMatchObject(
      refusal('UnauthorizedOperation', 403, /on resource: arn:aws:ec2:eu-west-1::image\/ami-/),
    );
  });

  it('tags take ec2:CreateTags as well', async () => {
    const scene = may({ run: allowing('ec2:RunInstances') });
    await expect(run(scene.as('ada').ec2)).resolves.toBeDefined();
    await expect(
      run(scene.as('ada').ec2, { TagSpecifications: ofInstance(1) }),
    ).rejects.toMatchObject(refusal('UnauthorizedOperation', 403, /ec2:CreateTags/));
  });

  it('its type and profile are conditions', async () => {
    const small = denying('ec2:RunInstances', {
      StringNotLike: { 'ec2:InstanceType': 't3.*' },
    });
    const scene = may({ all: allowing('*'), small });
    await expect(run(scene.as('ada').ec2)).rejects.toThrow(/explicit deny/);
    const t3 = { InstanceType: 't3.micro' as const };
    await expect(run(scene.as('ada').ec2, t3)).resolves.toBeDefined();
  });
});

describe('when an instance is terminated', () => {
  const end = (scene: Scene, InstanceIds = [WEB]) =>
    scene.as('ada').ec2.send(new TerminateInstancesCommand({ InstanceIds }));
  const look = (scene: Scene, name: string) =>
    scene.as(name).ec2.send(new DescribeInstancesCommand({}));

  it('it shuts down, is shown for an hour, and is gone', async () => {
    const scene = anAws();
    const { TerminatingInstances: [change] = [] } = await end(scene);
    expect(change).toMatchObject({
      PreviousState: { Name: 'running' },
      CurrentState: { Name: 'shutting-down' },
    });
    const { ec2 } = scene.as('ada');
    scene.wait(2);
    expect(await shown(ec2, WEB)).toMatchObject({ State: { Name: 'terminated' } });
    expect(await shown(ec2, WEB)).not.toHaveProperty('IamInstanceProfile');
    scene.wait(3599);
    expect(await shown(ec2, WEB)).toBeDefined();
    scene.wait(1);
    expect(await shown(ec2, WEB)).toBeUndefined();
    await expect(end(scene)).rejects.toMatchObject(refusal('InvalidInstanceID.NotFound', 400));
  });

  it('it is gone even if nobody looked meanwhile', async () => {
    const scene = anAws();
    await end(scene);
    scene.wait(3602);
    expect(await shown(scene.as('ada').ec2, WEB)).toBeUndefined();
  });

  it('it holds nothing any more, and the copy of what it held goes on', async () => {
    const scene = anAws();
    await end(scene);
    expect(() => scene.as('web')).toThrow('no credential named web');
    scene.wait(3602);
    await expect(look(scene, 'stolen')).resolves.toBeDefined();
  });

  it('twice is as good as once, and one unknown id spares all', async () => {
    const scene = anAws();
    await expect(end(scene, [WEB, 'i-0c00000000000000c'])).rejects.toMatchObject(
      refusal('InvalidInstanceID.NotFound', 400),
    );
    expect(await shown(scene.as('ada').ec2, WEB)).toMatchObject({ State: { Name: 'running' } });
    await end(scene);
    await expect(end(scene)).resolves.toBeDefined();
    scene.wait(2);
    await expect(end(scene)).resolves.toBeDefined();
  });

  it('every instance that is named must be allowed, for starts, stops and tags too', async () => {
    const only = `arn:aws:ec2:eu-west-1:${ACCOUNT}:instance/${WEB}`;
    const other = 'i-0a11aaaa000000002';
    const scene = anAws({
      users: [{ ...ada, policies: { only: allowing('ec2:*', only) } }],
      instances: [
        { id: WEB, region: 'eu-west-1', profile: 'app-web' },
        { id: other, region: 'eu-west-1' },
      ],
    });
    const { ec2 } = scene.as('ada');
    const InstanceIds = [WEB, other];
    const tags = { Resources: InstanceIds, Tags: [{ Key: 'k', Value: 'v' }] };
    const error = refusal('UnauthorizedOperation', 403, new RegExp(`instance/${other} `));
    await expect(end(scene, InstanceIds)).rejects.toMatchObject(error);
    await expect(ec2.send(new StopInstancesCommand({ InstanceIds }))).rejects.toMatchObject(error);
    await expect(ec2.send(new CreateTagsCommand(tags))).rejects.toMatchObject(error);
    await expect(end(scene)).resolves.toBeDefined();
  });
});

describe('when CloudTrail tells of instances', () => {
  it('a launch is in its own shape, without the start script', async () => {
    const scene = anAws();
    const { Instances: [launched] = [] } = await run(scene.as('ada').ec2, {
      ...withProfile,
      InstanceType: 't3.micro',
      UserData: 'c2VjcmV0',
      TagSpecifications: ofInstance(1),
    });
    const events = await lastEvents(scene);
    const event = events.find(({ eventName }) => eventName === 'RunInstances');
    expect(JSON.stringify(event)).not.toContain('c2VjcmV0');
    expect(event).toMatchObject({
      readOnly: false,
      requestParameters: {
        instancesSet: { items: [{ imageId: IMAGE, minCount: 1, maxCount: 1 }] },
        instanceType: 't3.micro',
        iamInstanceProfile: { name: 'app-web' },
        userData: '<sensitiveDataRemoved>',
        tagSpecificationSet: { items: [{ resourceType: 'instance' }] },
      },
      responseElements: {
        ownerId: ACCOUNT,
        instancesSet: {
          items: [
            {
              instanceId: launched?.InstanceId,
              instanceState: { code: 0, name: 'pending' },
              iamInstanceProfile: { arn: expect.stringContaining('app-web') as string },
            },
          ],
        },
      },
    });
  });

  it('a launch that was refused has no answer', async () => {
    const scene = anAws({ users: [{ ...ada, policies: { look: allowing('cloudtrail:*') } }] });
    await expect(run(scene.as('ada').ec2)).rejects.toThrow();
    const event = (await lastEvents(scene)).find(({ eventName }) => eventName === 'RunInstances');
    expect(event).toMatchObject({
      errorCode: 'Client.UnauthorizedOperation',
      responseElements: null,
    });
  });

  it('a launch in the world is left as the world has it', async () => {
    const request = { instancesSet: { items: [{ imageId: IMAGE }] } };
    const response = { instancesSet: { items: [{ instanceId: WEB }] } };
    const launch = {
      action: 'ec2:RunInstances',
      by: 'ada',
      region: 'eu-west-1',
      request,
      response,
    };
    const scene = anAws({ world: { events: [{ at: '2026-11-22T09:00:00Z', ...launch }] } });
    expect((await lastEvents(scene))[0]).toMatchObject({
      requestParameters: request,
      responseElements: response,
    });
  });

  it('an instance finds its launch and its end', async () => {
    const scene = anAws();
    const { ec2 } = scene.as('ada');
    const id = (await run(ec2)).Instances?.[0]?.InstanceId ?? '';
    scene.wait(2);
    await ec2.send(new TerminateInstancesCommand({ InstanceIds: [id] }));
    scene.wait(301);
    const { Events = [] } = await scene.as('ada').trail.send(
      new LookupEventsCommand({
        LookupAttributes: [{ AttributeKey: 'ResourceName', AttributeValue: id }],
      }),
    );
    expect(Events.map(({ EventName }) => EventName)).toEqual([
      'TerminateInstances',
      'RunInstances',
    ]);
    const ended = JSON.parse(Events[0]?.CloudTrailEvent ?? '{}') as object;
    expect(ended).toMatchObject({
      requestParameters: { instancesSet: { items: [{ instanceId: id }] } },
      responseElements: {
        instancesSet: {
          items: [{ instanceId: id, currentState: { code: 32, name: 'shutting-down' } }],
        },
      },
    });
  });
});
