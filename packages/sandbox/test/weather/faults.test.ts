import { LookupEventsCommand } from '@aws-sdk/client-cloudtrail';
import { DescribeRegionsCommand } from '@aws-sdk/client-ec2';
import { CreateUserCommand, GetUserCommand, ListUsersCommand } from '@aws-sdk/client-iam';
import { describe, expect, it } from 'vitest';
import { seededFaults } from '../../src/aws/weather/seeded-faults.ts';
import type { Fault, WeatherCall } from '../../src/aws/weather/weather.ts';
import { refusal } from '../aws/an-aws.ts';
import { clientsOf, thenFine, underWeather } from './under-weather.ts';

const error = (code: string, status: number): Fault => ({ kind: 'error', code, status });

describe('a call that meets a fault', () => {
  it('is answered with the error in the form of its service, and not done', async () => {
    const throttled = error('Throttling', 400);
    const crowded = error('RequestLimitExceeded', 503);
    const trail = error('ThrottlingException', 400);
    const sandbox = underWeather(thenFine(throttled, crowded, trail));
    const ada = clientsOf(sandbox, 'ada');
    const create = new CreateUserCommand({ UserName: 'eve' });
    await expect(ada.iam.send(create)).rejects.toMatchObject(refusal('Throttling', 400));
    await expect(ada.ec2.send(new DescribeRegionsCommand({}))).rejects.toMatchObject(
      refusal('RequestLimitExceeded', 503),
    );
    await expect(ada.trail.send(new LookupEventsCommand({}))).rejects.toMatchObject(
      refusal('ThrottlingException', 400),
    );
    const { Users } = await ada.iam.send(new ListUsersCommand({}));
    expect(Users?.map(({ UserName }) => UserName)).toEqual(['ada']);
  });

  it('is done, where only the answer is lost', async () => {
    const sandbox = underWeather(thenFine({ kind: 'lost-answer' }, { kind: 'lost-answer' }));
    const { iam } = clientsOf(sandbox, 'ada');
    const create = new CreateUserCommand({ UserName: 'eve' });
    await expect(iam.send(create)).rejects.toMatchObject({ code: 'ECONNRESET' });
    await expect(iam.send(create)).rejects.toMatchObject({ code: 'ECONNRESET' });
    await expect(iam.send(create)).rejects.toMatchObject(refusal('EntityAlreadyExists', 409));
  });

  it('is not done, where time runs out or a page for people comes', async () => {
    const sandbox = underWeather(thenFine({ kind: 'timeout' }, { kind: 'html', status: 502 }));
    const { iam } = clientsOf(sandbox, 'ada');
    const create = new CreateUserCommand({ UserName: 'eve' });
    await expect(iam.send(create)).rejects.toMatchObject({ name: 'TimeoutError' });
    await expect(iam.send(create)).rejects.toMatchObject({ $metadata: { httpStatusCode: 502 } });
    await expect(iam.send(create)).resolves.toBeDefined();
  });

  it('is told apart by caller, operation and number', async () => {
    const calls: WeatherCall[] = [];
    const sandbox = underWeather({ fault: (call) => void calls.push(call) });
    await clientsOf(sandbox, 'ada').iam.send(new GetUserCommand({}));
    await clientsOf(sandbox, 'web').ec2.send(new DescribeRegionsCommand({}));
    const arn = expect.stringContaining(':assumed-role/app/i-') as string;
    expect(calls).toMatchObject([
      { service: 'iam', operation: 'GetUser', write: false, number: 1 },
      { service: 'ec2', operation: 'DescribeRegions', region: 'eu-west-1', caller: arn, number: 2 },
    ]);
  });
});

describe('seeded faults', () => {
  const call = (number: number, more: Partial<WeatherCall> = {}): WeatherCall => ({
    service: 'iam',
    operation: 'PutRolePolicy',
    region: 'us-east-1',
    caller: 'arn:aws:iam::111122223333:user/ada',
    write: true,
    number,
    faultsInARow: 0,
    ...more,
  });
  const drawn = (seed: number, rate: number, more: Partial<WeatherCall> = {}) => {
    const fault = seededFaults(seed, { rate });
    return Array.from({ length: 2000 }, (_, at) => fault(call(at + 1, more)));
  };
  const kinds = (faults: readonly (Fault | undefined)[]) =>
    new Set(faults.map((fault) => (fault?.kind === 'error' ? fault.code : fault?.kind)));

  it('come out the same for the same seed, and about as often as asked', () => {
    expect(drawn(7, 0.2)).toEqual(drawn(7, 0.2));
    expect(drawn(7, 0.2)).not.toEqual(drawn(8, 0.2));
    const many = drawn(7, 0.2).filter((fault) => fault).length;
    expect(many).toBeGreaterThan(300);
    expect(many).toBeLessThan(500);
  });

  it('are what AWS documents for the call, and all of it', () => {
    const anywhere = ['lost-answer', 'timeout', 'html', 'InternalFailure', 'ServiceUnavailable'];
    expect(kinds(drawn(1, 1))).toEqual(
      new Set([...anywhere, 'Throttling', 'ServiceFailure', 'ConcurrentModification']),
    );
    const associate = { service: 'ec2', operation: 'AssociateIamInstanceProfile' };
    const inEc2 = ['RequestLimitExceeded', 'InternalError', 'Unavailable'];
    expect(kinds(drawn(1, 1, associate))).toEqual(
      new Set([...anywhere, ...inEc2, 'IncorrectState', 'IncorrectInstanceState']),
    );
  });

  it('hit the same request no more often in a row than they may', async () => {
    const sandbox = underWeather({ fault: seededFaults(1, { rate: 1 }) });
    const { iam } = clientsOf(sandbox, 'ada');
    const ask = () => iam.send(new GetUserCommand({}));
    await expect(ask()).rejects.toThrow();
    await expect(ask()).rejects.toThrow();
    await expect(ask()).resolves.toBeDefined();
    await expect(ask()).rejects.toThrow();
  });

  it('spare whom they shall not hit', async () => {
    const only = ({ caller }: WeatherCall) => caller.includes(':assumed-role/app/');
    const sandbox = underWeather({ fault: seededFaults(1, { rate: 1, only }) });
    const regions = new DescribeRegionsCommand({});
    await expect(clientsOf(sandbox, 'web').ec2.send(regions)).rejects.toThrow();
    await expect(clientsOf(sandbox, 'ada').ec2.send(regions)).resolves.toBeDefined();
  });
});
