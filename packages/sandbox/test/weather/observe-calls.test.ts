import { DescribeRegionsCommand } from '@aws-sdk/client-ec2';
import { CreateUserCommand, GetUserCommand, ListUsersCommand } from '@aws-sdk/client-iam';
import { describe, expect, it } from 'vitest';
import { Crashed, observeCalls, type ObservedCall } from '../../src/aws/weather/observe-calls.ts';
import { clientsOf, thenFine, underWeather } from './under-weather.ts';

const create = (UserName: string) => new CreateUserCommand({ UserName });
const crash = () => {
  throw new Crashed('now');
};

async function usersOf(sandbox: ReturnType<typeof underWeather>) {
  const { Users = [] } = await clientsOf(sandbox, 'ada').iam.send(new ListUsersCommand({}));
  return Users.map(({ UserName }) => UserName);
}

describe('an observer', () => {
  it('sees each call of its own client before and after it', async () => {
    const sandbox = underWeather({});
    const seen: string[] = [];
    const note = (when: string) => (call: ObservedCall) =>
      void seen.push(`${when} ${call.number} ${call.service}:${call.operation} ${call.write}`);
    const handle = observeCalls(sandbox.aws, { before: note('before'), after: note('after') });
    await clientsOf(sandbox, 'ada').iam.send(new GetUserCommand({}));
    await clientsOf(sandbox, 'ada', { handle }).iam.send(create('eve'));
    await clientsOf(sandbox, 'ada', { handle }).ec2.send(new DescribeRegionsCommand({}));
    expect(seen).toEqual([
      'before 1 iam:CreateUser true',
      'after 1 iam:CreateUser true',
      'before 2 ec2:DescribeRegions false',
      'after 2 ec2:DescribeRegions false',
    ]);
  });

  it('can let somebody else act first', async () => {
    const sandbox = underWeather({});
    const before = async () => {
      await clientsOf(sandbox, 'ada').iam.send(create('eve'));
    };
    const { iam } = clientsOf(sandbox, 'ada', { handle: observeCalls(sandbox.aws, { before }) });
    await expect(iam.send(create('eve'))).rejects.toMatchObject({
      name: 'EntityAlreadyExistsException',
    });
  });

  it('hears of a broken connection as a call without an answer', async () => {
    const sandbox = underWeather(thenFine({ kind: 'lost-answer' }));
    const statuses: (number | undefined)[] = [];
    const handle = observeCalls(sandbox.aws, {
      after: (_call, answer) => void statuses.push(answer?.status),
    });
    const { iam } = clientsOf(sandbox, 'ada', { handle });
    await expect(iam.send(create('eve'))).rejects.toMatchObject({ code: 'ECONNRESET' });
    await iam.send(new GetUserCommand({}));
    expect(statuses).toEqual([undefined, 200]);
  });
});

describe('a client that crashes', () => {
  it('before a call has done nothing, and calls no more', async () => {
    const sandbox = underWeather({});
    let asked = 0;
    const counted = observeCalls(sandbox.aws, { before: () => void (asked += 1) });
    const handle = observeCalls(counted, { before: crash });
    const { iam } = clientsOf(sandbox, 'ada', { handle });
    await expect(iam.send(create('eve'))).rejects.toBeInstanceOf(Crashed);
    await expect(iam.send(create('eve'))).rejects.toBeInstanceOf(Crashed);
    expect(asked).toBe(0);
  });

  it('after a call has done it and never hears of it', async () => {
    const sandbox = underWeather({});
    const handle = observeCalls(sandbox.aws, { after: crash });
    const { iam } = clientsOf(sandbox, 'ada', { handle });
    await expect(iam.send(create('eve'))).rejects.toBeInstanceOf(Crashed);
    await expect(iam.send(create('mallory'))).rejects.toBeInstanceOf(Crashed);
    expect(await usersOf(sandbox)).toEqual(['ada', 'eve']);
  });

  it('takes along what was under way', async () => {
    const sandbox = underWeather({});
    const handle = observeCalls(sandbox.aws, {
      after: ({ number }) => (number === 2 ? crash() : undefined),
    });
    const { iam } = clientsOf(sandbox, 'ada', { handle });
    const all = ['a', 'b', 'c'].map((name) => iam.send(create(name)));
    const ends = await Promise.allSettled(all);
    expect(ends.filter(({ status }) => status === 'rejected').length).toBeGreaterThanOrEqual(2);
    await expect(iam.send(create('d'))).rejects.toBeInstanceOf(Crashed);
  });
});
