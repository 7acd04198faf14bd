import { ACCOUNT } from '../world/policies.ts';
import type { Attempt, Scene } from './habits.ts';
import { elementIn } from './raw-call.ts';

/** A machine with a role of the chain, which AWS hands new credentials for as long as it runs; or one of others ends. */
export function starts({ sandbox, story, by, luck }: Scene): Attempt[] {
  const account = sandbox.parts.state.accounts.get(ACCOUNT);
  const profiles = [...(account?.profiles.values() ?? [])].filter(({ name }) => name !== 'other');
  const profile = profiles[Math.floor(luck * profiles.length)];
  const draw = (luck * 1_000) % 1;
  if (draw < 0.25) {
    const all = [...(account?.instances.values() ?? [])];
    const others = all.filter(({ id }) => !story.bystanders.instances.includes(id));
    const one = others[Math.floor(luck * others.length)];
    if (!one) return [];
    const input = { Action: 'TerminateInstances', 'InstanceId.1': one.id };
    return [{ call: { service: 'ec2', region: one.region, input } }];
  }
  if (!profile) return [];
  const input = {
    ...{ Action: 'RunInstances', ImageId: 'ami-0123456789abcdef0', MinCount: '1', MaxCount: '1' },
    'IamInstanceProfile.Name': profile.name,
  };
  return [
    {
      call: { service: 'ec2', input },
      opens: (body) => {
        const id = elementIn(body, 'instanceId');
        if (id === undefined) return undefined;
        const what = `instance ${id} with ${profile.name} by ${by.what}`;
        return { kind: 'instance', account: ACCOUNT, object: id, on: id, what };
      },
    },
  ];
}
