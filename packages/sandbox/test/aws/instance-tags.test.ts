import { CreateTagsCommand } from '@aws-sdk/client-ec2';
import { describe, expect, it } from 'vitest';
import { anAws, WEB } from './an-aws.ts';

describe('when an instance has fifty tags', () => {
  const tags = Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`own-${n}`, 'x']));
  const instances = [{ id: WEB, region: 'eu-west-1', profile: 'app-web', tags }];
  const write = (Key: string) =>
    anAws({ instances })
      .as('ada')
      .ec2.send(new CreateTagsCommand({ Resources: [WEB], Tags: [{ Key, Value: 'y' }] }));

  it('one of them can be written anew', async () => {
    await write('own-7');
  });

  it('another one is refused, as EC2 does', async () => {
    await expect(write('one-more')).rejects.toMatchObject({ name: 'TagLimitExceeded' });
  });
});
