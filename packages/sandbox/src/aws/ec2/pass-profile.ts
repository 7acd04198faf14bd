import type { IamInstanceProfileSpecification } from '@aws-sdk/client-ec2';
import type { Call, ConditionContext } from '../call.ts';
import { AwsFault } from '../fault.ts';
import type { InstanceProfile } from '../state.ts';

interface Asked {
  readonly IamInstanceProfile?: IamInstanceProfileSpecification | undefined;
}

/** The profile that a request names, if the caller may pass its role to EC2. */
export function passedProfile(call: Call, asked: Asked): InstanceProfile {
  const profile = wantedProfile(call, asked);
  const role = call.account.roles.get((profile.roleName ?? '').toLowerCase());
  if (role) call.require('iam:PassRole', role.arn, { 'iam:PassedToService': 'ec2.amazonaws.com' });
  return profile;
}

/** The profile to come, as policies can ask for it; absent where there is none of that name. */
export function newProfile(asked: Asked, call: Call): ConditionContext {
  const profile = profileNamed(call, asked);
  return profile ? { 'ec2:NewInstanceProfile': profile.arn } : {};
}

/** The profile that a request names; undefined if there is none. */
export function profileNamed(
  { account }: Call,
  { IamInstanceProfile: { Arn, Name } = {} }: Asked,
): InstanceProfile | undefined {
  const all = [...account.profiles.values()];
  return all.find(({ arn, name }) => (Arn === undefined ? name === Name : arn === Arn));
}

function wantedProfile(call: Call, asked: Asked): InstanceProfile {
  const profile = profileNamed(call, asked);
  if (profile) return profile;
  const { Arn, Name = '' } = asked.IamInstanceProfile ?? {};
  const [field, what] = Arn === undefined ? ['name', 'name'] : ['arn', 'ARN'];
  const text = `Value (${Arn ?? Name}) for parameter iamInstanceProfile.${field} is invalid. Invalid IAM Instance Profile ${what}`;
  throw new AwsFault('InvalidParameterValue', text);
}
