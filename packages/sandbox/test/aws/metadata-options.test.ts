import {
  DescribeInstancesCommand,
  ModifyInstanceMetadataOptionsCommand,
  type EC2Client,
  type ModifyInstanceMetadataOptionsCommandInput,
} from '@aws-sdk/client-ec2';
import { describe, expect, it } from 'vitest';
import { ADA_KEY, anAws, refusal, WEB } from './an-aws.ts';

async function options(ec2: EC2Client) {
  const { Reservations } = await ec2.send(new DescribeInstancesCommand({}));
  return Reservations?.[0]?.Instances?.[0]?.MetadataOptions;
}

describe('when the metadata service of an instance is to want tokens', () => {
  it('the change is pending for two seconds, then applied', async () => {
    const { as, wait } = anAws();
    const { ec2 } = as('ada');
    expect(await options(ec2)).toMatchObject({ State: 'applied', HttpTokens: 'optional' });
    const { InstanceMetadataOptions } = await ec2.send(
      new ModifyInstanceMetadataOptionsCommand({ InstanceId: WEB, HttpTokens: 'required' }),
    );
    const pending = { State: 'pending', HttpTokens: 'required', HttpEndpoint: 'enabled' };
    expect(InstanceMetadataOptions).toMatchObject(pending);
    wait(1.9);
    expect(await options(ec2)).toMatchObject(pending);
    wait(0.1);
    expect(await options(ec2)).toMatchObject({ State: 'applied', HttpTokens: 'required' });
  });

  it('a world can begin so, and such instances can be looked for', async () => {
    const instances = (['optional', 'required'] as const).map((httpTokens, at) => ({
      id: `i-0a11aaaa00000000${at}`,
      region: 'eu-west-1',
      httpTokens,
    }));
    const credentials = { ada: { accessKey: ADA_KEY } };
    const { ec2 } = anAws({ instances, world: { credentials } }).as('ada');
    const Filters = [{ Name: 'metadata-options.http-tokens', Values: ['required'] }];
    const { Reservations } = await ec2.send(new DescribeInstancesCommand({ Filters }));
    expect(Reservations?.map((it) => it.Instances?.[0]?.InstanceId)).toEqual([
      'i-0a11aaaa000000001',
    ]);
  });

  it.each<[string, Partial<ModifyInstanceMetadataOptionsCommandInput>, string]>([
    ['a value that is none', { HttpTokens: 'maybe' as never }, 'InvalidParameterValue'],
    ['what the sandbox cannot do', { HttpEndpoint: 'disabled' }, 'UnsupportedOperation'],
    ['no such instance', { InstanceId: 'i-0c00000000000000c' }, 'InvalidInstanceID.NotFound'],
  ])('%s is refused', async (_what, differences, code) => {
    const { ec2 } = anAws().as('ada');
    const input = { InstanceId: WEB, ...differences };
    const asked = ec2.send(new ModifyInstanceMetadataOptionsCommand(input));
    await expect(asked).rejects.toMatchObject(refusal(code, 400));
    expect(await options(ec2)).toMatchObject({ State: 'applied', HttpTokens: 'optional' });
  });
});
