import { LookupEventsCommand } from '@aws-sdk/client-cloudtrail';
import {
  CreateTagsCommand,
  DescribeIamInstanceProfileAssociationsCommand,
  DescribeInstancesCommand,
  DisassociateIamInstanceProfileCommand,
} from '@aws-sdk/client-ec2';
import { CreateUserCommand, ListUsersCommand, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import { describe, expect, it } from 'vitest';
import { credentialOf, type Sandbox } from '../../src/sandbox.ts';
import { fork, snapshot } from '../../src/aws/weather/snapshot.ts';
import { refusal, WEB } from '../aws/an-aws.ts';
import { denying } from '../aws/policies.ts';
import { clientsOf, underWeather, wait } from './under-weather.ts';

const createUser = (sandbox: Sandbox, UserName: string) =>
  clientsOf(sandbox, 'ada').iam.send(new CreateUserCommand({ UserName }));

async function usersOf(sandbox: Sandbox) {
  const { Users = [] } = await clientsOf(sandbox, 'ada').iam.send(new ListUsersCommand({}));
  return Users.map(({ UserName }) => UserName);
}

async function eventsOf(sandbox: Sandbox) {
  const { trail } = clientsOf(sandbox, 'ada', { region: 'us-east-1' });
  const { Events = [] } = await trail.send(new LookupEventsCommand({}));
  return Events.map(({ EventName, EventId }) => `${EventName} ${EventId}`);
}

const detach = async (sandbox: Sandbox) => {
  const { ec2 } = clientsOf(sandbox, 'ada');
  const { IamInstanceProfileAssociations: [held] = [] } = await ec2.send(
    new DescribeIamInstanceProfileAssociationsCommand({}),
  );
  await ec2.send(
    new DisassociateIamInstanceProfileCommand({ AssociationId: held?.AssociationId ?? '' }),
  );
};

describe('a fork', () => {
  it('has all that was, and nothing that came after', async () => {
    const first = underWeather({});
    await createUser(first, 'before');
    const taken = snapshot(first);
    await createUser(first, 'after');
    const second = fork(taken);
    expect(await usersOf(second)).toEqual(['ada', 'before']);
    await eventsOf(second);
    await eventsOf(second);
    await createUser(second, 'elsewhere');
    expect(await usersOf(first)).toEqual(['ada', 'before', 'after']);
    const third = fork(taken);
    expect(await usersOf(third)).toEqual(['ada', 'before']);
    await expect(eventsOf(third)).resolves.toBeDefined();
  });

  it('goes on exactly as its original does', async () => {
    const first = underWeather({ seed: 5, iamPropagationSeconds: { min: 1, max: 9 } });
    await createUser(first, 'before');
    const second = fork(snapshot(first));
    const goOn = async (sandbox: Sandbox) => {
      await createUser(sandbox, 'eve');
      wait(sandbox, 301);
      return { events: await eventsOf(sandbox), held: sandbox.parts.memory.enforced };
    };
    expect(await goOn(second)).toEqual(await goOn(first));
  });

  it('remembers events, each on its own from then on', async () => {
    const first = underWeather({ cloudTrailDelaySeconds: 0 });
    await createUser(first, 'before');
    const second = fork(snapshot(first));
    await createUser(first, 'mine');
    await createUser(second, 'yours');
    await createUser(second, 'yours-too');
    expect(await eventsOf(first)).toHaveLength(2);
    expect(await eventsOf(second)).toHaveLength(3);
  });

  it('reads live credentials from its own instances', async () => {
    const first = underWeather({});
    const second = fork(snapshot(first));
    expect(credentialOf(second, 'web')).toEqual(credentialOf(first, 'web'));
    await detach(second);
    expect(second.credentials.get('web')?.()).toBeUndefined();
    expect(first.credentials.get('web')?.()).toBeDefined();
    expect(credentialOf(second, 'stolen')).toEqual(credentialOf(first, 'stolen'));
  });

  it('has writes on their way, and limits that were reached', async () => {
    const first = underWeather({ iamPropagationSeconds: 10 });
    const PolicyDocument = JSON.stringify(denying('*'));
    await clientsOf(first, 'ada').iam.send(
      new PutRolePolicyCommand({ RoleName: 'app', PolicyName: 'no', PolicyDocument }),
    );
    await eventsOf(first);
    await eventsOf(first);
    const second = fork(snapshot(first));
    await expect(eventsOf(second)).rejects.toMatchObject(refusal('ThrottlingException', 400));
    const look = () => clientsOf(second, 'stolen').ec2.send(new DescribeInstancesCommand({}));
    await expect(look()).resolves.toBeDefined();
    wait(second, 10);
    await expect(look()).rejects.toMatchObject(refusal('UnauthorizedOperation', 403));
  });

  it('starts at the time it is given, under the weather it is given', async () => {
    const first = underWeather({});
    const taken = snapshot(first);
    const at = new Date(taken.at.getTime() + 60_000);
    const weather = { fault: () => ({ kind: 'timeout' as const }) };
    const second = fork(taken, { at, weather });
    expect(second.clock.now()).toEqual(at);
    await expect(usersOf(second)).rejects.toMatchObject({ name: 'TimeoutError' });
    expect(fork(taken, { at: new Date(0) }).clock.now()).toEqual(taken.at);
    await expect(usersOf(fork(taken, { at }))).resolves.toEqual(['ada']);
  });

  it('keeps tags to itself', async () => {
    const first = underWeather({});
    const second = fork(snapshot(first));
    const Tags = [{ Key: 'k', Value: 'v' }];
    await clientsOf(second, 'ada').ec2.send(new CreateTagsCommand({ Resources: [WEB], Tags }));
    const instance = first.parts.state.accounts.get('111122223333')?.instances.get(WEB);
    expect(instance?.tags.has('k')).toBe(false);
  });
});
