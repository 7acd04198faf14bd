import {
  AssociateIamInstanceProfileCommand,
  DescribeIamInstanceProfileAssociationsCommand,
  DescribeInstancesCommand,
  DisassociateIamInstanceProfileCommand,
  StartInstancesCommand,
  StopInstancesCommand,
  type EC2Client,
} from '@aws-sdk/client-ec2';
import { describe, expect, it } from 'vitest';
import { credentialOf } from '../../src/sandbox.ts';
import type { InstanceEntry } from '../../src/world-file.ts';
import { ADA_KEY, anAws, refusal, WEB } from './an-aws.ts';

const InstanceIds = [WEB];

async function stateOf(ec2: EC2Client) {
  const { Reservations } = await ec2.send(new DescribeInstancesCommand({ InstanceIds }));
  return Reservations?.[0]?.Instances?.[0]?.State?.Name;
}

function inState(state: NonNullable<InstanceEntry['state']>) {
  const instances = [{ id: WEB, region: 'eu-west-1', profile: 'app-web', state }];
  const credentials = { ada: { accessKey: ADA_KEY }, web: { instance: WEB, live: true } };
  return anAws({ instances, world: { credentials } });
}

describe('when an instance is stopped and started', () => {
  it('it goes through the states that EC2 shows, each for two seconds', async () => {
    const { as, wait } = anAws();
    const { ec2 } = as('ada');
    const { StoppingInstances } = await ec2.send(new StopInstancesCommand({ InstanceIds }));
    expect(StoppingInstances).toEqual([
      {
        InstanceId: WEB,
        PreviousState: { Code: 16, Name: 'running' },
        CurrentState: { Code: 64, Name: 'stopping' },
      },
    ]);
    wait(1.9);
    expect(await stateOf(ec2)).toBe('stopping');
    wait(0.1);
    expect(await stateOf(ec2)).toBe('stopped');
    await ec2.send(new StartInstancesCommand({ InstanceIds }));
    expect(await stateOf(ec2)).toBe('pending');
    wait(2);
    expect(await stateOf(ec2)).toBe('running');
  });

  it('it holds no session until it runs again, then a new one; a copy of the old one works', async () => {
    const { as, sandbox, wait } = anAws();
    const { ec2 } = as('ada');
    const before = credentialOf(sandbox, 'web').accessKeyId;
    const holdsNone = () => expect(() => credentialOf(sandbox, 'web')).toThrow('no credential');
    await ec2.send(new StopInstancesCommand({ InstanceIds }));
    holdsNone();
    wait(24 * 60);
    holdsNone();
    await ec2.send(new StartInstancesCommand({ InstanceIds }));
    holdsNone();
    wait(2);
    expect(credentialOf(sandbox, 'web').accessKeyId).not.toBe(before);
    await expect(stateOf(as('stolen').ec2)).resolves.toBe('running');
  });

  it('it asks for no second stop or start, and a changing one is refused', async () => {
    const { as, wait } = anAws();
    const { ec2 } = as('ada');
    await ec2.send(new StartInstancesCommand({ InstanceIds }));
    expect(await stateOf(ec2)).toBe('running');
    await ec2.send(new StopInstancesCommand({ InstanceIds }));
    wait(1);
    await ec2.send(new StopInstancesCommand({ InstanceIds }));
    const start = ec2.send(new StartInstancesCommand({ InstanceIds }));
    await expect(start).rejects.toMatchObject(refusal('IncorrectInstanceState', 400, /started/));
    wait(1);
    expect(await stateOf(ec2)).toBe('stopped');
    await ec2.send(new StartInstancesCommand({ InstanceIds }));
    const stop = ec2.send(new StopInstancesCommand({ InstanceIds }));
    await expect(stop).rejects.toMatchObject(refusal('IncorrectInstanceState', 400, /stopped/));
  });

  it('a profile that it gets while stopped gives a session once it runs', async () => {
    const instances = [{ id: WEB, region: 'eu-west-1', state: 'stopped' as const }];
    const credentials = { ada: { accessKey: ADA_KEY }, web: { instance: WEB, live: true } };
    const { as, sandbox, wait } = anAws({ instances, world: { credentials } });
    const { ec2 } = as('ada');
    const IamInstanceProfile = { Name: 'app-web' };
    const attach = { InstanceId: WEB, IamInstanceProfile };
    await ec2.send(new AssociateIamInstanceProfileCommand(attach));
    await ec2.send(new StartInstancesCommand({ InstanceIds }));
    wait(1);
    expect(() => credentialOf(sandbox, 'web')).toThrow('no credential');
    wait(1);
    expect(credentialOf(sandbox, 'web').sessionToken).toBeDefined();
  });
});

describe('when a world begins with an instance that is changing', () => {
  it.each([
    ['pending', 'running'],
    ['stopping', 'stopped'],
    ['shutting-down', 'terminated'],
  ] as const)('%s becomes %s two seconds later', async (state, after) => {
    const { as, wait } = inState(state);
    const { ec2 } = as('ada');
    wait(1.9);
    expect(await stateOf(ec2)).toBe(state);
    wait(0.1);
    expect(await stateOf(ec2)).toBe(after);
  });

  it('one that comes up holds its session once it runs', () => {
    const { sandbox, wait } = inState('pending');
    expect(() => credentialOf(sandbox, 'web')).toThrow('no credential');
    wait(2);
    expect(credentialOf(sandbox, 'web').sessionToken).toBeDefined();
  });

  it.each(['pending', 'stopping', 'shutting-down', 'terminated'] as const)(
    'while it is %s, its profile can be neither taken off nor put on',
    async (state) => {
      const { ec2 } = inState(state).as('ada');
      const error = refusal('IncorrectInstanceState', 400, /not in the 'running' or 'stopped'/);
      const asked = await ec2.send(new DescribeIamInstanceProfileAssociationsCommand({}));
      const { AssociationId } = asked.IamInstanceProfileAssociations?.[0] ?? {};
      const off = ec2.send(new DisassociateIamInstanceProfileCommand({ AssociationId }));
      await expect(off).rejects.toMatchObject(error);
      const attach = { InstanceId: WEB, IamInstanceProfile: { Name: 'app-web' } };
      const on = ec2.send(new AssociateIamInstanceProfileCommand(attach));
      await expect(on).rejects.toMatchObject(error);
    },
  );

  it('a stopped one can lose its profile', async () => {
    const { ec2 } = inState('stopped').as('ada');
    const asked = await ec2.send(new DescribeIamInstanceProfileAssociationsCommand({}));
    const { AssociationId } = asked.IamInstanceProfileAssociations?.[0] ?? {};
    const off = ec2.send(new DisassociateIamInstanceProfileCommand({ AssociationId }));
    await expect(off).resolves.toBeDefined();
  });
});
