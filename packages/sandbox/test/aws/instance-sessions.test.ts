import { DescribeInstancesCommand } from '@aws-sdk/client-ec2';
import { describe, expect, it } from 'vitest';
import { credentialOf } from '../../src/sandbox.ts';
import { anAws, app, WEB } from './an-aws.ts';
import { trusting } from './policies.ts';

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
    [
      'is stopped',
      {
        instances: [
          { id: WEB, region: 'eu-west-1', profile: 'app-web', state: 'stopped' as const },
        ],
      },
    ],
    [
      'has a role that does not trust EC2',
      { roles: [{ ...app, trust: trusting({ AWS: '111122223333' }) }] },
    ],
  ])('it holds no credentials while it %s', (_why, difference) => {
    const scene = anAws({
      ...difference,
      world: { credentials: { web: { instance: WEB, live: true } } },
    });
    expect(() => credentialOf(scene.sandbox, 'web')).toThrow('no credential named web');
  });
});
