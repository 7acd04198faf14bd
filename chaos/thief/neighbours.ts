import type { Sandbox } from '@staunch/sandbox';
import { PEOPLE_KEY } from '../world/cast.ts';
import { ACCOUNT } from '../world/policies.ts';
import type { Story } from '../world/story.ts';
import { rawCall } from './raw-call.ts';

/** The account's own people go on: an instance comes, with a role of the chain, or one goes. */
export async function moveFleet(sandbox: Sandbox, story: Story, luck: number): Promise<void> {
  const account = sandbox.parts.state.accounts.get(ACCOUNT);
  const profiles = [...(account?.profiles.values() ?? [])].filter(({ name }) => name !== 'other');
  const instances = [...(account?.instances.values() ?? [])].filter(
    ({ id }) => !story.bystanders.instances.includes(id),
  );
  const profile = profiles[Math.floor(luck * profiles.length)];
  const one = instances[Math.floor(luck * instances.length)];
  const isComing = (luck * 1_000) % 1 < 0.6;
  if (isComing && profile) {
    const image = { ImageId: 'ami-0123456789abcdef0', MinCount: '1', MaxCount: '1' };
    const input = { Action: 'RunInstances', ...image, 'IamInstanceProfile.Name': profile.name };
    await rawCall(sandbox.aws, { accessKeyId: PEOPLE_KEY }, { service: 'ec2', input });
  } else if (one) {
    const input = { Action: 'TerminateInstances', 'InstanceId.1': one.id };
    const call = { service: 'ec2', region: one.region, input } as const;
    await rawCall(sandbox.aws, { accessKeyId: PEOPLE_KEY }, call);
  }
}
